package org.dateline.search.saved;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.dateline.article.TaggedArticle;
import org.dateline.search.passage.PassageFinder;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.Hit;
import org.dateline.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A saved search as read in one language.
 *
 * @param search what was saved
 * @param number matches come in the order of these
 * @param query what was read
 * @param anew reads it again for each article, {@code null} if it always reads the same
 * @param needed the terms of which an article must have one, {@code null} if any may match
 */
record SavedQuery(
    SavedSearch search, long number, Asked query, @Nullable Anew anew, @Nullable Set<Term> needed) {

  /**
   * Queries of Lucene.
   *
   * @param all which articles
   * @param marked what passages are chosen by, {@code null} if by all of it
   * @param rewritten whether Lucene has rewritten them so that they suit any article
   */
  record Asked(Query all, @Nullable Query marked, boolean rewritten) {
    Weight all(IndexSearcher article) throws IOException {
      return weight(article, all);
    }

    private Weight weight(IndexSearcher article, Query query) throws IOException {
      Query fitting = rewritten ? query : article.rewrite(query);
      return article.createWeight(fitting, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** What in the article matched; {@code null} for all of it. */
    @Nullable Matches matches(IndexSearcher article, Weight weightOfAll) throws IOException {
      if ((marked == null ? all : marked) instanceof MatchAllDocsQuery) {
        return null;
      }
      Weight weight = marked == null ? weightOfAll : weight(article, marked);
      return weight.matches(article.getIndexReader().leaves().getFirst(), 0);
    }
  }

  /**
   * An article that searches are held against.
   *
   * @param searcher over it alone
   * @param sentences of its body
   * @param now when it came
   */
  record Incoming(
      TaggedArticle tagged, IndexSearcher searcher, List<Sentences.Span> sentences, Instant now) {}

  /** Reads a search for an article. */
  @FunctionalInterface
  interface Anew {
    Asked read(IndexSearcher article, Instant now) throws IOException;
  }

  /** The article as a hit, {@code null} if it is none. */
  @Nullable Hit match(Incoming article) throws IOException {
    Asked asked = anew == null ? query : anew.read(article.searcher(), article.now());
    LeafReaderContext leaf = article.searcher().getIndexReader().leaves().getFirst();
    Weight all = asked.all(article.searcher());
    Scorer scorer = all.scorer(leaf);
    if (scorer == null || scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
      return null;
    }
    Matches matches = asked.matches(article.searcher(), all);
    PassageFinder passages = new PassageFinder(article.tagged(), article::sentences, matches);
    int most = search.request().passages();
    return new Hit(article.tagged(), 0, passages.title(), passages.body(most), List.of());
  }

  // Sets of them are made for every article: the queries are too large to be compared there.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }
}

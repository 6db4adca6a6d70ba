package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.dateline.Internal;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A term in headline and body, which count as one text in which a word of the headline stands
 * several times: BM25F (Robertson, Zaragoza and Taylor, CIKM 2004). The scores are those of
 * Lucene's {@code CombinedFieldQuery}, which is made for any number of fields and slower with two.
 */
@Internal
public final class CombinedTermQuery extends Query {
  private final BytesRef term;
  private final float titleWeight;
  private volatile @Nullable States states;

  /**
   * @param titleWeight how often a word of the headline counts, 1 or more
   */
  public CombinedTermQuery(BytesRef term, float titleWeight) {
    this.term = BytesRef.deepCopyOf(term);
    this.titleWeight = titleWeight;
  }

  private Term in(String field) {
    return new Term(field, term);
  }

  /** Where the term stands in the dictionaries of an index. */
  private record States(TermStates title, TermStates body) {}

  // A search goes through a query twice, for the hits and for what matched in them.
  private States states(IndexSearcher searcher) throws IOException {
    States known = states;
    if (known == null || !known.body().wasBuiltFor(searcher.getTopReaderContext())) {
      known =
          new States(
              TermStates.build(searcher, in(Fields.TITLE), true),
              TermStates.build(searcher, in(Fields.BODY), true));
      states = known;
    }
    return known;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores() ? new TextTermWeight(searcher, boost) : unscored(searcher);
  }

  // Where the term stands is read when asked for, which most searches do of headlines alone.
  private @Nullable Matches matches(States known, LeafReaderContext leaf, int doc)
      throws IOException {
    List<Matches> matches = new ArrayList<>(2);
    addMatches(matches, known.title(), Fields.TITLE, leaf, doc);
    addMatches(matches, known.body(), Fields.BODY, leaf, doc);
    return MatchesUtils.fromSubMatches(matches);
  }

  private void addMatches(
      List<Matches> matches, TermStates states, String field, LeafReaderContext leaf, int doc)
      throws IOException {
    AtomicReference<@Nullable PostingsEnum> first =
        new AtomicReference<>(postings(states, field, leaf, doc));
    if (first.get() != null) {
      Query query = new TermQuery(in(field));
      matches.add(
          new FieldMatches(
              field,
              () -> {
                PostingsEnum unused = first.getAndSet(null);
                PostingsEnum at = unused == null ? postings(states, field, leaf, doc) : unused;
                return at == null ? null : new TermPositions(query, at);
              }));
    }
  }

  private @Nullable PostingsEnum postings(
      TermStates states, String field, LeafReaderContext leaf, int doc) throws IOException {
    PostingsEnum postings = postings(leaf, states, field, PostingsEnum.OFFSETS);
    return postings == null || postings.advance(doc) != doc ? null : postings;
  }

  private Weight unscored(IndexSearcher searcher) throws IOException {
    States known = states(searcher);
    Query either =
        new BooleanQuery.Builder()
            .add(new TermQuery(in(Fields.TITLE), known.title()), Occur.SHOULD)
            .add(new TermQuery(in(Fields.BODY), known.body()), Occur.SHOULD)
            .build();
    Weight weight =
        searcher.createWeight(searcher.rewrite(either), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new FilterWeight(this, weight) {
      @Override
      public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        return CombinedTermQuery.this.matches(known, leaf, doc);
      }
    };
  }

  private @Nullable PostingsEnum postings(
      LeafReaderContext leaf, TermStates states, String field, int flags) throws IOException {
    IOSupplier<TermState> supplier = states.get(leaf);
    TermState state = supplier == null ? null : supplier.get();
    if (state == null) {
      return null;
    }
    TermsEnum terms = leaf.reader().terms(field).iterator();
    terms.seekExact(term, state);
    return terms.postings(null, flags);
  }

  /** Scores articles by both texts. */
  private final class TextTermWeight extends Weight {
    private final IndexSearcher searcher;
    private final States known;
    private final @Nullable SimScorer scores;

    TextTermWeight(IndexSearcher searcher, float boost) throws IOException {
      super(CombinedTermQuery.this);
      this.searcher = searcher;
      this.known = states(searcher);
      TermStatistics title = statistics(Fields.TITLE, known.title());
      TermStatistics body = statistics(Fields.BODY, known.body());
      this.scores =
          title == null && body == null
              ? null
              : searcher.getSimilarity().scorer(boost, texts(), both(title, body));
    }

    // Those of the searcher, which may know of more than its index; but, as with Lucene's own
    // queries, only of a text in which the index has the term.
    private @Nullable TermStatistics statistics(String field, TermStates states)
        throws IOException {
      return states.docFreq() == 0
          ? null
          : searcher.termStatistics(in(field), states.docFreq(), states.totalTermFreq());
    }

    private TermStatistics both(@Nullable TermStatistics title, @Nullable TermStatistics body) {
      long articles =
          Math.max(title == null ? 0 : title.docFreq(), body == null ? 0 : body.docFreq());
      double times =
          (double) titleWeight * (title == null ? 0 : title.totalTermFreq())
              + (body == null ? 0 : body.totalTermFreq());
      return new TermStatistics(term, articles, Math.max(articles, (long) times));
    }

    private CollectionStatistics texts() throws IOException {
      CollectionStatistics titles = searcher.collectionStatistics(Fields.TITLE);
      CollectionStatistics bodies = searcher.collectionStatistics(Fields.BODY);
      if (titles == null || bodies == null) {
        CollectionStatistics one = titles == null ? bodies : titles;
        if (one == null) {
          throw new IllegalStateException("a term that stands in no text");
        }
        double weight = titles == null ? 1 : titleWeight;
        return merged(one, one, (long) (weight * one.sumTotalTermFreq()));
      }
      double words = (double) titleWeight * titles.sumTotalTermFreq() + bodies.sumTotalTermFreq();
      return merged(titles, bodies, (long) words);
    }

    private static CollectionStatistics merged(
        CollectionStatistics a, CollectionStatistics b, long words) {
      return new CollectionStatistics(
          "text",
          Math.max(a.maxDoc(), b.maxDoc()),
          Math.max(a.docCount(), b.docCount()),
          words,
          Math.max(a.sumDocFreq(), b.sumDocFreq()));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      PostingsEnum inTitle = postings(leaf, known.title(), Fields.TITLE, PostingsEnum.FREQS);
      PostingsEnum inBody = postings(leaf, known.body(), Fields.BODY, PostingsEnum.FREQS);
      SimScorer similarity = scores;
      if ((inTitle == null && inBody == null) || similarity == null) {
        return null;
      }
      CombinedTermDocs docs = new CombinedTermDocs(inTitle, inBody, titleWeight);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long lead) throws IOException {
          return new CombinedTermScorer(docs, similarity, leaf.reader(), titleWeight);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          return new BatchedScores(get(Long.MAX_VALUE));
        }

        @Override
        public long cost() {
          return docs.cost();
        }
      };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      return CombinedTermQuery.this.matches(known, leaf, doc);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Scorer scorer = scorer(leaf);
      boolean found = scorer != null && scorer.iterator().advance(doc) == doc;
      return found && scorer != null
          ? Explanation.match(scorer.score(), getQuery().toString())
          : Explanation.noMatch("no " + getQuery());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(Fields.TITLE) && visitor.acceptField(Fields.BODY)) {
      visitor
          .getSubVisitor(Occur.SHOULD, this)
          .consumeTerms(this, in(Fields.TITLE), in(Fields.BODY));
    }
  }

  @Override
  public String toString(String field) {
    return "Text(" + term.utf8ToString() + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CombinedTermQuery that
        && term.equals(that.term)
        && titleWeight == that.titleWeight;
  }

  @Override
  public int hashCode() {
    return 31 * term.hashCode() + classHash();
  }
}

package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.Sketch;
import org.dateline.search.facet.Stories;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.passage.PassageFinder;
import org.dateline.search.query.Fields;
import org.dateline.search.request.Ranking;
import org.dateline.search.result.Hit;
import org.dateline.search.translate.Analyzers;
import org.dateline.search.translate.ArticleTerms;
import org.dateline.search.translate.TextQueries;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles like one: by its most telling words and names (tf-idf, as Lucene's MoreLikeThis),
 * by the entities it is about and by the events it tells of. Copies of it, and of what has been
 * found, are left out.
 */
final class Related {
  private static final int TERMS = 30;
  private static final double MOST_COMMON = 0.2;
  // What an article is wholly about counts as much as this many of its best words.
  private static final double ABOUT = 1;
  private static final int TRIED = 50;
  // A report may have hundreds of copies; behind so many articles nothing is near.
  private static final int MOST_TRIED = 2_000;

  private final IndexSearcher searcher;
  private final TermDictionary terms;
  private final Analyzers analyzers;
  private final TextQueries text;

  Related(IndexSearcher searcher, Analyzers analyzers) {
    this.searcher = searcher;
    this.terms = TermDictionary.of(searcher.getIndexReader());
    this.analyzers = analyzers;
    this.text = new TextQueries(analyzers.english(), Ranking.defaults());
  }

  /** The nearest articles, best first. */
  List<Hit> to(int doc, int limit) throws IOException {
    TaggedArticle tagged = StoredArticle.of(searcher.storedFields(), doc);
    Query query = query(tagged);
    List<Sketch> shown = new ArrayList<>();
    add(shown, sketch(doc));
    List<Hit> hits = new ArrayList<>();
    Set<String> texts = new HashSet<>(Set.of(text(tagged)));
    ScoreDoc last = null;
    for (int tried = 0; hits.size() < limit && tried < MOST_TRIED; tried += TRIED) {
      ScoreDoc[] page = searcher.searchAfter(last, query, TRIED).scoreDocs;
      for (int i = 0; i < page.length && hits.size() < limit; i++) {
        addUnlessCopy(hits, page[i], shown, texts);
      }
      if (page.length < TRIED) {
        return hits;
      }
      last = page[page.length - 1];
    }
    return hits;
  }

  private void addUnlessCopy(List<Hit> hits, ScoreDoc found, List<Sketch> shown, Set<String> texts)
      throws IOException {
    Sketch sketch = sketch(found.doc);
    if (sketch != null
        && shown.stream().anyMatch(other -> sketch.likeness(other) >= Stories.LIKE)) {
      return;
    }
    TaggedArticle tagged = StoredArticle.of(searcher.storedFields(), found.doc);
    if (texts.add(text(tagged))) {
      add(shown, sketch);
      hits.add(hit(tagged, found.score));
    }
  }

  // Of few words a sketch cannot tell.
  private static String text(TaggedArticle tagged) {
    return tagged.article().title() + "\n" + tagged.article().body();
  }

  private static void add(List<Sketch> shown, @Nullable Sketch sketch) {
    if (sketch != null) {
      shown.add(sketch);
    }
  }

  private static Hit hit(TaggedArticle tagged, float score) throws IOException {
    PassageFinder passages = new PassageFinder(tagged, null);
    return new Hit(tagged, score, passages.title(), passages.body(1), List.of());
  }

  private @Nullable Sketch sketch(int doc) throws IOException {
    return Stories.sketch(searcher.getIndexReader(), doc);
  }

  private Query query(TaggedArticle tagged) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Map<String, Double> telling = telling(tagged);
    double best = telling.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    telling.forEach((term, weight) ->
        any.add(new BoostQuery(text.term(term), (float) (weight / best)), Occur.SHOULD));
    tagged.prominence().forEach((id, share) -> about(any, Schema.entityTerm(id), share));
    tagged.eventProminence().forEach((code, share) -> about(any, Schema.eventTerm(code), share));
    any.add(new TermQuery(new Term(Schema.ID, tagged.article().id())), Occur.MUST_NOT);
    return any.build();
  }

  private void about(BooleanQuery.Builder any, String term, double share) {
    if (share > 0) {
      Query about = text.withProminence(text.term(term), List.of(term));
      any.add(new BoostQuery(about, (float) (ABOUT * share)), Occur.SHOULD);
    }
  }

  // Some archives have headlines only.
  private long articlesWith(String term) throws IOException {
    return Math.max(
        terms.articles(new Term(Fields.TITLE, term)), terms.articles(new Term(Fields.BODY, term)));
  }

  private Map<String, Double> telling(TaggedArticle tagged) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    ArticleTerms.of(tagged, analyzers).forEach(term -> counts.merge(term, 1, Integer::sum));
    Map<String, Double> weights = new HashMap<>();
    long articles = terms.articles();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      long with = articlesWith(each.getKey());
      if (with > 1 && with <= Math.max(2, MOST_COMMON * articles)) {
        weights.put(each.getKey(), each.getValue() * Math.log(1 + articles / (double) with));
      }
    }
    Map<String, Double> best = new HashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TERMS)
        .forEach(each -> best.put(each.getKey(), each.getValue()));
    return best;
  }
}

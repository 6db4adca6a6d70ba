package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Schema;
import org.dateline.index.Sketch;
import org.dateline.tag.TaggedArticle;
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
  private static final int TRIED = 5;
  private static final int LEAST_TRIED = 50;

  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final TextQueries text;

  Related(IndexSearcher searcher, Analyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.text = new TextQueries(analyzers.english(), Ranking.defaults());
  }

  /** The nearest articles, best first. */
  List<Hit> to(int doc, int limit) throws IOException {
    TaggedArticle tagged = ArticleIndex.stored(searcher.storedFields(), doc);
    Query query = query(tagged);
    List<Sketch> shown = new ArrayList<>();
    add(shown, sketch(doc));
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, Math.max(LEAST_TRIED, TRIED * limit)).scoreDocs) {
      Sketch sketch = sketch(found.doc);
      boolean copy =
          sketch != null
              && shown.stream().anyMatch(other -> sketch.likeness(other) >= Stories.LIKE);
      if (hits.size() < limit && !copy) {
        add(shown, sketch);
        hits.add(hit(found));
      }
    }
    return hits;
  }

  private static void add(List<Sketch> shown, @Nullable Sketch sketch) {
    if (sketch != null) {
      shown.add(sketch);
    }
  }

  private Hit hit(ScoreDoc found) throws IOException {
    TaggedArticle tagged = ArticleIndex.stored(searcher.storedFields(), found.doc);
    PassageFinder passages = new PassageFinder(tagged, null);
    return new Hit(tagged, found.score, passages.title(), passages.body(1), List.of());
  }

  private @Nullable Sketch sketch(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.SKETCH);
    return values.advanceExact(doc - leaf.docBase) ? Sketch.unpack(values.binaryValue()) : null;
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

  private Map<String, Double> telling(TaggedArticle tagged) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    ArticleTerms.of(tagged, analyzers).forEach(term -> counts.merge(term, 1, Integer::sum));
    Map<String, Double> weights = new HashMap<>();
    int articles = searcher.getIndexReader().numDocs();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int with = searcher.getIndexReader().docFreq(new Term(Fields.BODY, each.getKey()));
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

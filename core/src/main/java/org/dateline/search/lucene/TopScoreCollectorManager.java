package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The first page by relevance, all matches being counted: what Lucene's collector gives for {@link
 * Sorting} by relevance, but an article that scores too low costs one comparison.
 */
@Internal
public final class TopScoreCollectorManager
    implements CollectorManager<TopScoreCollectorManager.Collector, TopFieldDocs> {
  // As Lucene has it: of articles alike in all, the one indexed first.
  private static final Comparator<Best> ORDER =
      (a, b) -> {
        int byScore = Float.compare(b.score(), a.score());
        int byRank = byScore == 0 ? Long.compare(a.rank(), b.rank()) : byScore;
        return byRank == 0 ? Integer.compare(a.doc(), b.doc()) : byRank;
      };

  private final int most;

  /**
   * @param most how many to keep, 1 or more
   */
  public TopScoreCollectorManager(int most) {
    this.most = most;
  }

  private record Best(int doc, float score, long rank) {
    FieldDoc found() {
      return new FieldDoc(doc, Float.NaN, new Object[] {score, rank});
    }
  }

  @Override
  public Collector newCollector() {
    return new Collector(most);
  }

  @Override
  public TopFieldDocs reduce(Collection<Collector> collectors) {
    List<Best> all = new ArrayList<>();
    long total = 0;
    for (Collector each : collectors) {
      all.addAll(each.best);
      total += each.total;
    }
    return new TopFieldDocs(
        new TotalHits(total, TotalHits.Relation.EQUAL_TO),
        all.stream().sorted(ORDER).limit(most).map(Best::found).toArray(FieldDoc[]::new),
        Sorting.of(SortOrder.RELEVANCE).getSort());
  }

  /** Collects in some segments. */
  static final class Collector extends SimpleCollector {
    private final int most;
    private final PriorityQueue<Best> best = new PriorityQueue<>(ORDER.reversed());
    private long total;
    private float least = Float.NEGATIVE_INFINITY;
    private int base;
    private @Nullable Scorable scorer;
    private @Nullable NumericDocValues ranks;
    private @Nullable LeafReaderContext leaf;

    private Collector(int most) {
      this.most = most;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext next) {
      leaf = next;
      base = next.docBase;
      ranks = null;
    }

    @Override
    public void setScorer(Scorable current) {
      scorer = current;
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      float score = scorer == null ? 0 : scorer.score();
      if (score >= least) {
        offer(doc, score);
      }
    }

    private void offer(int doc, float score) throws IOException {
      Best next = new Best(base + doc, score, rank(doc));
      if (best.size() == most) {
        if (ORDER.compare(next, best.element()) > 0) {
          return;
        }
        best.remove();
      }
      best.add(next);
      least = best.size() == most ? best.element().score() : least;
    }

    private long rank(int doc) throws IOException {
      NumericDocValues values = ranks;
      if (values == null && leaf != null) {
        values = DocValues.getNumeric(leaf.reader(), Schema.RANK);
        ranks = values;
      }
      return values != null && values.advanceExact(doc) ? values.longValue() : 0;
    }
  }
}

package org.dateline.search.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/** By how much an article counts for its age: half for every so many days. */
@Internal
public final class RecencyDecay extends DoubleValuesSource {
  // The least that a match counts, so that none is lost; what has no date counts no more.
  private static final double LEAST = 0.001;

  private final long now;
  private final double halfLife;

  /**
   * @param now milliseconds since 1970; what is later is as of now
   * @param days after which a match counts half
   */
  public RecencyDecay(long now, double days) {
    this.now = now;
    this.halfLife = days * Duration.ofDays(1).toMillis();
  }

  private double factor(long published) {
    return Math.max(LEAST, Math.pow(0.5, Math.max(0, now - published) / halfLife));
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Schema.PUBLISHED);
    return new DoubleValues() {
      private double factor;

      @Override
      public double doubleValue() {
        return factor;
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        factor = dates.advanceExact(doc) ? factor(dates.nextValue()) : LEAST;
        return true;
      }
    };
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int doc, Explanation score)
      throws IOException {
    DoubleValues values = getValues(leaf, null);
    values.advanceExact(doc);
    return Explanation.match(values.doubleValue(), "for its age");
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecencyDecay that && now == that.now && halfLife == that.halfLife;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(now) + Double.hashCode(halfLife);
  }

  @Override
  public String toString() {
    return "recency";
  }
}

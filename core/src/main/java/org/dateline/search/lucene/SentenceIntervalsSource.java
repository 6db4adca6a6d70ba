package org.dateline.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.SentenceBounds;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/** Those intervals of a source that lie within one sentence; a headline is one. */
@Internal
public final class SentenceIntervalsSource extends IntervalsSource {
  private final IntervalsSource in;

  public SentenceIntervalsSource(IntervalsSource in) {
    this.in = in;
  }

  /** The sentences of the articles of a segment, one after the other. */
  private static final class Bounds {
    private final BinaryDocValues values;
    private int doc = -1;
    private @Nullable SentenceBounds bounds;

    Bounds(LeafReaderContext leaf) throws IOException {
      values = DocValues.getBinary(leaf.reader(), Schema.SENTENCES);
    }

    boolean together(int of, int first, int last) throws IOException {
      if (doc != of) {
        doc = of;
        bounds = values.advanceExact(of) ? SentenceBounds.unpack(values.binaryValue()) : null;
      }
      return bounds == null || bounds.together(first, last);
    }
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    IntervalIterator all = in.intervals(field, leaf);
    return all == null || field.equals(Fields.TITLE) ? all : new Within(all, new Bounds(leaf));
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    IntervalMatchesIterator all = in.matches(field, leaf, doc);
    if (all == null || field.equals(Fields.TITLE)) {
      return all;
    }
    WithinMatches within = new WithinMatches(all, new Bounds(leaf), doc);
    return within.seek() ? within : null;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    in.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return in.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SentenceIntervalsSource that && in.equals(that.in);
  }

  @Override
  public int hashCode() {
    return 31 * in.hashCode() + 1;
  }

  @Override
  public String toString() {
    return "SENTENCE(" + in + ")";
  }

  /** The intervals of an iterator that lie within one sentence. */
  private static final class Within extends IntervalIterator {
    private final IntervalIterator in;
    private final Bounds bounds;

    Within(IntervalIterator in, Bounds bounds) {
      this.in = in;
      this.bounds = bounds;
    }

    @Override
    public int nextInterval() throws IOException {
      int start = in.nextInterval();
      while (start != NO_MORE_INTERVALS && !bounds.together(docID(), start, in.end())) {
        start = in.nextInterval();
      }
      return start;
    }

    @Override
    public int docID() {
      return in.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return in.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return in.advance(target);
    }

    @Override
    public long cost() {
      return in.cost();
    }

    @Override
    public int start() {
      return in.start();
    }

    @Override
    public int end() {
      return in.end();
    }

    @Override
    public int gaps() {
      return in.gaps();
    }

    @Override
    public float matchCost() {
      return in.matchCost();
    }
  }

  /** The matches of an article that lie within one sentence. */
  private static final class WithinMatches extends FilterIntervalMatches {
    private final Bounds bounds;
    private final int doc;
    private boolean ahead;

    WithinMatches(IntervalMatchesIterator in, Bounds bounds, int doc) {
      super(in);
      this.bounds = bounds;
      this.doc = doc;
    }

    /** Whether there is a match; the next call of {@link #next} stays at it. */
    boolean seek() throws IOException {
      ahead = next();
      return ahead;
    }

    @Override
    public boolean next() throws IOException {
      if (ahead) {
        ahead = false;
        return true;
      }
      boolean any = in.next();
      while (any && !bounds.together(doc, in.startPosition(), in.endPosition())) {
        any = in.next();
      }
      return any;
    }
  }
}

package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The intervals of a source, each with {@value #MOST} marks at most: of more the nearest are one.
 * Lucene keeps the marks of what stands within other intervals in an array that it lets grow too
 * late for the thirteenth ({@code CachingMatchesIterator} of 10.5).
 */
@Internal
public final class BoundedMarksSource extends IntervalsSource {
  private static final int MOST = 12;

  private final IntervalsSource in;

  public BoundedMarksSource(IntervalsSource in) {
    this.in = in;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    return in.intervals(field, leaf);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    IntervalMatchesIterator all = in.matches(field, leaf, doc);
    return all == null ? null : new Bounded(all);
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
    return in.pullUpDisjunctions().stream().<IntervalsSource>map(BoundedMarksSource::new).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoundedMarksSource that && in.equals(that.in);
  }

  @Override
  public int hashCode() {
    return 31 * in.hashCode() + 2;
  }

  @Override
  public String toString() {
    return in.toString();
  }

  /** A marked stretch. */
  private record Mark(int first, int last, int start, int end, Query query) {
    Mark with(Mark next) {
      return new Mark(
          Math.min(first, next.first),
          Math.max(last, next.last),
          Math.min(start, next.start),
          Math.max(end, next.end),
          query);
    }
  }

  private static List<Mark> marks(MatchesIterator each) throws IOException {
    List<Mark> marks = new ArrayList<>();
    while (each.next()) {
      if (each.startOffset() < 0) {
        continue;
      }
      marks.add(
          new Mark(
              each.startPosition(),
              each.endPosition(),
              each.startOffset(),
              each.endOffset(),
              each.getQuery()));
    }
    if (marks.size() > MOST) {
      marks.sort(Comparator.comparingInt(Mark::start));
      while (marks.size() > MOST) {
        joinNearest(marks);
      }
    }
    return marks;
  }

  private static void joinNearest(List<Mark> marks) {
    int best = 1;
    for (int i = 2; i < marks.size(); i++) {
      if (gap(marks, i) < gap(marks, best)) {
        best = i;
      }
    }
    Mark next = marks.remove(best);
    marks.set(best - 1, marks.get(best - 1).with(next));
  }

  private static int gap(List<Mark> marks, int at) {
    return marks.get(at).start() - marks.get(at - 1).end();
  }

  /** The matches of an article with fewer marks. */
  private static final class Bounded extends FilterIntervalMatches {
    Bounded(IntervalMatchesIterator in) {
      super(in);
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() throws IOException {
      MatchesIterator all = in.getSubMatches();
      return all == null ? null : new Marks(marks(all));
    }
  }

  /** Marks, as Lucene wants them. */
  private static final class Marks implements MatchesIterator {
    private final List<Mark> marks;
    private int at = -1;

    Marks(List<Mark> marks) {
      this.marks = marks;
    }

    @Override
    public boolean next() {
      return ++at < marks.size();
    }

    @Override
    public int startPosition() {
      return marks.get(at).first();
    }

    @Override
    public int endPosition() {
      return marks.get(at).last();
    }

    @Override
    public int startOffset() {
      return marks.get(at).start();
    }

    @Override
    public int endOffset() {
      return marks.get(at).end();
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return marks.get(at).query();
    }
  }
}

package org.dateline.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where one pattern of events stands, for many types. To Lucene, which bounds the clauses of a
 * query by what it sees in a visit, it is as large as for one type: the user wrote no more than
 * that. Who asks for the terms that an article needs sees all.
 */
final class AnyType extends IntervalsSource {
  private final List<IntervalsSource> types;
  private final IntervalsSource any;

  /** Takes one source for each of at least two types. */
  AnyType(List<IntervalsSource> types) {
    this.types = List.copyOf(types);
    this.any = Intervals.or(types.toArray(IntervalsSource[]::new));
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    return any.intervals(field, leaf);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    return any.matches(field, leaf, doc);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    if (visitor instanceof NeededTerms) {
      any.visit(field, visitor);
    } else {
      types.getFirst().visit(field, visitor);
    }
  }

  @Override
  public int minExtent() {
    return any.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyType that && types.equals(that.types);
  }

  @Override
  public int hashCode() {
    return types.hashCode();
  }

  @Override
  public String toString() {
    return any.toString();
  }
}

package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The matches of intervals as another gives them, for those who change some of it. */
abstract class FilterIntervalMatches implements IntervalMatchesIterator {
  final IntervalMatchesIterator in;

  FilterIntervalMatches(IntervalMatchesIterator in) {
    this.in = in;
  }

  @Override
  public boolean next() throws IOException {
    return in.next();
  }

  @Override
  public int startPosition() {
    return in.startPosition();
  }

  @Override
  public int endPosition() {
    return in.endPosition();
  }

  @Override
  public int startOffset() throws IOException {
    return in.startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return in.endOffset();
  }

  @Override
  public int gaps() {
    return in.gaps();
  }

  @Override
  public int width() {
    return in.width();
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() throws IOException {
    return in.getSubMatches();
  }

  @Override
  public Query getQuery() {
    return in.getQuery();
  }
}

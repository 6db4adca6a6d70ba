package org.dateline.search.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.SortOrder;

/** The orders of hits. Articles alike in one come by their ranks, so that each is total. */
@Internal
public final class Sorting {
  private Sorting() {}

  public static Sort of(SortOrder order) {
    SortField rank = new SortField(Schema.RANK, SortField.Type.LONG);
    return switch (order) {
      case NEWEST -> new Sort(published(true), rank);
      case OLDEST -> new Sort(published(false), rank);
      case SOURCE -> new Sort(source(), published(true), rank);
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, rank);
    };
  }

  private static SortField published(boolean newest) {
    Object undated = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortedNumericSortField(
        Schema.PUBLISHED, SortField.Type.LONG, newest, SortedNumericSelector.Type.MIN, undated);
  }

  private static SortField source() {
    return new SortedSetSortField(
        Schema.facetField(Dimension.SOURCE),
        false,
        SortedSetSelector.Type.MIN,
        SortField.STRING_LAST);
  }
}

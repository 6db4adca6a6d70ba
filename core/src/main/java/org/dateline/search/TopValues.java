package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;

/** The most frequent values of some dimensions among the articles found. */
final class TopValues {
  private final List<MatchingDocs> found;
  private final int leastProminence;

  /**
   * @param leastProminence how much, in percent, an article must be about an entity or event
   */
  TopValues(List<MatchingDocs> found, int leastProminence) {
    this.found = found;
    this.leastProminence = leastProminence;
  }

  private record Counted(ChosenValue value, long count) {
    Counted plus(Counted other) {
      return new Counted(value, count + other.count);
    }
  }

  /** The most frequent first, those of one frequency by name. */
  List<ChosenValue> of(List<Dimension> dimensions, int limit) throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (Dimension dimension : dimensions.stream().distinct().toList()) {
      counted.addAll(count(dimension).values());
    }
    return counted.stream().sorted(order()).limit(limit).map(Counted::value).toList();
  }

  private static Comparator<Counted> order() {
    return Comparator.comparingLong(Counted::count)
        .reversed()
        .thenComparing(counted -> counted.value().name().toLowerCase(Locale.ROOT))
        .thenComparing(counted -> counted.value().key())
        .thenComparing(counted -> counted.value().dimension());
  }

  // By id: articles tagged at different times may have told one entity's name differently.
  private Map<String, Counted> count(Dimension dimension) throws IOException {
    Map<String, Counted> counts = new HashMap<>();
    for (MatchingDocs docs : found) {
      LeafReader reader = docs.context().reader();
      SortedSetDocValues values = DocValues.getSortedSet(reader, Schema.facetField(dimension));
      int[] perOrd = perOrd(docs, reader, values, dimension);
      for (int ord = 0; ord < perOrd.length; ord++) {
        if (perOrd[ord] > 0) {
          FacetLabel label = FacetLabel.of(values.lookupOrd(ord).utf8ToString());
          if (isInLevel(dimension, label)) {
            ChosenValue value = new ChosenValue(dimension, label.path(), label.name());
            counts.merge(value.key(), new Counted(value, perOrd[ord]), Counted::plus);
          }
        }
      }
    }
    return counts;
  }

  // The levels that facets show without a parent.
  private static boolean isInLevel(Dimension dimension, FacetLabel label) {
    return switch (dimension) {
      case EVENT -> label.path().size() == 2;
      case DATE, HAPPENED -> label.path().size() == 1;
      default -> true;
    };
  }

  private int[] perOrd(
      MatchingDocs docs, LeafReader reader, SortedSetDocValues values, Dimension dimension)
      throws IOException {
    int[] perOrd = new int[(int) values.getValueCount()];
    boolean weighed = leastProminence > 0 && dimension.hasProminence();
    BinaryDocValues levels = DocValues.getBinary(reader, Schema.prominenceField(dimension));
    DocIdSetIterator each = docs.bits().iterator();
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (values.advanceExact(doc)) {
        BytesRef level = weighed && levels.advanceExact(doc) ? levels.binaryValue() : null;
        int size = values.docValueCount();
        for (int i = 0; i < size; i++) {
          int ord = (int) values.nextOrd();
          if (level == null || level.bytes[level.offset + i] >= leastProminence) {
            perOrd[ord]++;
          }
        }
      }
    }
    return perOrd;
  }
}

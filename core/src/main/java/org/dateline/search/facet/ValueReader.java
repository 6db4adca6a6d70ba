package org.dateline.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads which of some chosen values the articles of one segment have, for one dimension. Documents
 * must come in their order.
 */
@Internal
public final class ValueReader {
  private static final int UNSEEN = -2;
  private static final int OTHER = -1;

  private final SortedSetDocValues values;
  private final @Nullable BinaryDocValues levels;
  private final int leastProminence;
  private final Map<String, Integer> places;
  private final int[] placeOfOrd;

  private ValueReader(
      LeafReader reader, Dimension dimension, Map<String, Integer> places, int leastProminence)
      throws IOException {
    this.values = DocValues.getSortedSet(reader, Schema.facetField(dimension));
    boolean weighed = leastProminence > 0 && dimension.hasProminence();
    this.levels = weighed ? DocValues.getBinary(reader, Schema.prominenceField(dimension)) : null;
    this.leastProminence = leastProminence;
    this.places = places;
    this.placeOfOrd = new int[(int) values.getValueCount()];
    Arrays.fill(placeOfOrd, UNSEEN);
  }

  /**
   * A reader for each dimension that some of the chosen are of.
   *
   * @param leastProminence how much, in percent, an article must be about an entity or event
   */
  public static List<ValueReader> of(
      LeafReader reader, List<ChosenValue> chosen, int leastProminence) throws IOException {
    Map<Dimension, Map<String, Integer>> places = new HashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      ChosenValue value = chosen.get(i);
      places.computeIfAbsent(value.dimension(), d -> new HashMap<>()).put(value.key(), i);
    }
    ValueReader[] readers = new ValueReader[places.size()];
    int at = 0;
    for (Map.Entry<Dimension, Map<String, Integer>> each : places.entrySet()) {
      readers[at++] = new ValueReader(reader, each.getKey(), each.getValue(), leastProminence);
    }
    return List.of(readers);
  }

  /** Gives the places, in the list of the chosen, of those that the document has. */
  public void each(int doc, IntConsumer taker) throws IOException {
    if (!values.advanceExact(doc)) {
      return;
    }
    int size = values.docValueCount();
    BytesRef level = levels != null && levels.advanceExact(doc) ? levels.binaryValue() : null;
    for (int i = 0; i < size; i++) {
      int place = place((int) values.nextOrd());
      if (place >= 0 && (level == null || level.bytes[level.offset + i] >= leastProminence)) {
        taker.accept(place);
      }
    }
  }

  // A segment has many values and a search few of them: each is looked at when first met.
  private int place(int ord) throws IOException {
    if (placeOfOrd[ord] == UNSEEN) {
      FacetLabel label = FacetLabel.of(values.lookupOrd(ord).utf8ToString());
      placeOfOrd[ord] = places.getOrDefault(label.term(), OTHER);
    }
    return placeOfOrd[ord];
  }
}

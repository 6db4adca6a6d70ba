package org.dateline.search.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;

/** Gives each entity that it meets a number, the same in all segments. Not thread-safe. */
final class EntityNumbers {
  private static final List<String> FIELDS =
      Arrays.stream(Dimension.values())
          .filter(Dimension::isEntity)
          .map(Schema::facetField)
          .toList();
  private static final int UNSEEN = -1;

  private final List<LeafReaderContext> leaves;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** By segment and field: the number of each value. */
  private final Map<Integer, List<int[]>> known = new HashMap<>();

  EntityNumbers(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /** A walk over documents in the order of the index. */
  final class Walk {
    private final List<SortedSetDocValues> values = new ArrayList<>();
    private int leaf = UNSEEN;

    /** Gives the numbers of a document's entities. */
    void each(int doc, IntConsumer taker) throws IOException {
      int at = ReaderUtil.subIndex(doc, leaves);
      if (at != leaf) {
        enter(at);
      }
      for (int field = 0; field < values.size(); field++) {
        SortedSetDocValues value = values.get(field);
        if (value.advanceExact(doc - leaves.get(leaf).docBase)) {
          for (int left = value.docValueCount(); left > 0; left--) {
            taker.accept(number(field, value, (int) value.nextOrd()));
          }
        }
      }
    }

    private void enter(int at) throws IOException {
      leaf = at;
      values.clear();
      LeafReader reader = leaves.get(at).reader();
      for (String field : FIELDS) {
        values.add(DocValues.getSortedSet(reader, field));
      }
      if (!known.containsKey(at)) {
        known.put(at, values.stream().map(EntityNumbers::unseen).toList());
      }
    }

    private int number(int field, SortedSetDocValues value, int ord) throws IOException {
      int[] ofOrd = known.getOrDefault(leaf, List.of()).get(field);
      if (ofOrd[ord] == UNSEEN) {
        String label = value.lookupOrd(ord).utf8ToString();
        ofOrd[ord] = numbers.computeIfAbsent(label, l -> numbers.size());
      }
      return ofOrd[ord];
    }
  }

  private static int[] unseen(SortedSetDocValues values) {
    int[] numbers = new int[(int) values.getValueCount()];
    Arrays.fill(numbers, UNSEEN);
    return numbers;
  }
}

package org.dateline.search.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.index.schema.FormLabel;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.SearchGuard;
import org.jspecify.annotations.Nullable;

/**
 * The surface forms of one segment. A facet asks for those of the few entities that it shows, so
 * once enough articles were counted from doc values the table is turned round: the articles of each
 * form, 4 bytes for each and 4 for each form. Thread-safe.
 */
final class FormColumn {
  // Of so many entities the forms are remembered.
  private static final int MOST = 8_192;

  private final String field;
  private final int articles;
  private final int size;
  private final Map<String, Forms> ofEntity = new ConcurrentHashMap<>();
  private final AtomicBoolean building = new AtomicBoolean();
  private final AtomicLong counted = new AtomicLong();
  private volatile @Nullable Places places;

  FormColumn(LeafReader reader, String field) throws IOException {
    this.field = field;
    this.articles = reader.maxDoc();
    this.size = (int) DocValues.getSortedSet(reader, field).getValueCount();
  }

  /**
   * The forms of an entity, which stand together; none if the segment has none.
   *
   * @param first the number of the first
   * @param labels id and form of each
   */
  record Forms(int first, List<String> labels) {}

  /** The articles of each form. */
  private static final class Places {
    private final int[] starts;
    private final int[] docs;

    Places(int[] starts, int[] docs) {
      this.starts = starts;
      this.docs = docs;
    }

    int in(long[] found, int form) {
      int count = 0;
      int end = starts[form + 1];
      for (int at = starts[form]; at < end; at++) {
        count += (int) (found[docs[at] >> 6] >>> docs[at]) & 1;
      }
      return count;
    }
  }

  /** The forms of each of these entities. */
  List<Forms> of(LeafReader reader, List<String> ids) throws IOException {
    List<Forms> forms = new ArrayList<>();
    for (String id : ids) {
      forms.add(of(reader, id));
    }
    return forms;
  }

  private Forms of(LeafReader reader, String id) throws IOException {
    Forms known = ofEntity.get(id);
    if (known == null) {
      known = read(DocValues.getSortedSet(reader, field), id);
      if (ofEntity.size() >= MOST) {
        ofEntity.clear();
      }
      ofEntity.put(id, known);
    }
    return known;
  }

  // Labels are in order: those that begin alike stand together.
  private static Forms read(SortedSetDocValues values, String id) throws IOException {
    BytesRef start = new BytesRef(FormLabel.prefix(id));
    long at = values.lookupTerm(start);
    long first = at < 0 ? -at - 1 : at;
    List<String> labels = new ArrayList<>();
    for (long ord = first; ord < values.getValueCount(); ord++) {
      BytesRef label = values.lookupOrd(ord);
      if (!StringHelper.startsWith(label, start)) {
        break;
      }
      labels.add(label.utf8ToString());
    }
    return new Forms((int) first, List.copyOf(labels));
  }

  /** In how many of the articles found each form of some entities stands, in the order given. */
  int[] count(LeafHits hits, List<Forms> wanted, SearchGuard stop) throws IOException {
    Places table = places(hits);
    return table == null ? fromValues(hits, wanted, stop) : fromPlaces(table, hits, wanted);
  }

  /** Takes an article and one of the forms that are wanted, by its place among them. */
  @FunctionalInterface
  interface Taker {
    void take(int doc, int form);
  }

  private int[] fromValues(LeafHits hits, List<Forms> wanted, SearchGuard stop) throws IOException {
    int[] counts = new int[total(wanted)];
    each(hits, wanted, stop, (doc, form) -> counts[form]++);
    return counts;
  }

  static int total(List<Forms> wanted) {
    int total = 0;
    for (Forms forms : wanted) {
      total += forms.labels().size();
    }
    return total;
  }

  /** Gives every one that stands in the articles found. */
  void each(LeafHits hits, List<Forms> wanted, SearchGuard stop, Taker taker) throws IOException {
    int[] slots = slots(wanted);
    SortedSetDocValues values = DocValues.getSortedSet(hits.leaf().reader(), field);
    for (int i = 0; i < hits.size(); i++) {
      stop.lookEvery(i);
      int doc = hits.docs()[i];
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          int slot = slots[(int) values.nextOrd()];
          if (slot >= 0) {
            taker.take(doc, slot);
          }
        }
      }
    }
  }

  private int[] slots(List<Forms> wanted) {
    int[] slots = new int[size];
    Arrays.fill(slots, -1);
    int slot = 0;
    for (Forms forms : wanted) {
      for (int i = 0; i < forms.labels().size(); i++) {
        slots[forms.first() + i] = slot++;
      }
    }
    return slots;
  }

  private static int[] fromPlaces(Places table, LeafHits hits, List<Forms> wanted) {
    int[] counts = new int[total(wanted)];
    long[] found = hits.bits().getBits();
    int slot = 0;
    for (Forms forms : wanted) {
      for (int i = 0; i < forms.labels().size(); i++) {
        counts[slot++] = table.in(found, forms.first() + i);
      }
    }
    return counts;
  }

  private @Nullable Places places(LeafHits hits) throws IOException {
    Places known = places;
    if (known != null) {
      return known;
    }
    boolean often = counted.addAndGet(hits.size()) >= articles;
    if (!often || !building.compareAndSet(false, true)) {
      return null;
    }
    try {
      LeafReader reader = FilterLeafReader.unwrap(hits.leaf().reader());
      Places made = turned(DocValues.getSortedSet(reader, field));
      places = made;
      return made;
    } finally {
      building.set(false);
    }
  }

  private Places turned(SortedSetDocValues values) throws IOException {
    int[] starts = new int[size + 1];
    int[] ords = new int[articles];
    int[] ofDoc = new int[articles];
    int all = 0;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      ofDoc[doc] = values.docValueCount();
      for (int left = ofDoc[doc]; left > 0; left--) {
        ords = ArrayUtil.grow(ords, all + 1);
        int ord = (int) values.nextOrd();
        ords[all++] = ord;
        starts[ord + 1]++;
      }
    }
    for (int i = 1; i <= size; i++) {
      starts[i] += starts[i - 1];
    }
    int[] docs = new int[all];
    int[] next = Arrays.copyOf(starts, size);
    int at = 0;
    for (int doc = 0; doc < articles; doc++) {
      for (int left = ofDoc[doc]; left > 0; left--) {
        docs[next[ords[at++]]++] = doc;
      }
    }
    return new Places(starts, docs);
  }
}

package org.dateline.search.facet;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.SearchGuard;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a field in one segment. Counts from doc values at first; once it has counted about
 * as many articles as it would take to make a {@link LabelTable}, it makes one: so a single search
 * pays at most twice, and all later ones little. Thread-safe.
 */
final class LabelColumn {
  private static final int LOOK_EVERY = 1024;

  private final String field;
  private final int level;
  private final int articles;
  private final int size;
  private final AtomicBoolean building = new AtomicBoolean();
  private final AtomicLong counted = new AtomicLong();
  private volatile @Nullable Known known;

  /**
   * @param level of the labels that are counted: how many ids their paths have, 0 for all
   */
  LabelColumn(LeafReader reader, String field, int level) throws IOException {
    this.field = field;
    this.level = level;
    this.articles = reader.maxDoc();
    this.size = (int) DocValues.getSortedSet(reader, field).getValueCount();
  }

  /**
   * What is known of the labels so far.
   *
   * @param numbers by the segment's own, 0 for not known yet
   */
  private record Known(Labels labels, AtomicIntegerArray numbers, @Nullable LabelTable table) {
    int number(SortedSetDocValues values, int ord) throws IOException {
      int number = numbers.getAcquire(ord);
      if (number == 0) {
        number = labels.number(values.lookupOrd(ord).utf8ToString());
        numbers.setRelease(ord, number);
      }
      return number;
    }

    /** The number of a label that is of a level, else 0. */
    int numberIn(int level, SortedSetDocValues values, int ord) throws IOException {
      int number = number(values, ord);
      return level == 0 || labels.depth(number) == level ? number : 0;
    }
  }

  /** How many labels the segment has, those of deleted articles too. */
  int size() {
    return size;
  }

  private Known known(Labels labels) {
    Known now = known;
    if (now == null || now.labels() != labels) {
      now = new Known(labels, new AtomicIntegerArray(size), null);
      known = now;
    }
    return now;
  }

  /** Counts the labels of articles found, by their numbers. */
  void count(LeafHits hits, Labels labels, OrdinalCounts tally, SearchGuard stop)
      throws IOException {
    LeafReader reader = hits.leaf().reader();
    LabelTable table = table(reader, labels, hits.size());
    SortedSetDocValues values = table == null ? DocValues.getSortedSet(reader, field) : null;
    Known now = known(labels);
    for (int from = 0; from < hits.size(); from += LOOK_EVERY) {
      stop.look();
      int to = Math.min(hits.size(), from + LOOK_EVERY);
      if (table != null) {
        table.count(hits.docs(), from, to, tally);
      } else if (values != null) {
        count(values, now, hits.docs(), from, to, tally);
      }
    }
  }

  private void count(
      SortedSetDocValues values, Known known, int[] docs, int from, int to, OrdinalCounts tally)
      throws IOException {
    for (int i = from; i < to; i++) {
      if (values.advanceExact(docs[i])) {
        for (int left = values.docValueCount(); left > 0; left--) {
          int number = known.numberIn(level, values, (int) values.nextOrd());
          tally.add(number, number == 0 ? 0 : 1);
        }
      }
    }
  }

  /** The number of one label of the segment. */
  int number(SortedSetDocValues values, int ord, Labels labels) throws IOException {
    return known(labels).number(values, ord);
  }

  private @Nullable LabelTable table(LeafReader reader, Labels labels, int more)
      throws IOException {
    Known now = known(labels);
    if (now.table() != null) {
      return now.table();
    }
    boolean often = counted.addAndGet(more) >= articles;
    return !often || !building.compareAndSet(false, true) ? null : build(reader, now);
  }

  // Unwrapped: what looks at the time would stop it again and again.
  private LabelTable build(LeafReader reader, Known now) throws IOException {
    try {
      SortedSetDocValues values = DocValues.getSortedSet(FilterLeafReader.unwrap(reader), field);
      // In their order, in which doc values give texts several times as fast.
      for (int ord = 0; ord < size; ord++) {
        now.number(values, ord);
      }
      LabelTable made = LabelTable.of(values, articles, ord -> now.numberIn(level, values, ord));
      known = new Known(now.labels(), now.numbers(), made);
      return made;
    } finally {
      building.set(false);
    }
  }
}

package org.dateline.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.SearchGuard;
import org.jspecify.annotations.Nullable;

/** In how many of the articles found, or of their stories, each label of a field stands. */
@Internal
public final class LabelCounts implements FacetCounts {
  private final LabelCache cache;
  private final IndexReader reader;
  private final List<LeafHits> found;
  private final @Nullable Stories stories;
  private final SearchGuard stop;

  /**
   * @param reader the whole index
   * @param stories to count these, {@code null} for articles
   */
  public LabelCounts(
      LabelCache cache,
      IndexReader reader,
      List<LeafHits> found,
      @Nullable Stories stories,
      SearchGuard stop) {
    this.cache = cache;
    this.reader = reader;
    this.found = found;
    this.stories = stories;
    this.stop = stop;
  }

  @Override
  public long total() {
    if (stories == null) {
      return found.stream().mapToLong(LeafHits::size).sum();
    }
    Pairs all = new Pairs();
    for (LeafHits hits : found) {
      for (int i = 0; i < hits.size(); i++) {
        all.add(0, stories.of(hits.leaf().docBase + hits.docs()[i]));
      }
    }
    return all.distinct(1)[0];
  }

  @Override
  public CountedLabels of(Dimension dimension, int leastProminence) throws IOException {
    return of(dimension, leastProminence, 0);
  }

  @Override
  public CountedLabels of(Dimension dimension, int leastProminence, int level) throws IOException {
    String field = Schema.facetField(dimension);
    String levels = Schema.prominenceField(dimension);
    int least = dimension.hasProminence() ? leastProminence : 0;
    Labels labels = cache.labels(reader, field);
    OrdinalCounts tally = cache.tally();
    if (stories != null) {
      addStories(stories, field, levels, least, labels, tally);
      return new CountedLabels(labels, tally);
    }
    for (LeafHits hits : found) {
      if (least == 0) {
        cache.column(hits.leaf().reader(), field, level).count(hits, labels, tally, stop);
      } else {
        each(hits, field, levels, least, labels, (doc, number) -> tally.add(number, 1));
      }
    }
    return new CountedLabels(labels, tally);
  }

  private void addStories(
      Stories of, String field, String levels, int least, Labels labels, OrdinalCounts tally)
      throws IOException {
    Pairs pairs = new Pairs();
    Pairs alike = new Pairs();
    for (LeafHits hits : found) {
      int base = hits.leaf().docBase;
      each(
          hits,
          field,
          levels,
          least,
          labels,
          (doc, number) -> {
            pairs.add(number, of.of(base + doc));
            int[] same = labels.alike(number);
            if (same != null) {
              alike.add(same[0], of.of(base + doc));
            }
          });
    }
    long[] distinct = pairs.distinct(labels.size() + 1);
    long[] together = alike.distinct(labels.size() + 1);
    for (int number = 1; number < distinct.length; number++) {
      int[] same = labels.alike(number);
      if (same == null) {
        tally.add(number, (int) distinct[number]);
      } else if (same[0] == number) {
        tally.add(most(distinct, same), (int) together[number]);
      }
    }
  }

  // Of a story whose articles write a value in two ways only one is counted.
  private static int most(long[] counts, int... numbers) {
    int most = numbers[0];
    for (int number : numbers) {
      most = counts[number] > counts[most] ? number : most;
    }
    return most;
  }

  @Override
  public Map<String, Long> forms(List<String> ids) throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Pairs pairs = new Pairs();
    long[] counts = new long[0];
    for (LeafHits hits : found) {
      FormColumn column = cache.forms(hits.leaf().reader(), Schema.FORM);
      List<FormColumn.Forms> wanted = column.of(hits.leaf().reader(), ids);
      int[] numberOf = numbers(wanted, numbers);
      counts = ArrayUtil.growExact(counts, numbers.size());
      if (stories == null) {
        int[] here = column.count(hits, wanted, stop);
        for (int i = 0; i < here.length; i++) {
          counts[numberOf[i]] += here[i];
        }
      } else {
        int base = hits.leaf().docBase;
        Stories of = stories;
        column.each(
            hits, wanted, stop, (doc, form) -> pairs.add(numberOf[form], of.of(base + doc)));
      }
    }
    if (stories != null) {
      counts = pairs.distinct(numbers.size());
    }
    Map<String, Long> byLabel = new HashMap<>();
    for (Map.Entry<String, Integer> each : numbers.entrySet()) {
      byLabel.put(each.getKey(), counts[each.getValue()]);
    }
    return byLabel;
  }

  private static int[] numbers(List<FormColumn.Forms> forms, Map<String, Integer> numbers) {
    int[] numberOf = new int[FormColumn.total(forms)];
    int at = 0;
    for (FormColumn.Forms each : forms) {
      for (String label : each.labels()) {
        Integer known = numbers.putIfAbsent(label, numbers.size());
        numberOf[at++] = known == null ? numbers.size() - 1 : known;
      }
    }
    return numberOf;
  }

  /** Numbers and what they are seen with, to be counted once each. */
  private static final class Pairs {
    private long[] pairs = new long[64];
    private int size;

    void add(int number, int with) {
      pairs = ArrayUtil.grow(pairs, size + 1);
      pairs[size++] = ((long) number << Integer.SIZE) | with;
    }

    /** With how many each number was seen. */
    long[] distinct(int numbers) {
      long[] counts = new long[numbers];
      Arrays.sort(pairs, 0, size);
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          counts[(int) (pairs[i] >>> Integer.SIZE)]++;
        }
      }
      return counts;
    }
  }

  /** Takes a document of a segment and the number of a label of it. */
  @FunctionalInterface
  private interface Taker {
    void take(int doc, int number) throws IOException;
  }

  /** Goes through the labels of articles found that the articles are enough about. */
  private void each(
      LeafHits hits, String field, String levels, int least, Labels labels, Taker taker)
      throws IOException {
    LeafReader leaf = hits.leaf().reader();
    LabelColumn column = cache.column(leaf, field, 0);
    SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
    BinaryDocValues level = least > 0 ? DocValues.getBinary(leaf, levels) : null;
    for (int i = 0; i < hits.size(); i++) {
      stop.lookEvery(i);
      int doc = hits.docs()[i];
      if (values.advanceExact(doc)) {
        BytesRef bytes = level != null && level.advanceExact(doc) ? level.binaryValue() : null;
        int size = values.docValueCount();
        for (int at = 0; at < size; at++) {
          int ord = (int) values.nextOrd();
          if (bytes == null || bytes.bytes[bytes.offset + at] >= least) {
            taker.take(doc, column.number(values, ord, labels));
          }
        }
      }
    }
  }
}

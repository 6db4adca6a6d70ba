package org.dateline.search.facet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.Internal;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.jspecify.annotations.Nullable;

/**
 * How often each label of a dimension was counted, by label and by id. Ids that differ in nothing
 * but case are one, and articles tagged at different times may have told one entity's name or path
 * differently: the most frequent of such labels stands for all. Not thread-safe; good until it is
 * closed.
 */
@Internal
public final class CountedLabels implements AutoCloseable {
  private final Labels labels;
  private final Tally tally;
  private final int[] @Nullable [] alike;

  /** Counts by the numbers of labels. */
  interface Tally extends AutoCloseable {
    /** How many numbers were counted. */
    int size();

    /** One of these, from 0, in no order. */
    int number(int i);

    /** 0 if it was not counted. */
    long count(int number);

    @Override
    void close();
  }

  /** Of what is counted by now. */
  CountedLabels(Labels labels, Tally tally) {
    this.labels = labels;
    this.tally = tally;
    this.alike = labels.alike();
  }

  /**
   * Counts from wherever.
   *
   * @param counts by label; see {@link #byLabel}
   */
  public static CountedLabels of(Map<String, Long> counts) {
    Labels labels = new Labels();
    long[] byNumber = new long[counts.size() + 1];
    counts.forEach((label, count) -> {
      if (count > 0) {
        byNumber[labels.number(label)] = count;
      }
    });
    return new CountedLabels(labels, new Given(labels.size(), byNumber));
  }

  /** Counts of the numbers from 1. */
  private static final class Given implements Tally {
    private final int size;
    private final long[] byNumber;

    Given(int size, long[] byNumber) {
      this.size = size;
      this.byNumber = byNumber;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int number(int i) {
      return i + 1;
    }

    @Override
    public long count(int number) {
      return byNumber[number];
    }

    @Override
    public void close() {
      // Nothing is to be given back.
    }
  }

  /** The counts by label, as the doc value has it; several such are added up label by label. */
  public Map<String, Long> byLabel() {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < tally.size(); i++) {
      int number = tally.number(i);
      counts.put(labels.get(number).text(), tally.count(number));
    }
    return counts;
  }

  int size() {
    return tally.size();
  }

  /** How often a value was counted; 0 for a label that another one stands for. */
  long count(int i) {
    int number = tally.number(i);
    int[] same = number < alike.length ? alike[number] : null;
    return same == null ? tally.count(number) : most(same) == number ? sum(same) : 0;
  }

  /** How many ids its path has. */
  int depth(int i) {
    return labels.depth(tally.number(i));
  }

  Label label(int i) {
    return labels.get(tally.number(i));
  }

  // 0 if none was counted.
  private int most(int... numbers) {
    int most = 0;
    for (int number : numbers) {
      if (tally.count(number) > (most == 0 ? 0 : tally.count(most))) {
        most = number;
      }
    }
    return most;
  }

  private long sum(int... numbers) {
    long sum = 0;
    for (int number : numbers) {
      sum += tally.count(number);
    }
    return sum;
  }

  private int[] ofId(String id) {
    List<Label> all = labels.of(FacetCode.term(id));
    if (all.isEmpty()) {
      return new int[0];
    }
    int first = all.getFirst().number();
    int[] same = labels.alike(first);
    return same == null ? new int[] {first} : same;
  }

  /** The most frequent label of an id, {@code null} if none was counted. */
  @Nullable Label most(String id) {
    int most = most(ofId(id));
    return most == 0 ? null : labels.get(most);
  }

  long count(String id) {
    return sum(ofId(id));
  }

  /**
   * The numbers of the labels that some terms select.
   *
   * @param terms see {@link FacetLabel#term}
   */
  Set<Integer> numbers(Set<String> terms) {
    Set<Integer> numbers = new HashSet<>();
    terms.forEach(term -> labels.of(term).forEach(label -> numbers.add(label.number())));
    return numbers;
  }

  boolean isOf(Set<Integer> numbers, int i) {
    return !numbers.isEmpty() && numbers.contains(tally.number(i));
  }

  @Override
  public void close() {
    tally.close();
  }
}

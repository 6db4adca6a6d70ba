package org.dateline.search.facet;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.ArrayUtil;

/**
 * Counts by number. Belongs to one thread until it is closed, which makes it empty for the next.
 */
final class OrdinalCounts implements CountedLabels.Tally {
  private static final int FIRST_SIZE = 1024;

  private final Pool pool;
  private int[] counts = new int[FIRST_SIZE];
  private int[] seen = new int[FIRST_SIZE];
  private int size;

  private OrdinalCounts(Pool pool) {
    this.pool = pool;
  }

  /** Tallies to be used again: large arrays need not be cleared for few counts. Thread-safe. */
  static final class Pool {
    private static final int MOST = 8;

    private final Queue<OrdinalCounts> free = new ConcurrentLinkedQueue<>();

    OrdinalCounts take() {
      OrdinalCounts tally = free.poll();
      return tally == null ? new OrdinalCounts(this) : tally;
    }
  }

  /** Makes room for numbers up to this one. */
  void reach(int number) {
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, ArrayUtil.oversize(number + 1, Integer.BYTES));
      seen = Arrays.copyOf(seen, counts.length);
    }
  }

  /**
   * Counts the numbers of some documents, which there must be room for.
   *
   * @param starts where the numbers of each document begin
   */
  void add(int[] docs, int from, int to, int[] starts, char[] numbers) {
    int[] all = counts;
    int[] met = seen;
    int known = size;
    for (int i = from; i < to; i++) {
      int end = starts[docs[i] + 1];
      for (int at = starts[docs[i]]; at < end; at++) {
        int number = numbers[at];
        int before = all[number];
        all[number] = before + 1;
        met[known] = number;
        known += first(before);
      }
    }
    size = known;
  }

  /**
   * Counts the numbers of some documents, which there must be room for.
   *
   * @param starts where the numbers of each document begin
   */
  void add(int[] docs, int from, int to, int[] starts, int[] numbers) {
    int[] all = counts;
    int[] met = seen;
    int known = size;
    for (int i = from; i < to; i++) {
      int end = starts[docs[i] + 1];
      for (int at = starts[docs[i]]; at < end; at++) {
        int number = numbers[at];
        int before = all[number];
        all[number] = before + 1;
        met[known] = number;
        known += first(before);
      }
    }
    size = known;
  }

  // 1 for 0, else 0: which value is new cannot be foretold, so there is nothing to branch by.
  private static int first(int before) {
    return (before - 1) >>> (Integer.SIZE - 1);
  }

  /** Counts a number so many times. */
  void add(int number, int times) {
    reach(number);
    if (counts[number] == 0 && times > 0) {
      seen[size++] = number;
    }
    counts[number] += times;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int number(int i) {
    return seen[i];
  }

  @Override
  public long count(int number) {
    return number < counts.length ? counts[number] : 0;
  }

  @Override
  public void close() {
    for (int i = 0; i < size; i++) {
      counts[seen[i]] = 0;
    }
    size = 0;
    if (pool.free.size() < Pool.MOST) {
      pool.free.add(this);
    }
  }
}

package org.dateline.cli.bench;

import java.util.Arrays;

/** How long things took. Not thread-safe. */
public final class Latencies {
  private long[] wall = new long[64];
  private int count;
  private long cpu;
  private long hits;

  void add(long wallNanos, long cpuNanos, long found) {
    if (count == wall.length) {
      wall = Arrays.copyOf(wall, 2 * count);
    }
    wall[count++] = wallNanos;
    cpu += cpuNanos;
    hits += found;
  }

  void addAll(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      add(other.wall[i], 0, 0);
    }
    cpu += other.cpu;
    hits += other.hits;
  }

  /**
   * What was timed, its names those of the JSON.
   *
   * @param count of what was timed
   * @param hits found on average
   * @param meanMs of the time that passed, as the percentiles
   * @param cpuMs processor time on average
   */
  public record Summary(
      int count,
      double hits,
      double meanMs,
      double p50Ms,
      double p90Ms,
      double p99Ms,
      double cpuMs) {}

  Summary summary() {
    long[] sorted = Arrays.copyOf(wall, count);
    Arrays.sort(sorted);
    double n = Math.max(1, count);
    return new Summary(
        count,
        hits / n,
        Arrays.stream(sorted).sum() / n / 1e6,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        cpu / n / 1e6);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }
}

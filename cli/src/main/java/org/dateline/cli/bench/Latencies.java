package org.dateline.cli.bench;

import java.util.Arrays;

/** How long things took. Not thread-safe. */
public final class Latencies {
  private long[] wall = new long[64];
  private long[] cpu = new long[64];
  private int count;
  private long hits;

  void add(long wallNanos, long cpuNanos, long found) {
    if (count == wall.length) {
      wall = Arrays.copyOf(wall, 2 * count);
      cpu = Arrays.copyOf(cpu, 2 * count);
    }
    cpu[count] = cpuNanos;
    wall[count++] = wallNanos;
    hits += found;
  }

  void add(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.wall[i], others.cpu[i], 0);
    }
    hits += others.hits;
  }

  /**
   * What was timed, its names those of the JSON.
   *
   * @param count of what was timed
   * @param hits found on average
   * @param meanMs of the time that passed, as the percentiles
   * @param cpuMs processor time on average
   * @param cpuP99Ms its 99th percentile, which other work on the machine does not touch
   */
  public record Summary(
      int count,
      double hits,
      double meanMs,
      double p50Ms,
      double p90Ms,
      double p99Ms,
      double cpuMs,
      double cpuP99Ms) {}

  Summary summary() {
    long[] sorted = sorted(wall);
    long[] sortedCpu = sorted(cpu);
    return new Summary(
        count,
        hits / (double) Math.max(1, count),
        mean(sorted),
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        mean(sortedCpu),
        at(sortedCpu, 0.99));
  }

  private long[] sorted(long[] nanos) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double mean(long[] nanos) {
    return Arrays.stream(nanos).average().orElse(0) / 1e6;
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }
}

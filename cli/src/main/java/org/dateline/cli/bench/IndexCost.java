package org.dateline.cli.bench;

import java.util.List;
import java.util.Map;

/**
 * What the making of an index cost.
 *
 * @param seconds that passed
 * @param cpuSeconds of all threads of the process
 * @param readingSeconds that the reading alone took
 * @param readingCpuSeconds of all threads of the process
 * @param shares of reading, tagging, analysis and writing, 0 to 1
 * @param peakHeap most bytes in use, garbage included
 * @param indexBytes on disk at the end
 * @param segments how many the index has
 * @param slices microseconds of processor time an article, in each sixteenth of the run
 */
public record IndexCost(
    double seconds,
    double cpuSeconds,
    double readingSeconds,
    double readingCpuSeconds,
    Map<String, Double> shares,
    long peakHeap,
    long indexBytes,
    int segments,
    List<Double> slices) {
  // The system counts processor time in hundredths of a second.
  private static final double TICK = 0.01;

  /** Processor time without that of the reading. */
  public double netCpuSeconds() {
    return Math.max(TICK, cpuSeconds - readingCpuSeconds);
  }
}

package org.dateline.index.generation;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How an index is made. Immutable.
 *
 * @param zone the zone whose calendar the date facet follows
 * @param ramBufferMb how much is held in memory before it is written, in megabytes
 * @param threads how many threads tag and index in a rebuild
 */
public record IndexSettings(ZoneId zone, double ramBufferMb, int threads) {

  /** Checks the numbers. */
  public IndexSettings {
    if (ramBufferMb <= 0 || threads < 1) {
      throw new IllegalArgumentException("ramBufferMb and threads must be positive");
    }
  }

  /** UTC, 48 MB, a thread for each processor up to four. */
  public static IndexSettings defaults() {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    return new IndexSettings(ZoneOffset.UTC, 48, threads);
  }

  /** The same with another zone. */
  public IndexSettings withZone(ZoneId value) {
    return new IndexSettings(value, ramBufferMb, threads);
  }

  /** The same with another buffer, in megabytes. */
  public IndexSettings withRamBufferMb(double value) {
    return new IndexSettings(zone, value, threads);
  }

  /** The same with another number of threads. */
  public IndexSettings withThreads(int value) {
    return new IndexSettings(zone, ramBufferMb, value);
  }
}

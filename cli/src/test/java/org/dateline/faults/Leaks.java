package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * File handles and heap in use at one moment, to be compared with those of another.
 *
 * @param handles open ones, 0 where the system does not tell
 * @param megabytes of heap in use after a collection
 */
record Leaks(long handles, long megabytes) {
  private static final Path HANDLES = Path.of("/proc/self/fd");
  private static final int MORE_HANDLES = 24;
  private static final int MORE_MEGABYTES = 48;

  static Leaks now() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Leaks(openHandles(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static long openHandles() throws IOException {
    if (!Files.isDirectory(HANDLES)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(HANDLES)) {
      return open.count();
    }
  }

  /** Fails if there are many more now, when all is closed. */
  void check() throws IOException {
    Leaks now = now();
    assertTrue(now.handles <= handles + MORE_HANDLES, () -> this + " before, now " + now);
    assertTrue(now.megabytes <= megabytes + MORE_MEGABYTES, () -> this + " before, now " + now);
  }
}

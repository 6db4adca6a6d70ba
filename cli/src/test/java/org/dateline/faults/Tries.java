package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.IOUtils;

/** The tries of one kind: how many there are to be, with what chance, and how they ended. */
final class Tries {
  private static final boolean LONG = Boolean.getBoolean("faults.long");
  private static final double SCALE = Double.parseDouble(System.getProperty("faults.scale", "1"));
  private static final double MINUTES =
      Double.parseDouble(System.getProperty("faults.minutes", "0"));
  private static final int ONLY = Integer.getInteger("faults.try", 0);

  private final String kind;
  private final long seed;
  private final Path folder;
  private final long started = System.nanoTime();
  private final List<String> failures = new ArrayList<>();
  private final AtomicInteger inputs = new AtomicInteger();
  private int number;
  private int held;

  /** Tries that work in {@code folder}. */
  Tries(String kind, long seed, Path folder) {
    this.kind = kind;
    this.seed = seed;
    this.folder = folder;
  }

  /** One try. It fails by throwing whatever it is. */
  @FunctionalInterface
  interface Try {
    void run(Random random, Path folder) throws Exception;
  }

  /** A row of the table. */
  record Row(String kind, int tries, int held, int failed, long seed, double seconds) {}

  Row row() {
    int count = held + failures.size() + inputs.get();
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Row(kind, count, held + inputs.get(), failures.size(), seed, seconds);
  }

  List<String> failures() {
    return failures;
  }

  /** How often: in the short form, and in the long one. */
  int times(int few, int many) {
    return (int) Math.max(1, Math.round((LONG ? many : few) * SCALE));
  }

  /** How long: in the short form, and in the long one. */
  Duration lasting(Duration few, Duration many) {
    Duration form = LONG ? many : few;
    return MINUTES > 0 ? Duration.ofMillis((long) (MINUTES * 60_000)) : form;
  }

  /** A folder for what several tries need; it stays for all of them. */
  Path shared(String name) throws IOException {
    return Files.createDirectories(folder.resolve("shared-" + name));
  }

  /** Counts inputs that were given to one try beside the first, as a fuzzer does. */
  void alsoHeld(int more) {
    inputs.addAndGet(more);
  }

  /** Makes one try, in a folder of its own. What a try that failed leaves stays there. */
  void run(String what, Try one) throws IOException {
    number++;
    if (ONLY > 0 && ONLY != number) {
      return;
    }
    Path own = Files.createDirectories(folder.resolve("try-" + number));
    try {
      one.run(new Random(seed * 1_000_003 + number), own);
      held++;
      IOUtils.rm(own);
    } catch (Throwable e) {
      fail(what, e);
    }
  }

  private void fail(String what, Throwable e) {
    StringBuilder at = new StringBuilder();
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.dateline") && at.length() < 240) {
        at.append(" < ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
      }
    }
    String cause = e.getCause() == null ? "" : " by " + e.getCause();
    String failure =
        "FAILED %s, try %d, %s: %s%s%s%n  again: -Dfaults.kind=%s -Dfaults.seed=%d -Dfaults.try=%d%s"
            .formatted(
                kind, number, what, e, cause, at, kind, seed, number, LONG ? " -Dfaults.long" : "");
    failures.add(failure);
    System.out.println(failure);
  }
}

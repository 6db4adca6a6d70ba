package org.dateline.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.index.ArticleIndex;
import picocli.CommandLine.Option;

/** Whether a command waits for an index that somebody else writes. */
final class WaitOption {
  private static final long STEP_MILLIS = 250;
  private static final String NAME = "--wait";
  private static final String ENDLESS = "3000000000";

  @Option(
      names = NAME,
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = ENDLESS,
      description = {
        "Wait while somebody else writes the index, for so long at most (--wait=60), else without",
        "end. Without this the exit code is then 5."
      })
  private long wait;

  /** Gives the option its value where none follows it: picocli would take the next word for it. */
  static String[] attached(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    int at = all.indexOf(NAME);
    if (at >= 0 && all.subList(0, at).stream().noneMatch("--"::equals)) {
      boolean given = at + 1 < all.size() && all.get(at + 1).matches("\\d{1,9}");
      all.set(at, NAME + "=" + (given ? all.remove(at + 1) : ENDLESS));
    }
    return all.toArray(String[]::new);
  }

  /** What needs the index for itself. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does it, again and again while the index is busy. */
  <T> T whenFree(PrintStream err, Work<T> work) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
    boolean told = false;
    while (true) {
      try {
        return work.run();
      } catch (IOException e) {
        if (!ArticleIndex.isBusy(e) || System.nanoTime() - end >= 0) {
          throw e;
        }
        if (!told) {
          err.println("dateline: waiting: " + e.getMessage());
          err.flush();
        }
        told = true;
        sleep();
      }
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the index");
    }
  }
}

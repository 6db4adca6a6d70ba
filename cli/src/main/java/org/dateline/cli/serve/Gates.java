package org.dateline.cli.serve;

import java.util.concurrent.TimeUnit;
import org.dateline.cli.serve.watch.Watching;

/**
 * How much runs at once.
 *
 * @param searches what is answered from an index
 * @param exports answers that are written while they are found
 * @param followers streams of events
 */
record Gates(Gate searches, Gate exports, Gate followers) {
  private static final int WAITING = 500;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  static Gates usual() {
    int searches = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    return new Gates(
        new Gate(searches, WAITING, PATIENCE),
        new Gate(4, 16, PATIENCE),
        new Gate(Watching.MOST_LISTENERS, WAITING, 0));
  }

  /** How many may work at once; who follows waits. */
  int working() {
    return searches.most() + exports.most();
  }
}

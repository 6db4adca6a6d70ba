package org.dateline.cli.serve.watch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes new matches of some searches until it is closed; falls behind no further than its room. */
public final class Listener implements AutoCloseable {
  /** As many matches wait for a reader. */
  static final int ROOM = 200;

  private final BlockingQueue<Match> waiting = new ArrayBlockingQueue<>(ROOM);
  private final Follower follower;
  private final Set<String> searches;
  private volatile boolean behind;
  private volatile boolean ended;
  private volatile boolean missed;

  Listener(Follower follower, Set<String> searches) {
    this.follower = follower;
    this.searches = Set.copyOf(searches);
  }

  Set<String> searches() {
    return searches;
  }

  void offer(Match match) {
    if (searches.contains(match.search()) && !behind && !waiting.offer(match)) {
      behind = true;
    }
  }

  void end() {
    ended = true;
  }

  void miss() {
    missed = true;
  }

  /**
   * The next match; {@code null} if none comes within so long, or never again.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  @Nullable Match next(Duration within) throws InterruptedException {
    long left = within.toMillis();
    while (left > 0 && !isOver()) {
      long step = Math.min(left, 1000);
      Match match = waiting.poll(step, TimeUnit.MILLISECONDS);
      if (match != null) {
        return match;
      }
      left -= step;
    }
    return waiting.poll();
  }

  /** Whether nothing comes any more but what waits. */
  boolean isOver() {
    return behind || ended;
  }

  /** Whether more came than it took. */
  boolean isBehind() {
    return behind;
  }

  /** Whether matches came before it listened that it cannot be given any more. */
  boolean hasMissed() {
    return missed;
  }

  /** What tells where it stands, for who comes back. */
  String id(long number) {
    return follower.name() + "-" + number;
  }

  long last() {
    return follower.last();
  }

  @Override
  public void close() {
    follower.leave(this);
  }
}

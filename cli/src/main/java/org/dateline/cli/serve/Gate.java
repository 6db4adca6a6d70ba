package org.dateline.cli.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Lets some in at once and some wait in turn, so that memory stays level. Thread-safe. */
final class Gate {
  private final Semaphore free;
  private final int most;
  private final int mostWaiting;
  private final long patienceNanos;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong refused = new AtomicLong();

  /**
   * @param most how many at once
   * @param mostWaiting how many more may wait
   * @param patienceNanos how long each waits
   */
  Gate(int most, int mostWaiting, long patienceNanos) {
    this.free = new Semaphore(most, true);
    this.most = most;
    this.mostWaiting = mostWaiting;
    this.patienceNanos = patienceNanos;
  }

  /** Whether the caller is in; then it must {@link #leave}. */
  boolean enter() {
    if (waiting.incrementAndGet() <= mostWaiting && waited()) {
      waiting.decrementAndGet();
      return true;
    }
    waiting.decrementAndGet();
    refused.incrementAndGet();
    return false;
  }

  private boolean waited() {
    try {
      return free.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave() {
    free.release();
  }

  /** How many may be in. */
  int most() {
    return most;
  }

  /** How many are in. */
  int inside() {
    return most - free.availablePermits();
  }

  /** How many wait. */
  int waiting() {
    return waiting.get();
  }

  /** How many were sent away. */
  long refused() {
    return refused.get();
  }
}

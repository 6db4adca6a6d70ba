package org.dateline.cli.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Interrupts threads that read, search or write for too long. They are virtual threads: one that
 * waits for a reader or a writer far away loses its connection by it. Thread-safe.
 */
final class Deadlines implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 250;

  private final Map<Thread, Long> ends = new ConcurrentHashMap<>();
  private final Thread clock = Thread.ofPlatform().name("deadlines").daemon().start(this::watch);

  /** The calling thread has so long from now on. */
  void set(Duration time) {
    ends.put(Thread.currentThread(), System.nanoTime() + time.toNanos());
  }

  /** The calling thread has all the time it wants. */
  void clear() {
    ends.remove(Thread.currentThread());
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  private void look() {
    long now = System.nanoTime();
    ends.forEach((thread, end) -> {
      if (end - now < 0 && ends.remove(thread, end)) {
        thread.interrupt();
      }
    });
  }

  @Override
  public void close() {
    clock.interrupt();
  }
}

package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that do something again and again until this is closed or one of them fails. */
final class Busy implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicLong rounds = new AtomicLong();

  /** What a thread does again and again. */
  @FunctionalInterface
  interface Round {
    void run() throws Exception;
  }

  /** Starts a thread. */
  void start(String name, Round round) {
    Thread thread = new Thread(() -> repeat(round), name);
    threads.add(thread);
    thread.start();
  }

  private void repeat(Round round) {
    try {
      while (!stop.get()) {
        round.run();
        rounds.incrementAndGet();
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
      stop.set(true);
    }
  }

  boolean isStopped() {
    return stop.get();
  }

  long rounds() {
    return rounds.get();
  }

  /** Ends them all and fails if one of them has. */
  void end() {
    close();
    assertNull(failure.get(), () -> String.valueOf(failure.get()) + " " + where());
  }

  private List<StackTraceElement> where() {
    Throwable thrown = failure.get();
    return thrown == null ? List.of() : List.of(thrown.getStackTrace()).stream().limit(8).toList();
  }

  @Override
  public void close() {
    stop.set(true);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

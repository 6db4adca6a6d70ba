package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.Article;
import org.jspecify.annotations.Nullable;

/**
 * Tags and adds articles on several threads. An id always goes to the same thread, so the later of
 * two articles with one id wins whatever the number of threads. Holds at most {@value
 * #CHARS_WAITING} characters of text that waits.
 */
final class TaggingQueue implements AutoCloseable {
  private static final int WAITING = 256;
  private static final int CHARS_WAITING = 8_000_000;

  private final ArticleIndex index;
  private final List<BlockingQueue<Optional<Article>>> queues = new ArrayList<>();
  private final List<Thread> workers = new ArrayList<>();
  private final Semaphore room = new Semaphore(CHARS_WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  TaggingQueue(ArticleIndex index, int threads) {
    this.index = index;
    for (int i = 0; i < threads; i++) {
      BlockingQueue<Optional<Article>> queue = new ArrayBlockingQueue<>(WAITING);
      Thread worker = new Thread(() -> work(queue), "dateline-index-" + i);
      worker.setDaemon(true);
      worker.start();
      queues.add(queue);
      workers.add(worker);
    }
  }

  private static int size(Article article) {
    return Math.min(CHARS_WAITING, 100 + article.title().length() + article.body().length());
  }

  /** Waits for room, then hands the article over. */
  void add(Article article) throws IOException, InterruptedException {
    room.acquire(size(article));
    put(queues.get(Math.floorMod(article.id().hashCode(), queues.size())), Optional.of(article));
  }

  private void put(BlockingQueue<Optional<Article>> queue, Optional<Article> article)
      throws IOException, InterruptedException {
    while (!queue.offer(article, 100, TimeUnit.MILLISECONDS)) {
      check();
    }
    check();
  }

  private void check() throws IOException {
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IOException("indexing stopped: " + cause, cause);
    }
  }

  // An error must reach the reading thread, and must not leave it waiting for room.
  private void work(BlockingQueue<Optional<Article>> queue) {
    try {
      for (Optional<Article> next = queue.take(); next.isPresent(); next = queue.take()) {
        try {
          if (failure.get() == null) {
            index.add(next.get());
          }
        } finally {
          room.release(size(next.get()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      room.release(CHARS_WAITING);
    }
  }

  /** Waits until everything handed over is in the index. */
  void finish() throws IOException, InterruptedException {
    for (BlockingQueue<Optional<Article>> queue : queues) {
      put(queue, Optional.empty());
    }
    for (Thread worker : workers) {
      worker.join();
    }
    check();
  }

  @Override
  public void close() {
    workers.forEach(Thread::interrupt);
  }
}

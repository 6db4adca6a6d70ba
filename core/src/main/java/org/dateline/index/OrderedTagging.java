package org.dateline.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;

/**
 * Tags on several threads and writes on the calling one, in the order of handing over: so that an
 * index is the same whatever the number of threads. Used by one thread.
 */
final class OrderedTagging implements AutoCloseable {
  private static final int WAITING = 512;
  private static final int CHARS_WAITING = 8_000_000;

  /** Takes what is tagged. */
  @FunctionalInterface
  interface Sink {
    void write(TaggedArticle tagged) throws IOException;
  }

  private record Waiting(Article article, Future<TaggedArticle> tagged) {
    int size() {
      return 100 + article.title().length() + article.body().length();
    }
  }

  private final Tagger tagger;
  private final Sink sink;
  private final ExecutorService threads;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long chars;

  OrderedTagging(Tagger tagger, int count, Sink sink) {
    this.tagger = tagger;
    this.sink = sink;
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "dateline-tagger");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Hands an article over, and writes what is ready or must make room. */
  void add(Article article) throws IOException {
    if (Tagger.isNone(tagger.recogniserVersion())) {
      // Nothing that another thread could do.
      sink.write(tagger.tag(article));
      return;
    }
    Waiting next = new Waiting(article, threads.submit(() -> tagger.tag(article)));
    waiting.add(next);
    chars += next.size();
    while (!waiting.isEmpty() && (isFull() || waiting.element().tagged().isDone())) {
      writeFirst();
    }
  }

  private boolean isFull() {
    return waiting.size() > WAITING || (chars > CHARS_WAITING && waiting.size() > 1);
  }

  /** Writes everything handed over. */
  void drain() throws IOException {
    while (!waiting.isEmpty()) {
      writeFirst();
    }
  }

  private void writeFirst() throws IOException {
    Waiting first = waiting.remove();
    chars -= first.size();
    try {
      sink.write(first.tagged().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted; the old index serves on");
    } catch (ExecutionException e) {
      throw new IOException(
          "tagging failed at article " + first.article().id() + ": " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

package org.dateline.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.dateline.article.Article;
import org.dateline.index.document.RefusedArticleException;
import org.dateline.index.generation.ArticleSink;
import org.dateline.tag.Tagger;

/**
 * Tags and begins documents on several threads and writes on the calling one, in the order of
 * handing over: so that an index is the same whatever the number of threads. Used by one thread.
 */
final class OrderedTagging implements AutoCloseable {
  private static final int WAITING = 128;
  private static final int CHARS_WAITING = 8_000_000;
  private static final int LEAST_SIZE = 100;

  /** Takes one article in its turn. */
  interface Sink {
    void write(ArticleSink.Draft draft) throws IOException;

    /** Told in place of {@link #write}, or after it has thrown this. */
    void refuse(RefusedArticleException why) throws IOException;
  }

  /** What is done in its turn. */
  @FunctionalInterface
  interface Step {
    void take() throws IOException;
  }

  private record Waiting(int size, FutureTask<?> ready, Step step) {}

  private final Tagger tagger;
  private final ArticleSink target;
  private final ExecutorService threads;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long chars;

  OrderedTagging(Tagger tagger, ArticleSink target, int count) {
    this.tagger = tagger;
    this.target = target;
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
  void add(Article article, Sink sink) throws IOException {
    FutureTask<ArticleSink.Draft> tagged =
        new FutureTask<>(() -> target.draft(tagger.read(article)));
    if (Tagger.isNone(tagger.recogniserVersion())) {
      // Nothing that another thread could do.
      tagged.run();
    } else {
      threads.execute(tagged);
    }
    int size = LEAST_SIZE + article.title().length() + article.body().length();
    add(new Waiting(size, tagged, () -> hand(article, tagged, sink)));
  }

  /** Does something when all that was handed over before is written. */
  void inTurn(Step step) throws IOException {
    FutureTask<Boolean> ready = new FutureTask<>(() -> true);
    ready.run();
    add(new Waiting(LEAST_SIZE, ready, step));
  }

  private void add(Waiting next) throws IOException {
    waiting.add(next);
    chars += next.size();
    while (!waiting.isEmpty() && (isFull() || waiting.element().ready().isDone())) {
      takeFirst();
    }
  }

  private boolean isFull() {
    return waiting.size() > WAITING || (chars > CHARS_WAITING && waiting.size() > 1);
  }

  /** Writes everything handed over. */
  void drain() throws IOException {
    while (!waiting.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws IOException {
    Waiting first = waiting.remove();
    chars -= first.size();
    first.step().take();
  }

  private static void hand(Article article, FutureTask<ArticleSink.Draft> tagged, Sink sink)
      throws IOException {
    try {
      sink.write(tagged(article, tagged));
    } catch (RefusedArticleException e) {
      sink.refuse(e);
    }
  }

  private static ArticleSink.Draft tagged(Article article, FutureTask<ArticleSink.Draft> tagged)
      throws IOException {
    try {
      return tagged.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted; the old index serves on");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException || cause instanceof StackOverflowError) {
        throw new RefusedArticleException(article.id(), "tagging fails at it: " + cause, cause);
      }
      throw new IOException(
          "tagging article %s of %,d letters failed: %s"
              .formatted(article.id(), article.body().length(), cause),
          cause);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

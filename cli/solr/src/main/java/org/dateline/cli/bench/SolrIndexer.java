package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;

/** Lets Solr index articles, in batches as its users do. */
final class SolrIndexer implements IndexEngine {
  private static final int BATCH = 100;

  private @Nullable SolrServer server;

  /** Something that takes an article. */
  @FunctionalInterface
  private interface Sink {
    void take(Map<String, Object> fields) throws IOException;
  }

  @Override
  public void read(Path file) throws IOException {
    readEach(file, fields -> {});
  }

  private static void readEach(Path file, Sink sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sink.take(JSON.std.mapFrom(line));
      }
    }
  }

  @Override
  public void start(Path folder) throws IOException {
    server = new SolrServer(folder);
  }

  @Override
  public void stop() throws IOException {
    started().close();
  }

  private SolrServer started() {
    return Objects.requireNonNull(server, "not started");
  }

  @Override
  public int index(Path file, Path folder, int threads, int segments, LongConsumer listener)
      throws IOException {
    return index(started(), file, threads, segments, listener);
  }

  static int index(SolrServer server, Path file, int threads, int segments, LongConsumer listener)
      throws IOException {
    try (Batches batches = new Batches(server, threads)) {
      long[] taken = {0};
      readEach(
          file,
          fields -> {
            batches.add(fields);
            listener.accept(++taken[0]);
          });
      batches.finish();
    }
    return server.commit(segments);
  }

  /** Articles on their way. */
  private static final class Batches implements AutoCloseable {
    private final SolrServer server;
    private final ExecutorService pool;
    private final Semaphore room;
    private final int threads;
    private final List<Future<?>> sent = new ArrayList<>();
    private UpdateRequest batch = new UpdateRequest();
    private int size;

    Batches(SolrServer server, int threads) {
      this.server = server;
      this.threads = threads;
      pool = Executors.newFixedThreadPool(threads);
      room = new Semaphore(2 * threads);
    }

    void add(Map<String, Object> fields) throws IOException {
      SolrInputDocument document = new SolrInputDocument();
      fields.forEach(document::setField);
      batch.add(document);
      if (++size == BATCH) {
        send();
      }
    }

    private void send() throws IOException {
      UpdateRequest full = batch;
      batch = new UpdateRequest();
      size = 0;
      if (threads == 1) {
        server.ask(full);
        return;
      }
      room.acquireUninterruptibly();
      sent.add(
          pool.submit(() -> {
            try {
              return server.ask(full);
            } finally {
              room.release();
            }
          }));
    }

    void finish() throws IOException {
      if (size > 0) {
        send();
      }
      try {
        for (Future<?> each : sent) {
          each.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } catch (ExecutionException e) {
        throw new IOException("Solr failed: " + e.getCause(), e.getCause());
      }
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}

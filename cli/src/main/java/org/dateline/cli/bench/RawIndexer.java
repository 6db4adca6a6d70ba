package org.dateline.cli.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.index.generation.IndexSettings;

/** Writes articles with nothing but Lucene. Used by one thread; may write with several. */
final class RawIndexer implements AutoCloseable {
  private static final int WAITING = 1_000;

  private final Directory directory;
  private final IndexWriter writer;
  private final ExecutorService threads;
  private final boolean alone;
  private final Semaphore room = new Semaphore(WAITING);
  private volatile Future<?> last;

  RawIndexer(Path folder, int threads) throws IOException {
    directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    config.setRAMBufferSizeMB(IndexSettings.defaults().ramBufferMb());
    writer = new IndexWriter(directory, config);
    alone = threads == 1;
    this.threads = Executors.newFixedThreadPool(threads);
    last = this.threads.submit(() -> {});
  }

  void add(Article article) throws IOException {
    if (alone) {
      write(article);
      return;
    }
    room.acquireUninterruptibly();
    last =
        threads.submit(() -> {
          try {
            write(article);
            return true;
          } finally {
            room.release();
          }
        });
  }

  void add(TaggedArticle tagged) throws IOException {
    write(tagged.article().id(), RawDocument.withFacets(tagged));
  }

  private void write(Article article) throws IOException {
    write(article.id(), RawDocument.of(article));
  }

  private void write(String id, Document document) throws IOException {
    writer.updateDocument(new Term(RawDocument.ID, id), RawDocument.FACETS.build(document));
  }

  /** Waits for the threads and makes everything durable, in any number of segments. */
  void commit() throws IOException {
    commit(Integer.MAX_VALUE);
  }

  /**
   * Waits for the threads, merges and makes everything durable.
   *
   * @param segments how many there may be, as the index has that this one stands beside
   */
  void commit(int segments) throws IOException {
    room.acquireUninterruptibly(WAITING);
    room.release(WAITING);
    try {
      last.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException("raw Lucene failed: " + e.getCause(), e.getCause());
    }
    writer.forceMerge(segments);
    writer.commit();
  }

  /** How many there are now. */
  int segments() throws IOException {
    return SegmentInfos.readLatestCommit(directory).size();
  }

  @Override
  public void close() throws IOException {
    threads.shutdown();
    writer.close();
    directory.close();
  }
}

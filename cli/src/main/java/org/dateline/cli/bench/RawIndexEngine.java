package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;

/** Raw Lucene. */
final class RawIndexEngine implements IndexEngine {
  /** Something that takes an article. */
  @FunctionalInterface
  private interface Sink {
    void take(Article article) throws IOException;
  }

  @Override
  public void read(Path file) throws IOException {
    readEach(file, article -> {});
  }

  private static void readEach(Path file, Sink sink) throws IOException {
    try (ArchiveReader reader = Archive.of(List.of(file)).open()) {
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArchiveRecord.Read read) {
          sink.take(read.article());
        }
      }
    }
  }

  @Override
  public int index(Path file, Path folder, int threads, int segments, LongConsumer listener)
      throws IOException {
    try (RawIndexer indexer = new RawIndexer(folder, threads)) {
      long[] taken = {0};
      readEach(
          file,
          article -> {
            indexer.add(article);
            listener.accept(++taken[0]);
          });
      indexer.commit(segments);
      return indexer.segments();
    }
  }
}

package org.dateline.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.Quarantine;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index anew from an archive. The new generation is written beside the one that serves and
 * takes its place at the end in one step; if anything fails before, the old one serves on. What an
 * {@link ArticleIndex} adds to the old generation meanwhile is not in the new one.
 *
 * <pre>{@code
 * RebuildReport report = new Rebuild(folder, tagger, IndexSettings.defaults())
 *     .run(Archive.of(List.of(path)), progress -> {});
 * }</pre>
 */
public final class Rebuild {
  /** The file in the index's folder that holds the records that could not be read. */
  public static final String QUARANTINE = "quarantine.jsonl";

  private final Path folder;
  private final Tagger tagger;
  private final IndexSettings settings;

  /** A rebuild of the index in {@code folder}, which need not exist yet. */
  public Rebuild(Path folder, Tagger tagger, IndexSettings settings) {
    this.folder = folder;
    this.tagger = tagger;
    this.settings = settings;
  }

  /**
   * Reads the archive, tags and indexes it, and lets the result serve.
   *
   * @param listener told after each record, on the calling thread
   * @throws IOException if the archive cannot be read at all, the index cannot be written, another
   *     rebuild is at work, or not one record was readable; the old index then serves on
   */
  public RebuildReport run(Archive archive, Consumer<RebuildProgress> listener) throws IOException {
    Files.createDirectories(folder);
    Path lockFile = folder.resolve("rebuild.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw new IOException("another rebuild is at work in " + folder + ": wait for it");
      }
      return new Run(archive, listener).run();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** One run and its counts. */
  private final class Run {
    private final Archive archive;
    private final Consumer<RebuildProgress> listener;
    private final Generations generations = new Generations(folder);
    private final long started = System.nanoTime();
    private final long bytesTotal;
    private long articles;
    private long quarantined;

    Run(Archive archive, Consumer<RebuildProgress> listener) throws IOException {
      this.archive = archive;
      this.bytesTotal = archive.totalBytes();
      this.listener = listener;
    }

    RebuildReport run() throws IOException {
      Path generation = generations.next();
      boolean done = false;
      try {
        int indexed = write(generation);
        generations.activate(generation);
        done = true;
        generations.removeOthers();
        return new RebuildReport(
            articles + quarantined,
            indexed,
            articles - indexed,
            quarantined,
            bytesTotal,
            Duration.ofNanos(System.nanoTime() - started));
      } finally {
        if (!done && Files.isDirectory(generation)) {
          Generations.delete(generation);
        }
      }
    }

    private int write(Path generation) throws IOException {
      ArticleIndex index = ArticleIndex.openGeneration(generation, folder, tagger, settings);
      boolean done = false;
      try {
        fill(index);
        index.commit();
        done = true;
      } finally {
        if (done) {
          index.close();
        } else {
          index.abandon();
        }
      }
      return verified(generation);
    }

    private void fill(ArticleIndex index) throws IOException {
      Path rejects = folder.resolve(QUARANTINE);
      Files.deleteIfExists(rejects);
      try (ArchiveReader reader = archive.open();
          Quarantine quarantine = new Quarantine(rejects);
          TaggingQueue queue = new TaggingQueue(index, settings.threads())) {
        for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
          take(next, queue, quarantine);
          listener.accept(progress(reader));
        }
        queue.finish();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the rebuild was interrupted; the old index serves on");
      }
    }

    private void take(ArchiveRecord next, TaggingQueue queue, Quarantine quarantine)
        throws IOException, InterruptedException {
      switch (next) {
        case ArchiveRecord.Read read -> {
          articles++;
          queue.add(read.article());
        }
        case ArchiveRecord.Kill kill -> {}
        case ArchiveRecord.Unreadable bad -> {
          quarantined++;
          quarantine.add(bad);
        }
      }
    }

    private RebuildProgress progress(ArchiveReader reader) {
      return new RebuildProgress(
          reader.bytesRead(), bytesTotal, articles, quarantined, reader.currentFile());
    }

    // What is on disk must open, fit and hold something before it may serve.
    private int verified(Path generation) throws IOException {
      if (articles == 0) {
        throw new IOException(
            "no article could be read from the archive ("
                + quarantined
                + " records in quarantine); nothing was replaced");
      }
      try (DirectoryReader reader = ArticleIndex.readerOf(generation, folder)) {
        if (reader.numDocs() == 0 || reader.numDocs() > articles) {
          throw new IOException("the new index holds " + reader.numDocs() + " of " + articles);
        }
        return reader.numDocs();
      }
    }
  }
}

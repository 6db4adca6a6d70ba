package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that articles come from: the truth from which an index can always be rebuilt.
 *
 * <pre>{@code
 * try (ArchiveReader reader = Archive.of(List.of(Path.of("news"))).open()) {
 *   for (ArchiveRecord record; (record = reader.next()) != null; ) {
 *     switch (record) {
 *       case ArchiveRecord.Read read -> add(read.article());
 *       case ArchiveRecord.Unreadable bad -> quarantine.add(bad);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Folders are searched to any depth, and links are followed; hidden files and folders, pipes and
 * devices are passed over. Nothing is remembered: each call looks at the disk. Immutable.
 */
public final class Archive {
  private final List<Path> paths;
  private final ArchiveOptions options;

  private Archive(List<Path> paths, ArchiveOptions options) {
    this.paths = List.copyOf(paths);
    this.options = options;
  }

  /** The archive under these files and folders, read with the default options. */
  public static Archive of(List<Path> paths) {
    return of(paths, ArchiveOptions.defaults());
  }

  /** The archive under these files and folders. */
  public static Archive of(List<Path> paths, ArchiveOptions options) {
    return new Archive(paths, options);
  }

  /**
   * The files in the order of reading, which depends on their names only: the given paths in their
   * order, the files below each by name. A file that lies under two of the paths comes once.
   *
   * @throws java.nio.file.NoSuchFileException naming the path that does not exist
   * @throws IOException if a folder cannot be read
   */
  public List<Path> files() throws IOException {
    return FileWalk.walk(paths).stream().map(ArchiveFile::path).toList();
  }

  /**
   * The size of all files on disk in bytes, that is of packed files as they are; what {@link
   * ArchiveReader#bytesRead} reaches in the end.
   *
   * @throws IOException as {@link #files}
   */
  public long totalBytes() throws IOException {
    long sum = 0;
    for (Path file : files()) {
      sum += size(file);
    }
    return sum;
  }

  /** Of a file that has no size (a broken link, say) 0: the reader will report it. */
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Starts to read; close the reader.
   *
   * @throws IOException as {@link #files}
   */
  public ArchiveReader open() throws IOException {
    return new ArchiveReader(FileWalk.walk(paths), options);
  }
}

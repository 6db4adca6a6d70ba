package org.dateline.index.generation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.Internal;
import org.dateline.index.disk.GenerationDirectory;
import org.jspecify.annotations.Nullable;

/** Opens readers of the generation that serves, or of any other, if it fits. Thread-safe. */
@Internal
public final class IndexReaders {
  private static final int TRIES = 20;

  private IndexReaders() {}

  static DirectoryReader openReader(Directory directory, Path folder) throws IOException {
    try {
      return DirectoryReader.open(directory);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw IndexInfo.misfit(folder.toString(), "was written by a Lucene that does not fit");
    }
  }

  /**
   * A reader of the newest commit of the index in a folder. The caller closes it.
   *
   * @throws IOException if it cannot be read
   * @throws IndexMismatchException if there is no index, one that does not fit, or one without a
   *     generation that can be read
   */
  public static DirectoryReader open(Path folder) throws IOException {
    Generations generations = new Generations(folder);
    for (int i = 1; ; i++) {
      Path current = generations.current();
      if (current == null) {
        throw new IndexMismatchException(missing(folder, generations));
      }
      try {
        return readerOf(current, folder);
      } catch (NoSuchFileException | IndexNotFoundException e) {
        // It may have been removed since, because two newer ones came.
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * What the index in a folder says of itself, {@code null} if there is none.
   *
   * @throws IOException if it cannot be read
   * @throws IndexMismatchException if it does not fit
   */
  public static @Nullable IndexInfo info(Path folder) throws IOException {
    if (!new Generations(folder).exist()) {
      return null;
    }
    try (DirectoryReader reader = open(folder)) {
      return IndexInfo.of(reader, folder.toString());
    }
  }

  public static String missing(Path folder, Generations generations) throws IOException {
    return generations.exist()
        ? ("The index in %1$s has no generation that can be read: `dateline verify --index %1$s` says"
                + " what is wrong, `dateline rebuild ARCHIVE --index %1$s` makes it anew.")
            .formatted(folder)
        : "There is no index in %1$s: make one with `dateline rebuild ARCHIVE --index %1$s`."
            .formatted(folder);
  }

  /**
   * A reader of what serves in a folder now, {@code null} if {@code old} shows that already. The
   * caller closes it, and {@code old}.
   *
   * @throws IOException if it cannot be read
   * @throws IndexMismatchException if there is no index any more, or one that does not fit
   */
  public static @Nullable DirectoryReader newer(Path folder, DirectoryReader old)
      throws IOException {
    return hasMoved(folder, old) ? open(folder) : DirectoryReader.openIfChanged(old);
  }

  /**
   * True if another generation serves than the one that {@code reader} shows. Costs the reading of
   * a file of a line. As long as that file is damaged or lost, none does.
   *
   * @throws IOException if the folder cannot be read
   */
  public static boolean hasMoved(Path folder, DirectoryReader reader) throws IOException {
    Path named = new Generations(folder).named();
    return named != null
        && !generationOf(reader).getFileName().equals(named.getFileName())
        && !Generation.isBroken(named);
  }

  /** The folder that a reader of an index reads. */
  public static Path generationOf(DirectoryReader reader) {
    if (reader.directory() instanceof FSDirectory shown) {
      return shown.getDirectory();
    }
    throw new IllegalArgumentException("not a reader of an index folder: " + reader.directory());
  }

  // A memory-mapped directory holds nothing open itself: the reader is all there is to close.
  public static DirectoryReader readerOf(Path generation, Path folder) throws IOException {
    DirectoryReader reader = openReader(new GenerationDirectory(generation), folder);
    try {
      IndexInfo.of(reader, folder.toString());
      return reader;
    } catch (IndexMismatchException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * For what Lucene throws where it reads what was never written: it compares the checksums of
   * large files only when asked to. That is done here.
   *
   * @return {@code thrown}, if the files are whole
   * @throws CorruptIndexException if one is not
   */
  public static RuntimeException damaged(DirectoryReader reader, RuntimeException thrown)
      throws IOException {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return thrown;
    } catch (CorruptIndexException e) {
      e.addSuppressed(thrown);
      throw e;
    }
  }
}

package org.dateline.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.dateline.Internal;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.Disk;
import org.dateline.index.disk.FolderLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is damaged out of the way. Nothing is removed: it goes to a folder of the index that
 * no other code looks at.
 */
@Internal
public final class GenerationRepair {
  private static final String ASIDE = "damaged-";

  private GenerationRepair() {}

  /**
   * Does something to a generation while nobody writes it, begins to, or lets another serve.
   *
   * @return {@code null} if somebody writes it
   */
  public static <T> @Nullable T alone(Path root, Path generation, FolderLock.Work<T> work)
      throws IOException {
    return FolderLock.changing(
        root,
        () -> {
          try (Directory directory = FSDirectory.open(generation);
              Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return work.run();
          } catch (LockObtainFailedException e) {
            return null;
          }
        });
  }

  /** Sets a whole generation aside and gives its new place. */
  public static Path setAside(Path generation) throws IOException {
    Path aside = Files.move(generation, free(generation), StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(Objects.requireNonNull(aside.getParent()));
    return aside;
  }

  private static Path free(Path generation) {
    String name = ASIDE + generation.getFileName();
    Path free = generation.resolveSibling(name);
    for (int i = 2; Files.exists(free); i++) {
      free = generation.resolveSibling(name + "-" + i);
    }
    return free;
  }

  /** Sets the damaged segments aside, so that the others can be read, and gives their new place. */
  public static Path dropDamaged(Path generation, CommitCheck.Result found) throws IOException {
    SegmentList list = found.list();
    if (list == null) {
      throw new IllegalArgumentException("without a list of segments nothing can be dropped");
    }
    Path aside = Files.createDirectory(free(generation));
    Files.copy(generation.resolve(list.file()), aside.resolve(list.file()));
    move(generation, aside, file -> isOf(file, found.damaged()));
    // So that the next update reads the whole archive again and finds what is missing.
    move(generation, aside, file -> file.equals(AppendedFile.MANIFEST));
    Disk.forceFolder(aside);
    try (Directory directory = FSDirectory.open(generation)) {
      list.commitWithout(found.damaged(), directory);
      directory.deleteFile(list.file());
    }
    Disk.forceFolder(generation);
    return aside;
  }

  private static boolean isOf(String file, Set<String> segments) {
    return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
        && segments.contains(IndexFileNames.parseSegmentName(file));
  }

  private static void move(Path from, Path to, Predicate<String> which) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(file -> which.test(file.getFileName().toString())).toList();
    }
    for (Path file : files) {
      Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}

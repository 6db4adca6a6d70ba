package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.Disk;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.GenerationCheck;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.SnapshotMark;

/**
 * Copies the index that serves into another folder, which is then an index of its own. Readers and
 * writers go on meanwhile; the copy is one commit. It is on the disk when this returns, and a
 * former copy goes only then.
 */
public final class Snapshot {
  private static final int TRIES = 10;

  private Snapshot() {}

  /**
   * Takes a copy. One that {@code target} holds already is replaced once the new one is whole; any
   * other index there is refused, and so is a copy that was written to since.
   *
   * @return the copy
   * @throws IOException if the index cannot be read, the copy cannot be written, or {@code target}
   *     holds another index
   * @throws IndexMismatchException if there is no index, or one that does not fit
   */
  public static Generation take(Path folder, Path target) throws IOException {
    return take(folder, target, false);
  }

  /**
   * As {@link #take}, and replaces whatever index {@code target} holds, with all its generations.
   *
   * @throws IOException as there; also if somebody writes the index in {@code target}
   * @throws IndexMismatchException as there
   */
  public static Generation replace(Path folder, Path target) throws IOException {
    return take(folder, target, true);
  }

  private static Generation take(Path folder, Path target, boolean replace) throws IOException {
    if (target.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("an index cannot be copied into itself: " + target);
    }
    return FolderLock.building(target, () -> copy(folder, target, replace));
  }

  private static Generation copy(Path folder, Path target, boolean replace) throws IOException {
    Generations copies = new Generations(target);
    SnapshotMark mark = new SnapshotMark(target);
    Path build =
        FolderLock.changing(
            target,
            () -> {
              mark.check(replace);
              mark.begin();
              return copies.next();
            });
    try {
      for (int i = 1; !copyCommit(folder, build); i++) {
        if (i == TRIES) {
          throw new IOException(
              "the index in " + folder + " changes too fast to be copied: pause its writer");
        }
      }
      GenerationCheck.beforeServing(build);
      return FolderLock.changing(
          target,
          () -> {
            // Somebody may have written there since.
            mark.check(replace);
            mark.add(build);
            Path complete = copies.complete(build);
            copies.activate(complete);
            copies.removeOld(1);
            return Generation.of(complete, true);
          });
    } finally {
      if (Files.isDirectory(build)) {
        Generations.delete(build);
      }
    }
  }

  /** False if a writer has removed files of the commit meanwhile. */
  private static boolean copyCommit(Path folder, Path build) throws IOException {
    Path serving = new Generations(folder).current();
    // Before the commit is chosen: what is noted after it, it may not hold.
    Map<String, Long> lengths = serving == null ? Map.of() : lengths(serving);
    try (DirectoryReader reader = IndexReaders.open(folder)) {
      Path from = IndexReaders.generationOf(reader);
      if (serving == null || !from.getFileName().equals(serving.getFileName())) {
        return false;
      }
      TreeSet<String> files = new TreeSet<>(reader.getIndexCommit().getFileNames());
      // Last, for it names the others.
      String segments = reader.getIndexCommit().getSegmentsFileName();
      files.remove(segments);
      for (String name : files) {
        copy(from, build, name);
      }
      copy(from, build, segments);
      for (Map.Entry<String, Long> file : lengths.entrySet()) {
        new AppendedFile(from, file.getKey()).copyTo(build, file.getValue());
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static Map<String, Long> lengths(Path generation) throws IOException {
    Map<String, Long> lengths = new HashMap<>();
    for (String name : List.of(AppendedFile.MANIFEST, AppendedFile.KILLS)) {
      lengths.put(name, new AppendedFile(generation, name).length());
    }
    // Not one that only grows: an update replaces it.
    lengths.put(AppendedFile.QUARANTINE, Long.MAX_VALUE);
    return lengths;
  }

  private static void copy(Path from, Path to, String name) throws IOException {
    Path copy = to.resolve(name);
    Files.copy(from.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
    Disk.force(copy);
  }
}

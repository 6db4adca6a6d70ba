package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.index.generation.AppendedFile;
import org.dateline.index.generation.FolderLock;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.GenerationCheck;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;

/**
 * Copies the index that serves into another folder, which is then an index of its own. Readers and
 * writers go on meanwhile; the copy is one commit.
 */
public final class Snapshot {
  private static final int TRIES = 10;

  private Snapshot() {}

  /**
   * Takes a copy. A copy that {@code target} holds already is replaced once the new one is whole.
   *
   * @return the copy
   * @throws IOException if the index cannot be read or the copy cannot be written
   * @throws IndexMismatchException if there is no index, or one that does not fit
   */
  public static Generation take(Path folder, Path target) throws IOException {
    if (target.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("an index cannot be copied into itself: " + target);
    }
    return FolderLock.building(target, () -> copy(folder, target));
  }

  private static Generation copy(Path folder, Path target) throws IOException {
    Generations copies = new Generations(target);
    Path build = Files.createDirectories(copies.next());
    boolean done = false;
    try {
      for (int i = 1; !copyCommit(folder, build); i++) {
        if (i == TRIES) {
          throw new IOException(
              "the index in " + folder + " changes too fast to be copied: pause its writer");
        }
      }
      GenerationCheck.beforeServing(build);
      Path complete = copies.complete(build);
      done = true;
      copies.activate(complete);
      copies.removeOld(1);
      return Generation.of(complete, true);
    } finally {
      if (!done) {
        Generations.delete(build);
      }
    }
  }

  /** False if a writer has removed files of the commit meanwhile. */
  private static boolean copyCommit(Path folder, Path build) throws IOException {
    try (DirectoryReader reader = IndexReaders.open(folder)) {
      Path from = IndexReaders.generationOf(reader);
      TreeSet<String> files = new TreeSet<>(reader.getIndexCommit().getFileNames());
      // Last, for it names the others.
      String segments = reader.getIndexCommit().getSegmentsFileName();
      files.remove(segments);
      for (String name : files) {
        copy(from, build, name);
      }
      copy(from, build, segments);
      AppendedFile.copy(from, build);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void copy(Path from, Path to, String name) throws IOException {
    Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}

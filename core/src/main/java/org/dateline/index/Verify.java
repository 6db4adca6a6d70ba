package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.generation.AppendedFile;
import org.dateline.index.generation.CurrentPointer;
import org.dateline.index.generation.FolderLock;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.GenerationCheck;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an index is whole, and mends what can be mended. What is lost can always be had
 * again from the archive.
 */
public final class Verify {
  private final Path folder;
  private final Generations generations;
  private final List<String> sound = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> repairs = new ArrayList<>();

  private Verify(Path folder) {
    this.folder = folder;
    this.generations = new Generations(folder);
  }

  /**
   * What was found, in sentences for people. Immutable.
   *
   * @param sound what is as it should be
   * @param problems what is not
   * @param repairs what was done about it
   */
  public record Report(List<String> sound, List<String> problems, List<String> repairs) {
    /** Copies the lists. */
    public Report {
      sound = List.copyOf(sound);
      problems = List.copyOf(problems);
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * Reads everything in the folder and changes nothing. May run beside readers and writers.
   *
   * @throws IOException if the folder cannot be read at all
   */
  public static Report check(Path folder) throws IOException {
    return new Verify(folder).run(false);
  }

  /**
   * Checks, and mends: a damaged or lost pointer is set to the newest complete generation, damaged
   * parts of the one that serves are dropped, so that the rest can be searched, and what
   * interrupted runs left is removed. A damaged generation that does not serve is removed.
   *
   * @throws IOException if the folder cannot be read, or somebody writes the index
   */
  public static Report repair(Path folder) throws IOException {
    return FolderLock.building(folder, () -> new Verify(folder).run(true));
  }

  private Report run(boolean repair) throws IOException {
    if (!Files.isDirectory(folder)) {
      problems.add("there is no folder " + folder + ": make an index with `dateline rebuild`");
      return report();
    }
    Path current = generations.current();
    for (Path generation : generations.complete()) {
      checkGeneration(generation, generation.equals(current), repair);
    }
    checkPointer(repair);
    checkRemains(repair);
    return report();
  }

  private Report report() {
    return new Report(sound, problems, repairs);
  }

  private void checkGeneration(Path generation, boolean serves, boolean repair) throws IOException {
    String name = generation.getFileName() + (serves ? ", which serves," : "");
    if (Generation.isBroken(generation)) {
      problems.add(name + " has no readable list of segments");
      if (repair) {
        remove(generation, "");
      }
      return;
    }
    CheckIndex.Status status =
        GenerationCheck.check(generation, CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
    if (!status.clean) {
      problems.add(name + " has " + GenerationCheck.problem(status));
      if (repair) {
        mend(generation, serves, status);
      }
      return;
    }
    String unreadable = unreadableArticles(generation);
    if (unreadable == null) {
      sound.add(name + " is sound");
    } else {
      problems.add(name + " " + unreadable);
    }
  }

  /** What is wrong with its articles, {@code null} if nothing is. */
  private @Nullable String unreadableArticles(Path generation) throws IOException {
    try (DirectoryReader reader = IndexReaders.readerOf(generation, folder)) {
      StoredArticle.forEach(reader, article -> true);
      return reader.numDocs() == 0 ? "holds no article" : null;
    } catch (IndexMismatchException e) {
      return "does not fit: " + e.getMessage();
    } catch (IOException e) {
      return "holds an article that cannot be read: " + e.getMessage();
    }
  }

  private void mend(Path generation, boolean serves, CheckIndex.Status status) throws IOException {
    if (!serves) {
      remove(generation, "");
    } else if (status.missingSegments) {
      remove(generation, ", nothing of it could be read");
    } else {
      dropDamaged(generation, status);
    }
  }

  private void remove(Path generation, String why) throws IOException {
    Generations.delete(generation);
    repairs.add("removed " + generation.getFileName() + why);
  }

  private void dropDamaged(Path generation, CheckIndex.Status status) throws IOException {
    // Takes the writer's lock: nobody may write meanwhile.
    try (Directory directory = new NIOFSDirectory(generation);
        CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status again = check.checkIndex();
      check.exorciseIndex(again);
    }
    // So that the next update reads the whole archive again and finds what is missing.
    Files.deleteIfExists(generation.resolve(AppendedFile.MANIFEST));
    repairs.add(
        ("dropped the damaged parts of %s with %s articles; get them back with"
                + " `dateline update ARCHIVE --index %s`")
            .formatted(generation.getFileName(), status.totLoseDocCount, folder));
  }

  private void checkPointer(boolean repair) throws IOException {
    Generations.Serving serving = generations.serving();
    if (serving.fault() == null) {
      return;
    }
    if (serving.generation() == null) {
      problems.add("no generation serves: the file `current` " + serving.fault());
      problems.add(
          "there is no other generation that can be read: `dateline rebuild ARCHIVE --index "
              + folder
              + "`");
      return;
    }
    problems.add(
        "the file `current` %s: %s serves, the newest complete generation"
            .formatted(serving.fault(), serving.generation().getFileName()));
    if (repair) {
      FolderLock.changing(folder, this::mendPointer);
    }
  }

  private Generations.Serving mendPointer() throws IOException {
    Generations.Serving serving = generations.serving();
    // Else a writer has mended it meanwhile.
    if (serving.generation() != null && serving.fault() != null) {
      generations.activate(serving.generation());
      repairs.add(serving.generation().getFileName() + " serves now, `current` is written anew");
    }
    return serving;
  }

  private void checkRemains(boolean repair) throws IOException {
    Path unfinished = generations.unfinished();
    if (unfinished != null) {
      sound.add(
          unfinished.getFileName()
              + " is a rebuild that was interrupted, or is at work: the same command goes on");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Verify::isRemains).toList()) {
        problems.add(file.getFileName() + " was left by a run that was interrupted");
        if (repair) {
          Files.delete(file);
          repairs.add("removed " + file.getFileName());
        }
      }
    }
  }

  private static boolean isRemains(Path file) {
    String name = file.getFileName().toString();
    return name.equals(CurrentPointer.NEXT)
        || (name.startsWith("update") && name.endsWith(".jsonl"));
  }
}

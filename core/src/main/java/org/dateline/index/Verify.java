package org.dateline.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.index.disk.FolderLock;
import org.dateline.index.generation.CommitCheck;
import org.dateline.index.generation.CurrentPointer;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.GenerationRepair;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.Rejects;
import org.dateline.index.generation.SideFiles;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an index is whole, and mends what can be mended. What is lost can always be had
 * again from the archive.
 */
public final class Verify {
  private static final long AGAIN_MILLIS = 100;

  private final Path folder;
  private final Generations generations;
  private final Map<Path, Found> seen = new LinkedHashMap<>();
  private final List<String> sound = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private @Nullable Path serves;
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
   * Reads everything in the folder and changes nothing. May run beside readers and writers: of each
   * generation it holds one commit, and what is damaged is looked at twice.
   *
   * @throws IOException if the folder cannot be read at all
   */
  public static Report check(Path folder) throws IOException {
    return new Verify(folder).run(false);
  }

  /**
   * Checks, and mends. Nothing that may hold articles is removed: it is set aside, in a folder
   * {@code damaged-gen-000001}. Of the generation that serves the damaged segments are, so that the
   * rest can be searched; if nothing of it can, the newest other one takes its place, and if there
   * is none, all stays as it is. Bad lines are taken out of the files beside an index. A damaged or
   * lost pointer is set to the newest complete generation, and what interrupted updates left is
   * removed.
   *
   * <p>What cannot be opened or read for other reasons, as a missing permission, is no damage:
   * nothing is mended then. Nor is a generation that somebody writes.
   *
   * @throws IOException if the folder cannot be read or written, or a rebuild is at work
   */
  public static Report repair(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return check(folder);
    }
    return FolderLock.building(folder, () -> new Verify(folder).run(true));
  }

  private Report run(boolean repair) throws IOException {
    if (!Files.isDirectory(folder)) {
      problems.add("there is no folder " + folder + ": make an index with `dateline rebuild`");
      return report();
    }
    serves = serves();
    for (Path generation : generations.complete()) {
      checkGeneration(generation, repair);
    }
    if (repair) {
      mend();
    }
    checkPointer(repair);
    checkRemains(repair);
    return report();
  }

  private Report report() {
    return new Report(sound, problems, repairs);
  }

  /** What the pointer names, damaged or not; else what serves in its stead. */
  private @Nullable Path serves() throws IOException {
    Path named = generations.named();
    return named != null && Files.isDirectory(named) ? named : generations.serving().generation();
  }

  private record Found(CommitCheck.Result commit, List<String> lines) {
    boolean isSound() {
      return commit.problems().isEmpty() && lines.isEmpty();
    }
  }

  private void checkGeneration(Path generation, boolean repair) throws IOException {
    Found found = look(generation);
    if (found != null && !found.isSound() && !repair) {
      // A repair looks again under locks. It may have been removed half, or a line be half written.
      pause();
      found = look(generation);
    }
    if (found == null) {
      return;
    }
    seen.put(generation, found);
    String name = generation.getFileName() + (generation.equals(serves) ? ", which serves," : "");
    found.commit().problems().forEach(problem -> problems.add(name + " is not sound: " + problem));
    found.lines().forEach(problem -> problems.add(name + " is not sound: " + problem));
    if (found.isSound()) {
      sound.add(name + " is sound");
    }
  }

  /** What is wrong with a generation, {@code null} if it is not there any more. */
  private @Nullable Found look(Path generation) throws IOException {
    if (!Files.isDirectory(generation)) {
      return null;
    }
    try {
      return new Found(CommitCheck.of(generation, folder), SideFiles.problems(generation));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while checking");
    }
  }

  private void mend() throws IOException {
    if (seen.values().stream().allMatch(Found::isSound)) {
      return;
    }
    if (seen.values().stream().anyMatch(found -> !found.commit().mendable())) {
      problems.add("nothing is mended: what cannot be read may be whole. Let it be read first");
      return;
    }
    Path chosen = chosen();
    if (chosen == null) {
      problems.add(
          "no generation can be mended, all stays as it is: `dateline rebuild ARCHIVE --index %s`"
              .formatted(folder));
      return;
    }
    for (Path generation : List.copyOf(seen.keySet())) {
      boolean stays = generation.equals(chosen) || isWhole(generation);
      if (GenerationRepair.alone(folder, generation, () -> mend(generation, stays, chosen))
          == null) {
        problems.add(
            "%s is not mended: somebody writes it. Close the writer, or wait for it"
                .formatted(generation.getFileName()));
      }
    }
  }

  private boolean isWhole(Path generation) {
    Found found = seen.get(generation);
    return found != null && found.commit().problems().isEmpty();
  }

  /** Which generation is to serve: that which does, if anything of it can be read. */
  private @Nullable Path chosen() {
    Found found = serves == null ? null : seen.get(serves);
    if (found != null && (found.commit().problems().isEmpty() || found.commit().hasSound())) {
      return serves;
    }
    List<Path> newest = List.copyOf(seen.keySet()).reversed();
    return newest.stream()
        .filter(this::isWhole)
        .findFirst()
        .or(() -> newest.stream().filter(this::hasSound).findFirst())
        .orElse(null);
  }

  private boolean hasSound(Path generation) {
    Found found = seen.get(generation);
    return found != null && found.commit().hasSound();
  }

  /** Nobody writes it meanwhile; gives whether it has changed. */
  private Boolean mend(Path generation, boolean stays, Path chosen) throws IOException {
    CommitCheck.Result found = CommitCheck.of(generation, folder);
    if (!found.problems().isEmpty() && found.mendable()) {
      if (!stays) {
        setAside(generation, chosen);
        return true;
      }
      if (found.hasSound()) {
        dropDamaged(generation, found);
      }
    }
    return repairs.addAll(SideFiles.mend(generation));
  }

  private void setAside(Path generation, Path chosen) throws IOException {
    Path aside = GenerationRepair.setAside(generation);
    repairs.add(
        "set %s aside as %s: remove that folder when you need it no more"
            .formatted(generation.getFileName(), aside.getFileName()));
    if (generation.equals(serves)) {
      Generation instead = Generation.of(chosen, true);
      repairs.add(
          ("%s takes its place, which was written last at %s; `dateline update ARCHIVE --index %s`"
                  + " brings what came since")
              .formatted(instead.name(), instead.made(), folder));
    }
  }

  private void dropDamaged(Path generation, CommitCheck.Result found) throws IOException {
    Path aside = GenerationRepair.dropDamaged(generation, found);
    repairs.add(
        ("set the damaged parts of %s aside in %s, with %s; get them back with"
                + " `dateline update ARCHIVE --index %s`, then remove that folder")
            .formatted(
                generation.getFileName(),
                aside.getFileName(),
                found.lost() < 0
                    ? "articles that cannot be counted any more"
                    : found.lost() + " articles",
                folder));
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
    checkInterrupted(repair);
    Path next = folder.resolve(CurrentPointer.NEXT);
    if (Files.exists(next)) {
      sound.add(next.getFileName() + " was left by a run that was interrupted, and is harmless");
      if (repair) {
        FolderLock.changing(folder, () -> Files.deleteIfExists(next));
        repairs.add("removed " + next.getFileName());
      }
    }
  }

  private void checkInterrupted(boolean repair) throws IOException {
    List<String> removed = repair ? Rejects.removeLeft(folder) : List.of();
    removed.forEach(name -> repairs.add("removed " + name));
    for (Path left : Rejects.left(folder)) {
      sound.add(
          left.getFileName()
              + " is of an update that is at work, or was interrupted: then the next one removes it");
    }
  }
}

package org.dateline.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.dateline.Internal;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.Disk;
import org.dateline.index.disk.FolderLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The layout of an index folder: one folder {@code gen-000001} for each complete build, one {@code
 * build-000002} for a build that is not complete, and a file {@code current} that names the one
 * that serves. The file is replaced atomically, so a reader sees one generation or the next.
 *
 * <p>If that file is lost, or says anything but the name of a generation that can be read, the
 * newest complete one serves, with a warning in the log: one with a Lucene commit that can be read
 * and says that Dateline made it. The next commit of a writer, {@link #rollback}, a rebuild and
 * {@code Verify.repair} write the file anew.
 *
 * <p>Thread-safe, as it remembers nothing.
 */
public final class Generations {
  private static final String COMPLETE = "gen-";
  private static final String BUILDING = "build-";

  private final Path root;
  private final CurrentPointer pointer;

  /** The generations in this folder, which need not exist. */
  public Generations(Path root) {
    this.root = root;
    this.pointer = new CurrentPointer(root);
  }

  /**
   * All complete generations, the oldest first.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Generation> list() throws IOException {
    Path current = current();
    List<Generation> list = new ArrayList<>();
    for (Path folder : all(COMPLETE)) {
      list.add(Generation.of(folder, folder.equals(current)));
    }
    return list;
  }

  /**
   * Lets another generation serve: searchers move over to it as after a rebuild.
   *
   * @param name of the generation, {@code null} for the newest before the one that serves
   * @return the one that serves now
   * @throws IllegalArgumentException if there is none of that name, or none before
   * @throws IndexMismatchException if that one does not fit this Dateline
   * @throws IOException if it cannot be read, or a rebuild is at work
   */
  public Generation rollback(@Nullable String name) throws IOException {
    String busy =
        "a rebuild is at work in %s and would take the place of what is gone back to: wait for it, or stop it"
            .formatted(root);
    return FolderLock.building(root, busy, () -> FolderLock.changing(root, () -> letServe(name)));
  }

  private Generation letServe(@Nullable String name) throws IOException {
    Path chosen = name == null ? before(current()) : named(name);
    IndexReaders.readerOf(chosen, root).close();
    activate(chosen);
    return Generation.of(chosen, true);
  }

  private Path before(@Nullable Path current) throws IOException {
    Path found = null;
    for (Path folder : all(COMPLETE)) {
      if (folder.equals(current)) {
        break;
      }
      found = folder;
    }
    if (found == null) {
      throw new IllegalArgumentException("there is no generation before the one that serves");
    }
    return found;
  }

  private Path named(String name) throws IOException {
    List<Path> all = all(COMPLETE);
    return all.stream()
        .filter(folder -> folder.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no generation " + name + "; there are " + names(all)));
  }

  private static String names(List<Path> folders) {
    return folders.isEmpty()
        ? "none"
        : String.join(", ", folders.stream().map(f -> f.getFileName().toString()).toList());
  }

  /**
   * The file of records that could not be read when the generation that serves was made; there is
   * none if all could.
   *
   * @throws IOException if the folder cannot be read
   * @throws IndexMismatchException if there is no index
   */
  public Path quarantine() throws IOException {
    IndexReaders.open(root).close();
    Path current = current();
    return (current == null ? root : current).resolve(AppendedFile.QUARANTINE);
  }

  /**
   * Which generation serves.
   *
   * @param generation its folder, {@code null} if none can
   * @param fault what is wrong with the pointer, as it goes on after its name; {@code null} if it
   *     names this generation
   */
  @Internal
  public record Serving(@Nullable Path generation, @Nullable String fault) {}

  @Internal
  public Serving serving() throws IOException {
    while (true) {
      String text = pointer.text();
      String fault = pointer.fault(text);
      if (fault == null) {
        return new Serving(pointer.named(text), null);
      }
      Path newest = newestComplete();
      // Else what it named was removed because a newer one serves.
      if (Objects.equals(text, pointer.text())) {
        return new Serving(newest, fault);
      }
    }
  }

  private @Nullable Path newestComplete() throws IOException {
    for (Path folder : all(COMPLETE).reversed()) {
      if (Generation.isComplete(folder)) {
        return folder;
      }
    }
    return null;
  }

  /**
   * What is wrong with the file that names the generation that serves, which serves in its stead,
   * and the command that mends it, in a sentence for people; {@code null} if nothing is wrong, or
   * nothing can serve.
   *
   * @throws IOException if the folder cannot be read
   */
  public @Nullable String pointerFault() throws IOException {
    return sentence(serving());
  }

  private @Nullable String sentence(Serving serving) {
    if (serving.generation() == null || serving.fault() == null) {
      return null;
    }
    return ("The file %s %s: %s serves, the newest complete generation. `dateline verify --repair"
            + " --index %s` mends it, and so does the next update or rebuild.")
        .formatted(pointer.file(), serving.fault(), serving.generation().getFileName(), root);
  }

  /**
   * What the index here says of itself, {@code null} if there is none.
   *
   * @throws IOException if it cannot be read
   * @throws IndexMismatchException if it does not fit
   */
  public @Nullable IndexInfo info() throws IOException {
    return IndexReaders.info(root);
  }

  /** The generation that serves, or {@code null} if there is none; warns if that is a guess. */
  @Internal
  public @Nullable Path current() throws IOException {
    Serving serving = serving();
    String fault = sentence(serving);
    if (fault != null) {
      // Asked for here: to look for a logger costs each start, this is for few.
      LoggerFactory.getLogger(Generations.class).warn(fault);
    }
    return serving.generation();
  }

  /**
   * The generation that the pointer names, whether it is there or not; {@code null} if it names
   * none. Costs the reading of a file of a line.
   */
  @Internal
  public @Nullable Path named() throws IOException {
    return pointer.named(pointer.text());
  }

  /** True if there is, or was, an index here. */
  boolean exist() throws IOException {
    return Files.exists(pointer.file()) || !all(COMPLETE).isEmpty();
  }

  /** The build that was begun and not completed, or {@code null} if there is none. */
  @Internal
  public @Nullable Path unfinished() throws IOException {
    List<Path> all = all(BUILDING);
    return all.isEmpty() ? null : all.getLast();
  }

  /** Makes the folder of a new build; the change lock keeps two from making one. */
  @Internal
  public Path next() throws IOException {
    int number = Math.max(last(COMPLETE), last(BUILDING)) + 1;
    Path build = root.resolve(name(BUILDING, number));
    Disk.createFolders(build);
    return build;
  }

  private int last(String prefix) throws IOException {
    List<Path> all = all(prefix);
    return all.isEmpty() ? 0 : number(all.getLast(), prefix);
  }

  private static String name(String prefix, int number) {
    return String.format(Locale.ROOT, prefix + "%06d", number);
  }

  /**
   * Declares a build complete; nothing in it may be open. It becomes the newest, also if another
   * was made complete since it was begun. To be called with the change lock.
   */
  @Internal
  public Path complete(Path build) throws IOException {
    int number = Math.max(number(build, BUILDING), last(COMPLETE) + 1);
    Disk.forceFolder(build);
    Path complete =
        Files.move(build, root.resolve(name(COMPLETE, number)), StandardCopyOption.ATOMIC_MOVE);
    // On the disk before the pointer can name it.
    Disk.forceFolder(root);
    return complete;
  }

  /** Lets {@code generation} serve from now on. */
  @Internal
  public void activate(Path generation) throws IOException {
    pointer.write(generation);
  }

  /**
   * Removes the oldest generations, so that {@code keep} stay, and what was not completed. One that
   * a writer holds stays until the next time: it moves over with its next commit. To be called with
   * the change lock, without which nobody begins to write one.
   */
  @Internal
  public void removeOld(int keep) throws IOException {
    Path current = current();
    for (Path build : all(BUILDING)) {
      delete(build);
    }
    List<Path> complete = all(COMPLETE);
    int surplus = complete.size() - keep;
    for (Path generation : complete) {
      if (surplus > 0 && !generation.equals(current)) {
        surplus--;
        if (!isWritten(generation)) {
          delete(generation);
        }
      }
    }
  }

  /** Whether a writer holds a generation, in this process or another. */
  @Internal
  public static boolean isWritten(Path generation) throws IOException {
    try (Directory directory = FSDirectory.open(generation);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return false;
    } catch (LockObtainFailedException e) {
      return true;
    }
  }

  /** How long the list of changes of each complete generation is, by name. */
  @Internal
  public Map<String, Long> changes() throws IOException {
    Map<String, Long> lengths = new LinkedHashMap<>();
    for (Path generation : all(COMPLETE)) {
      long length = new AppendedFile(generation, AppendedFile.CHANGES).length();
      lengths.put(generation.getFileName().toString(), length);
    }
    return lengths;
  }

  @Internal
  public List<Path> complete() throws IOException {
    return all(COMPLETE);
  }

  private List<Path> all(String prefix) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(p -> number(p, prefix) > 0)
          .sorted(Comparator.comparingInt(p -> number(p, prefix)))
          .toList();
    }
  }

  static boolean isName(String text) {
    return number(text, COMPLETE) > 0;
  }

  private static int number(Path path, String prefix) {
    return number(path.getFileName().toString(), prefix);
  }

  private static int number(String name, String prefix) {
    boolean ours = name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,9}");
    return ours ? Integer.parseInt(name.substring(prefix.length())) : 0;
  }

  @Internal
  public static void delete(Path folder) throws IOException {
    IOUtils.rm(folder);
  }
}

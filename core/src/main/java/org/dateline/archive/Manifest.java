package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Which files an index was made of, each with size, time and checksum. Kept as JSON Lines; of two
 * lines of one file the later counts. A file is known again where its archive lies elsewhere now:
 * under the same name below the root, with the same size and time or the same bytes. Not
 * thread-safe.
 */
@Internal
public final class Manifest {
  /** What each line has. */
  public static final Map<String, Class<?>> FIELDS =
      Map.of(
          "file",
          String.class,
          "size",
          Number.class,
          "modified",
          Number.class,
          "checksum",
          String.class);

  private final Map<String, FileStamp> stamps = new LinkedHashMap<>();
  private final Map<String, List<FileStamp>> named = new HashMap<>();
  private final List<FileStamp> moved = new ArrayList<>();

  /** An empty one. */
  public Manifest() {}

  /**
   * Reads a manifest; an empty one if there is no such file.
   *
   * @throws IOException if it cannot be read, or is none
   */
  public static Manifest load(Path file) throws IOException {
    return load(file, Long.MAX_VALUE);
  }

  /**
   * Reads the first bytes of a manifest; an empty one if there is no such file.
   *
   * @throws IOException if it cannot be read, or is none
   */
  public static Manifest load(Path file, long bytes) throws IOException {
    Manifest manifest = new Manifest();
    long[] left = {bytes};
    JsonLines.forEach(
        file,
        (number, line, ended) -> {
          left[0] -= line.length + 1;
          // What has no end was being written when all ended: its file is read once more.
          if (left[0] >= 0 && ended) {
            manifest.add(parse(line, file, number));
          }
        });
    return manifest;
  }

  private static FileStamp parse(byte[] line, Path file, long number) throws IOException {
    try {
      Map<?, ?> map = JsonLines.object(line, FIELDS);
      return new FileStamp(
          String.valueOf(map.get("file")),
          number(map, "size"),
          number(map, "modified"),
          String.valueOf(map.get("checksum")));
    } catch (IOException e) {
      throw JsonLines.damaged(file, number, e);
    }
  }

  private static long number(Map<?, ?> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : -1;
  }

  /** Notes a file; one of the same path is replaced. */
  public void add(FileStamp stamp) {
    stamps.put(stamp.file(), stamp);
    named.clear();
  }

  /** How many of its files are not on the disk any more, nor in another place that it knows. */
  public long gone() {
    Map<String, FileStamp> there = new HashMap<>();
    List<FileStamp> missing = new ArrayList<>();
    for (FileStamp stamp : stamps.values()) {
      if (Files.exists(Path.of(stamp.file()))) {
        there.put(stamp.lastName() + ' ' + stamp.checksum(), stamp);
      } else {
        missing.add(stamp);
      }
    }
    return missing.stream()
        .filter(stamp -> !there.containsKey(stamp.lastName() + ' ' + stamp.checksum()))
        .count();
  }

  /**
   * Files that {@link Archive#changedSince} found where this did not know them: those of an archive
   * that lies elsewhere now. They are noted in this already.
   */
  public List<FileStamp> moved() {
    return List.copyOf(moved);
  }

  /** The files in the order of noting. */
  public Collection<FileStamp> files() {
    return List.copyOf(stamps.values());
  }

  /** The lines of these files as a manifest has them, in UTF-8. */
  public static byte[] lines(Collection<FileStamp> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (FileStamp stamp : files) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("file", stamp.file());
      map.put("size", stamp.size());
      map.put("modified", stamp.modified());
      map.put("checksum", stamp.checksum());
      lines.append(JSON.std.asString(map)).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  boolean looksKnown(ArchiveFile file) {
    return like(file, byLastName()) != null;
  }

  private Map<String, List<FileStamp>> byLastName() {
    if (named.isEmpty()) {
      stamps.values().stream()
          .filter(stamp -> !stamp.isUnread())
          .forEach(
              stamp -> named.computeIfAbsent(stamp.lastName(), n -> new ArrayList<>()).add(stamp));
    }
    return named;
  }

  // A file that is known in its place counts there alone.
  private List<FileStamp> candidates(ArchiveFile file, Map<String, List<FileStamp>> all) {
    FileStamp here = stamps.get(file.key());
    if (here != null) {
      return here.isUnread() ? List.of() : List.of(here);
    }
    String name = file.name().substring(1 + file.name().lastIndexOf('/'));
    return all.getOrDefault(name, List.of()).stream().filter(stamp -> stamp.isNamed(file)).toList();
  }

  private @Nullable FileStamp like(ArchiveFile file, Map<String, List<FileStamp>> all) {
    return candidates(file, all).stream()
        .filter(stamp -> stamp.looksLike(file))
        .findFirst()
        .orElse(null);
  }

  private @Nullable FileStamp known(ArchiveFile file, Map<String, List<FileStamp>> all)
      throws IOException {
    FileStamp like = like(file, all);
    if (like != null) {
      return like;
    }
    for (FileStamp stamp : candidates(file, all)) {
      if (stamp.holdsWhat(file)) {
        return stamp;
      }
    }
    return null;
  }

  List<ArchiveFile> changed(List<ArchiveFile> files) throws IOException {
    List<ArchiveFile> changed = new ArrayList<>();
    for (ArchiveFile file : files) {
      FileStamp before = known(file, byLastName());
      if (before == null) {
        changed.add(file);
      } else if (!before.file().equals(file.key())) {
        moved.add(before.at(file));
      }
    }
    moved.forEach(this::add);
    return changed;
  }

  /**
   * True if the files that this manifest holds are all in the archive, in the same order, as they
   * were.
   *
   * @throws IOException if the archive cannot be looked at
   */
  public boolean isBeginningOf(Archive archive) throws IOException {
    return archive.beginsWith(List.copyOf(stamps.values()));
  }
}

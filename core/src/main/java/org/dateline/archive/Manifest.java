package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;

/**
 * Which files an index was made of, each with size, time and checksum. Kept as JSON Lines; of two
 * lines of one file the later counts. Not thread-safe.
 */
@Internal
public final class Manifest {
  private final Map<String, FileStamp> stamps = new LinkedHashMap<>();

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
    if (Files.exists(file)) {
      byte[] all = Files.readAllBytes(file);
      String text = new String(all, 0, (int) Math.min(bytes, all.length), UTF_8);
      for (String line : text.lines().toList()) {
        manifest.add(parse(line, file));
      }
    }
    return manifest;
  }

  private static FileStamp parse(String line, Path file) throws IOException {
    try {
      Map<String, Object> map = JSON.std.mapFrom(line);
      return new FileStamp(
          String.valueOf(map.get("file")),
          ((Number) map.getOrDefault("size", -1L)).longValue(),
          ((Number) map.getOrDefault("modified", -1L)).longValue(),
          String.valueOf(map.getOrDefault("checksum", "")));
    } catch (IOException | ClassCastException e) {
      throw new IOException(file + " has a line that is no entry of a manifest: " + line, e);
    }
  }

  /** Notes a file; one of the same path is replaced. */
  public void add(FileStamp stamp) {
    stamps.put(stamp.file(), stamp);
  }

  /** How many of its files are not on the disk any more. */
  public long gone() {
    return stamps.keySet().stream().filter(file -> !Files.exists(Path.of(file))).count();
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

  List<ArchiveFile> changed(List<ArchiveFile> files) throws IOException {
    List<ArchiveFile> changed = new ArrayList<>();
    for (ArchiveFile file : files) {
      FileStamp before = stamps.get(file.key());
      if (before == null
          || before.isUnread()
          || !(before.looksLike(file) || before.holdsWhat(file))) {
        changed.add(file);
      }
    }
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

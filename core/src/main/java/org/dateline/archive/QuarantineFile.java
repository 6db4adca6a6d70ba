package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.archive.ArchiveRecord.Location;

/** Reads and rewrites what a {@link Quarantine} wrote. */
public final class QuarantineFile {
  private QuarantineFile() {}

  /**
   * Gives the records of a quarantine in the order of writing, none if there is no such file.
   *
   * @throws IOException if the file cannot be read
   * @throws UncheckedIOException if a line is none of a quarantine
   */
  public static void forEach(Path file, Consumer<ArchiveRecord.Unreadable> taker)
      throws IOException {
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file, UTF_8)) {
        lines.map(QuarantineFile::parse).forEach(taker);
      }
    }
  }

  private static ArchiveRecord.Unreadable parse(String line) {
    try {
      Map<String, Object> map = JSON.std.mapFrom(line);
      Location location =
          new Location(
              Path.of(text(map, "file")),
              text(map, "entry"),
              number(map, "line"),
              number(map, "offset"),
              number(map, "number"));
      return new ArchiveRecord.Unreadable(
          location, text(map, "form"), text(map, "reason"), text(map, "record"), text(map, "raw"));
    } catch (IOException e) {
      throw new UncheckedIOException("no line of a quarantine: " + line, e);
    }
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }

  /**
   * Takes the records of some files out, and puts what was found in them now in.
   *
   * @param files absolute paths of those that were read again
   * @param found a quarantine of what was bad in them, or an empty file
   * @throws IOException if a file cannot be read or written
   */
  public static void replace(Path file, Collection<String> files, Path found) throws IOException {
    Set<String> again = new HashSet<>(files);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    try (Quarantine kept = new Quarantine(next)) {
      forEach(file, record -> copy(record, again, kept));
      forEach(found, record -> copy(record, Set.of(), kept));
    }
    if (Files.exists(next)) {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(file);
    }
  }

  private static void copy(ArchiveRecord.Unreadable record, Set<String> but, Quarantine to) {
    try {
      if (!but.contains(key(record.location().file()))) {
        to.add(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }
}

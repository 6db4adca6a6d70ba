package org.dateline.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.Internal;
import org.dateline.archive.ArchiveRecord.Location;
import org.jspecify.annotations.Nullable;

/** Reads and rewrites what a {@link Quarantine} wrote. */
public final class QuarantineFile {
  private QuarantineFile() {}

  /** What each line has. */
  @Internal
  public static final Map<String, Class<?>> FIELDS =
      Map.of(
          "file", String.class,
          "line", Number.class,
          "offset", Number.class,
          "number", Number.class,
          "form", String.class,
          "reason", String.class,
          "record", String.class,
          "raw", String.class);

  /**
   * Gives the records of a quarantine in the order of writing, none if there is no such file.
   *
   * @throws IOException if the file cannot be read, or a line is none of a quarantine
   */
  public static void forEach(Path file, Consumer<ArchiveRecord.Unreadable> taker)
      throws IOException {
    JsonLines.forEach(file, (number, line, ended) -> taker.accept(parse(file, number, line)));
  }

  private static ArchiveRecord.Unreadable parse(Path file, long number, byte[] line)
      throws IOException {
    try {
      Map<?, ?> map = JsonLines.object(line, FIELDS);
      Location location =
          new Location(
              Path.of(text(map, "file")),
              text(map, "entry"),
              number(map, "line"),
              number(map, "offset"),
              number(map, "number"));
      return new ArchiveRecord.Unreadable(
          location, text(map, "form"), text(map, "reason"), text(map, "record"), text(map, "raw"));
    } catch (InvalidPathException e) {
      throw JsonLines.damaged(file, number, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw JsonLines.damaged(file, number, e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static long number(Map<?, ?> map, String key) {
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
    boolean done = false;
    try (Quarantine kept = new Quarantine(next)) {
      copy(file, again, kept);
      copy(found, Set.of(), kept);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(next);
      }
    }
    if (Files.exists(next)) {
      force(next, StandardOpenOption.WRITE);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(file);
    }
    forceFolder(file.toAbsolutePath().getParent());
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static void forceFolder(@Nullable Path folder) throws IOException {
    // Windows cannot, and need not.
    if (folder != null && File.separatorChar == '/') {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void copy(Path from, Set<String> but, Quarantine to) throws IOException {
    try {
      forEach(
          from,
          record -> {
            if (!but.contains(key(record.location().file()))) {
              add(record, to);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(ArchiveRecord.Unreadable record, Quarantine to) {
    try {
      to.add(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }
}

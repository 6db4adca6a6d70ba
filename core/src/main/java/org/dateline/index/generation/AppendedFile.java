package org.dateline.index.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dateline.Internal;

/**
 * A file of lines beside a generation's index. It only grows; the index's commit says how long it
 * was, and after a crash it is cut back to that, so both always say the same.
 */
@Internal
public final class AppendedFile {
  /** Which files of the archive were read to their end. */
  public static final String MANIFEST = "manifest.jsonl";

  /** Ids that were killed, with the version. */
  public static final String KILLS = "kills.jsonl";

  /** Ids that were added or deleted one by one since the generation was made. */
  public static final String CHANGES = "changes.jsonl";

  /** The records that could not be read. */
  public static final String QUARANTINE = "quarantine.jsonl";

  private final Path path;

  public AppendedFile(Path generation, String name) {
    path = generation.resolve(name);
  }

  public Path path() {
    return path;
  }

  /** Copies what is known beside the articles to another generation; changes since are its own. */
  public static void copy(Path from, Path to) throws IOException {
    for (String name : List.of(MANIFEST, KILLS, QUARANTINE)) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  public long length() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** Adds lines and waits until they are on the disk. */
  public void append(byte[] lines) throws IOException {
    if (lines.length == 0) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer buffer = ByteBuffer.wrap(lines);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    }
  }

  public void append(List<String> lines) throws IOException {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line).append('\n'));
    append(all.toString().getBytes(UTF_8));
  }

  /** Drops what was added after the file had this length. */
  public void cutTo(long length) throws IOException {
    if (length() > length) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.truncate(length);
      }
    }
  }

  /** The whole lines from a byte on, none if there is no file. */
  public List<String> linesFrom(long from) throws IOException {
    if (length() <= from) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}

package org.dateline.index.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;

/**
 * A file of JSON lines beside a generation's index. It only grows; the index's commit says how long
 * it was, and after a crash it is cut back to that, so both always say the same.
 *
 * <p>Lines count once their last break is on the disk. What stands behind the last break was left
 * by a run that failed or was killed, told nobody that it was done, and goes with the next append.
 */
@Internal
public class AppendedFile {
  /** Which files of the archive were read to their end. */
  public static final String MANIFEST = "manifest.jsonl";

  /** Ids that were killed, with the version. */
  public static final String KILLS = "kills.jsonl";

  /** Ids that were added or deleted one by one since the generation was made. */
  public static final String CHANGES = "changes.jsonl";

  /** The records that could not be read. */
  public static final String QUARANTINE = "quarantine.jsonl";

  private static final int BLOCK = 8192;

  private final Path folder;
  private final Path path;

  public AppendedFile(Path generation, String name) {
    folder = generation;
    path = generation.resolve(name);
  }

  public final Path path() {
    return path;
  }

  /** What is done with the open file; twice is to change nothing. */
  private interface Use<T> {
    T of(FileChannel channel) throws IOException;
  }

  private <T> T use(Set<StandardOpenOption> how, Use<T> use) throws IOException {
    return Disk.uninterrupted(() -> {
      try (FileChannel channel = FileChannel.open(path, how)) {
        return use.of(channel);
      }
    });
  }

  /** How many bytes its whole lines have. */
  public final long length() throws IOException {
    return Files.exists(path) ? use(Set.of(READ), AppendedFile::wholeLines) : 0;
  }

  /**
   * Adds lines and waits until they are on the disk. If that fails, the file is as it was.
   *
   * @param lines each with its break
   */
  public final void append(byte[] lines) throws IOException {
    if (lines.length == 0) {
      return;
    }
    boolean made = !Files.exists(path);
    long whole = length();
    try {
      use(Set.of(CREATE, WRITE), channel -> write(channel.truncate(whole).position(whole), lines));
      Disk.force(path);
      if (made) {
        Disk.forceFolder(folder);
      }
    } catch (IOException e) {
      cutBack(whole, e);
      throw e;
    }
  }

  private void cutBack(long whole, IOException why) {
    try {
      use(Set.of(WRITE), channel -> channel.truncate(whole));
    } catch (IOException e) {
      // The next append cuts half a line; a whole one too many does no harm.
      why.addSuppressed(e);
    }
  }

  FileChannel write(FileChannel channel, byte[] lines) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(lines);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    return channel;
  }

  public final void append(List<String> lines) throws IOException {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line).append('\n'));
    append(all.toString().getBytes(UTF_8));
  }

  /** How long a file is up to its last break. */
  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    for (long to = channel.size(); to > 0; to -= BLOCK) {
      int length = (int) Math.min(BLOCK, to);
      block.clear().limit(length);
      while (block.hasRemaining() && channel.read(block, to - length + block.position()) >= 0) {
        // Until it is full.
      }
      for (int i = length - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return to - length + i + 1;
        }
      }
    }
    return 0;
  }

  /** Waits until what others wrote into it is on the disk. */
  public final void force() throws IOException {
    if (Files.exists(path)) {
      Disk.force(path);
      Disk.forceFolder(folder);
    }
  }

  /**
   * Drops what was added after the file had this length.
   *
   * @throws IOException if it is shorter
   */
  public final void cutTo(long length) throws IOException {
    requireLength(length);
    if (Files.exists(path)) {
      use(Set.of(WRITE), channel -> channel.truncate(length));
      Disk.force(path);
    }
  }

  private long requireLength(long length) throws IOException {
    long now = length();
    if (now < length) {
      throw new IOException(
          "%s is damaged: it had %d bytes and has %d".formatted(path, length, now));
    }
    return now;
  }

  /** Copies what is known beside the articles to another generation; changes since are its own. */
  public static void copy(Path from, Path to) throws IOException {
    for (String name : List.of(MANIFEST, KILLS, QUARANTINE)) {
      new AppendedFile(from, name).copyTo(to, Long.MAX_VALUE);
    }
  }

  /**
   * Copies the whole lines of its first {@code length} bytes to another generation and waits until
   * they are on the disk.
   */
  public final void copyTo(Path generation, long length) throws IOException {
    AppendedFile copy = new AppendedFile(generation, path.getFileName().toString());
    Files.deleteIfExists(copy.path);
    if (!Files.exists(path)) {
      return;
    }
    long part = Math.min(length, Files.size(path));
    copy.use(
        Set.of(CREATE, WRITE, TRUNCATE_EXISTING),
        out -> use(Set.of(READ), in -> transfer(in, part, out)));
    copy.cutTo(copy.length());
    copy.force();
  }

  private static long transfer(FileChannel in, long length, FileChannel out) throws IOException {
    long done = 0;
    for (long part = 1; done < length && part > 0; done += part) {
      part = in.transferTo(done, length - done, out);
    }
    return done;
  }

  /**
   * The whole lines from a byte on, none if there is no file.
   *
   * @throws IOException if one is not one JSON value and nothing else, or the file is shorter
   */
  public final List<String> linesFrom(long from) throws IOException {
    if (requireLength(from) == from) {
      return List.of();
    }
    byte[] all = Files.readAllBytes(path);
    int end = all.length;
    while (end > from && all[end - 1] != '\n') {
      end--;
    }
    List<String> lines = new String(all, (int) from, end - (int) from, UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!isJson(lines.get(i))) {
        long before = new String(all, 0, (int) from, UTF_8).lines().count();
        throw new IOException(
            "%s is damaged: line %d is not one JSON value: %s"
                .formatted(path, before + i + 1, lines.get(i)));
      }
    }
    return lines;
  }

  private static boolean isJson(String line) throws IOException {
    try (JsonParser parser = JSON.std.createParser(line)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}

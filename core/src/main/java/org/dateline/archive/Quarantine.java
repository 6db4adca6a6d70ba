package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could not be read, as JSON Lines {@code {"file", "line", "offset", "number", "form",
 * "reason", "record", "raw"}}.
 *
 * <p>The file and its folder are made for the first record, so that a clean run leaves none behind.
 * A file that exists already is added to, because a run may resume another. Nothing is buffered: a
 * killed process leaves all records that were added. Thread-safe.
 */
public final class Quarantine implements Closeable {
  // Unpaired only: a pair is one code point and no surrogate. UTF-8 cannot write them.
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final Path path;
  private @Nullable OutputStream out;
  private long count;
  private boolean closed;

  /** Touches nothing yet. */
  public Quarantine(Path path) {
    this.path = path;
  }

  /** Where the records go; there may be no such file (yet). */
  public Path path() {
    return path;
  }

  /** How many records this object has written. */
  public synchronized long count() {
    return count;
  }

  /**
   * Writes one record.
   *
   * @throws IOException if it cannot be written, or after {@link #close}
   */
  public synchronized void add(ArchiveRecord.Unreadable record) throws IOException {
    if (closed) {
      throw new IOException("the quarantine is closed: " + path);
    }
    if (out == null) {
      out = create();
    }
    out.write((toJson(record) + '\n').getBytes(UTF_8));
    count++;
  }

  private OutputStream create() throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.newOutputStream(path, CREATE, APPEND);
  }

  private static String toJson(ArchiveRecord.Unreadable record) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", record.location().file().toString());
    if (!record.location().entry().isEmpty()) {
      fields.put("entry", record.location().entry());
    }
    fields.put("line", record.location().line());
    fields.put("offset", record.location().offset());
    fields.put("number", record.location().number());
    fields.put("form", record.form());
    fields.put("reason", record.reason());
    fields.put("record", record.excerpt());
    fields.put("raw", record.raw());
    return LONE_SURROGATE
        .matcher(JSON.std.asString(fields))
        .replaceAll(m -> String.format("\\\\u%04x", (int) m.group().charAt(0)));
  }

  /** Closes the file if there is one; closing again does nothing. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (out != null) {
      out.close();
      out = null;
    }
  }
}

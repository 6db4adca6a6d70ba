package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.archive.form.charset.Charsets;

/**
 * What tells the form of a file: its name, and its first bytes, unpacked, up to 64 KiB. Immutable.
 */
public final class FileHead {
  private static final Set<String> LINES = Set.of("jsonl", "ndjson", "jsonlines", "jl", "ldjson");
  private static final Set<String> PACKED = Set.of("gz", "bz2", "xz", "zst", "zip");

  private final String name;
  private static final Set<String> VALUES = Set.of("json", "json-seq", "jsonseq");

  private final byte[] bytes;
  private final String text;
  private final boolean isUtf16;

  /** The file of this name that begins with these bytes. */
  public FileHead(String fileName, byte[] bytes) {
    String lower = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    name = PACKED.contains(extension(lower)) ? lower.substring(0, lower.lastIndexOf('.')) : lower;
    Charset charset = Charsets.ofFile(bytes).charset();
    isUtf16 = charset != null && charset.name().startsWith("UTF-");
    text = charset == null ? Charsets.decode(bytes, bytes.length) : Charsets.in(charset, bytes);
    this.bytes = charset == null ? bytes : text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What follows the last dot of the name, in lower case and without that of a compression ({@code
   * "xml"} of {@code A.XML.gz}); empty if there is none.
   */
  public String extension() {
    return extension(name);
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** The first bytes as text; of what is cut off or no UTF-8 nothing is promised. */
  public String text() {
    return text;
  }

  /** True if the file is UTF-16, with or without a byte order mark, or UTF-32. */
  public boolean isUtf16() {
    return isUtf16;
  }

  /** True if the file has no byte. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** How JSON is laid out in this file, if it holds any. */
  @Internal
  public JsonLayout json() {
    boolean lines = LINES.contains(extension());
    boolean named = lines || VALUES.contains(extension());
    if (!named && !extension().isEmpty()) {
      return JsonLayout.NONE;
    }
    return isUtf16()
        ? new FileHead(name, text.getBytes(UTF_8)).json(lines, named)
        : json(lines, named);
  }

  private JsonLayout json(boolean lines, boolean named) {
    int first = skipSpace(0);
    if (first == bytes.length) {
      return lines ? JsonLayout.LINES : named ? JsonLayout.VALUES : JsonLayout.NONE;
    }
    return switch (bytes[first]) {
      case '[' -> JsonLayout.VALUES;
      case '{' -> ofObject(first, lines);
      default ->
          named && (lines || someLineIsObject()) && !hasNul() ? JsonLayout.LINES : JsonLayout.NONE;
    };
  }

  // An object whose first line break lies between its members is written over several lines. Where
  // the break lies elsewhere the first line is whole or damaged, and the other lines may be good.
  private JsonLayout ofObject(int first, boolean lines) {
    Nesting nesting = new Nesting(false);
    for (int i = first; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        int next = skipSpace(i);
        boolean newObject = next < bytes.length && bytes[next] == '{';
        return nesting.isBetweenMembers() && !newObject ? JsonLayout.VALUES : JsonLayout.LINES;
      }
      nesting.test(bytes[i]);
    }
    return lines ? JsonLayout.LINES : JsonLayout.VALUES;
  }

  private boolean someLineIsObject() {
    boolean atStart = true;
    for (byte b : bytes) {
      if (atStart && b == '{') {
        return true;
      }
      atStart = b == '\n' || (atStart && RawRecord.isSpace(b));
    }
    return false;
  }

  private boolean hasNul() {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < bytes.length && (RawRecord.isSpace(bytes[at]) || isMark(at))) {
      at++;
    }
    return at;
  }

  // That of RFC 7464, or a byte of a byte order mark.
  private boolean isMark(int at) {
    byte b = bytes[at];
    return b == JsonMending.SEQUENCE || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }
}

package org.dateline.archive;

import java.util.Locale;
import java.util.Set;

/** What tells the form of a file: its name, and its first bytes, unpacked, up to 64 KiB. */
final class FileHead {
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");

  private final String name;
  private final byte[] bytes;

  FileHead(String fileName, byte[] bytes) {
    String lower = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    name = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    this.bytes = bytes;
  }

  /** What follows the last dot of the name, empty if there is none. */
  String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  boolean isUtf16() {
    return bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
  }

  /** How JSON is laid out in this file, if it holds any. */
  JsonLayout json() {
    boolean lines = LINES.contains(extension());
    boolean named = lines || extension().equals("json");
    if (!named && !extension().isEmpty()) {
      return JsonLayout.NONE;
    }
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
    while (at < bytes.length && RawRecord.isSpace(bytes[at])) {
      at++;
    }
    return at;
  }
}

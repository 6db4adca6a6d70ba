package org.dateline.archive.form.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How much of some bytes is UTF-8.
 *
 * @param good characters of two bytes and more
 * @param bad bytes that belong to no character; what may be cut off at the end is not counted
 */
record Utf8Count(int good, int bad) {

  static Utf8Count of(byte[] bytes, int length) {
    int good = 0;
    int bad = 0;
    for (int at = 0; at < length; ) {
      int size = size(bytes, at, length);
      if (size > 1) {
        good++;
      } else if (size < 1) {
        bad += size == 0 ? 1 : 0;
      }
      at += Math.max(size, 1);
    }
    return new Utf8Count(good, bad);
  }

  // How many bytes the character here has; 0 if it is none, -1 if it is cut off by the end.
  private static int size(byte[] bytes, int at, int length) {
    int first = bytes[at];
    if (first >= 0) {
      return 1;
    }
    int wanted = wanted(first & 0xFF);
    for (int i = 1; i < wanted; i++) {
      if (at + i == length) {
        return -1;
      }
      if (!follows(first & 0xFF, i, bytes[at + i] & 0xFF)) {
        return 0;
      }
    }
    return wanted;
  }

  private static int wanted(int first) {
    return first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  // No long forms, no surrogates, nothing beyond Unicode's last character.
  private static boolean follows(int first, int place, int next) {
    int least = place > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = place > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return next >= least && next <= most;
  }

  /** The text with what is UTF-8 read so and each other byte as Windows-1252. */
  String mixed(byte[] bytes, int length) {
    if (good == 0) {
      return new String(bytes, 0, length, Charsets.WINDOWS_1252);
    }
    StringBuilder out = new StringBuilder(length);
    int done = 0;
    for (int at = 0; at < length; ) {
      int size = size(bytes, at, length);
      if (size < 1) {
        out.append(new String(bytes, done, at - done, StandardCharsets.UTF_8));
        out.append(new String(bytes, at, 1, Charsets.WINDOWS_1252));
        done = at + 1;
      }
      at += Math.max(size, 1);
    }
    return out.append(new String(bytes, done, length - done, StandardCharsets.UTF_8)).toString();
  }

  /** The charset of seven bits whose signs to switch stand in a text, {@code null} if none do. */
  static @Nullable Charset escaped(String ascii) {
    if (ascii.indexOf('\u001B') < 0) {
      return null;
    }
    boolean korean = ascii.contains("\u001B$)C");
    boolean japanese = ascii.contains("\u001B$B") || ascii.contains("\u001B$@");
    return korean
        ? Charset.forName("ISO-2022-KR")
        : japanese ? CharsetLabels.find("iso-2022-jp") : null;
  }
}

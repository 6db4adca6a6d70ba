package org.dateline.archive.form.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A text made of bytes. Immutable.
 *
 * @param text without a byte order mark
 * @param doubt in a few words what was guessed or lost, {@code null} if nothing; what differs from
 *     text to text stands behind a colon
 */
@Internal
public record Decoded(String text, @Nullable String doubt) {
  private static final char LOST = '\uFFFD';

  static Decoded sure(String text) {
    return new Decoded(text, null);
  }

  /** Said to be this. */
  static Decoded said(Charset charset, byte[] bytes, int length) {
    return sure(new String(bytes, 0, length, charset));
  }

  static Decoded guessed(Charset charset, byte[] bytes, int length) {
    return new Decoded(new String(bytes, 0, length, charset), doubt(charset));
  }

  static String doubt(Charset charset) {
    return "its charset is guessed from its letters: " + charset.name();
  }

  /** UTF-8 but for a byte here and there; or for all, which is what the West wrote before. */
  static Decoded nearly(String utf8, Utf8Count count, byte[] bytes, int length) {
    if (count.good() > count.bad()) {
      long lost = utf8.chars().filter(c -> c == LOST).count();
      return new Decoded(utf8, "bytes that are no UTF-8 stand as U+FFFD: " + lost);
    }
    String text = count.mixed(bytes, length);
    String read = "bytes that are no UTF-8 are read as windows-1252: ";
    return new Decoded(text, read + count.bad());
  }

  /** UTF-8 though something else was said. */
  static Decoded against(@Nullable Charset said, String utf8) {
    if (said == null
        || said.equals(StandardCharsets.UTF_8)
        || utf8.chars().allMatch(c -> c < 128)) {
      return sure(utf8);
    }
    return new Decoded(utf8, "it is UTF-8 and says to be something else: " + said.name());
  }
}

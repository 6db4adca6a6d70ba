package org.dateline.archive.form.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32: by their byte order mark, else by where their zeros stand. */
final class Unicode16 {
  private static final int LOOKED_AT = 4_096;
  private static final int BEGINNING = 64;
  private static final int LEAST = 8;

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private Unicode16() {}

  /** Which of the four it is, {@code null} if none. */
  static @Nullable Charset charset(byte[] bytes, int length) {
    if (length < 2) {
      return null;
    }
    Charset marked = marked(bytes, length);
    return marked == null && beginsWithZero(bytes, length) ? unmarked(bytes, length) : marked;
  }

  // Spares all other texts the long look.
  private static boolean beginsWithZero(byte[] bytes, int length) {
    for (int i = 0; i < Math.min(length, BEGINNING); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset marked(byte[] bytes, int length) {
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int second = length < 4 ? -1 : (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    if (first == 0xFFFE) {
      return second == 0 ? UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0 && second == 0xFEFF ? UTF_32BE : null;
  }

  // The zeros of blanks and Latin letters stand at one side only, and the bytes there have two
  // values at most, nearly: nought and that of the script. Texts of Chinese are not told so.
  private static @Nullable Charset unmarked(byte[] bytes, int length) {
    int looked = Math.min(length, LOOKED_AT) & ~3;
    int[] zeros = new int[4];
    for (int i = 0; i < looked; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    int all = looked / 4;
    if (looked < LEAST || even + odd == 0) {
      return null;
    }
    if (zeros[3] == all && zeros[2] == all) {
      return UTF_32LE;
    }
    if (zeros[0] == all && zeros[1] == all) {
      return UTF_32BE;
    }
    if (even == 0) {
      return hasTwoValues(bytes, 1, looked) ? StandardCharsets.UTF_16LE : null;
    }
    return odd == 0 && hasTwoValues(bytes, 0, looked) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean hasTwoValues(byte[] bytes, int from, int looked) {
    int[] counts = new int[256];
    for (int i = from; i < looked; i += 2) {
      counts[bytes[i] & 0xFF]++;
    }
    int zeros = counts[0];
    int other = Arrays.stream(counts).skip(1).max().orElse(0);
    return zeros * 20 > looked / 2 && (zeros + other) * 20 >= looked / 2 * 18;
  }
}

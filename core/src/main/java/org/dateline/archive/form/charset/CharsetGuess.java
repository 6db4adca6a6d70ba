package org.dateline.archive.form.charset;

import static java.lang.Character.UnicodeScript.ARABIC;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the charset of bytes that name none and are no UTF-8: by how often letters and pairs of
 * them come (Mozilla's detector). Only what then reads as words of another script counts, so that
 * Western texts with few accents stay Western.
 */
final class CharsetGuess {
  private static final int WINDOW = 1 << 15;
  private static final int SOME_LETTERS = 4;
  private static final int LONGEST_RUN = 3;
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset MAC_CYRILLIC = Charset.forName("x-MacUkraine");
  private static final Charset RUSSIAN = Charset.forName("KOI8-U");
  // The detector has no model of it, and answers at random. Only KOI8 reads as its letters too.
  private static final Charset OF_ARABIC = Charset.forName("windows-1256");

  private CharsetGuess() {}

  /** The charset of text in a script that is not Latin, {@code null} if that is not sure. */
  static @Nullable Charset foreign(byte[] bytes, int length) {
    return foreign(bytes, length, SOME_LETTERS);
  }

  /** As {@link #foreign(byte[], int)}, but sure only from so many letters on. */
  static @Nullable Charset foreign(byte[] bytes, int length, int leastLetters) {
    int start = firstHigh(bytes, length);
    int size = Math.min(WINDOW, length - start);
    Charset detected = detected(bytes, start, size);
    if (!RUSSIAN.equals(detected)) {
      Words words = Words.of(new String(bytes, start, size, OF_ARABIC));
      if (words.isForeign(leastLetters) && words.isArabic()) {
        return OF_ARABIC;
      }
    }
    return detected != null
            && Words.of(new String(bytes, start, size, detected)).isForeign(leastLetters)
        ? detected
        : null;
  }

  private static int firstHigh(byte[] bytes, int length) {
    int at = 0;
    while (at < length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static @Nullable Charset detected(byte[] bytes, int start, int size) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, start, size);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    // These begin with a mark; inside a text it is none.
    Charset charset = name != null && name.startsWith("UTF") ? null : CharsetLabels.find(name);
    boolean either = CYRILLIC.equals(charset) || MAC_CYRILLIC.equals(charset);
    return either ? cyrillic(bytes, start, size) : charset;
  }

  // The two have most small letters at the same bytes, and the detector takes one for the other.
  private static Charset cyrillic(byte[] bytes, int start, int size) {
    int windows = 0;
    int mac = 0;
    for (int i = start; i < start + size; i++) {
      int b = bytes[i] & 0xFF;
      windows += (b >= 0xC0 && b < 0xDF) || b == 0xFF ? 1 : 0;
      mac += (b >= 0x80 && b < 0xA0) || b == 0xDF ? 1 : 0;
    }
    return mac > windows ? MAC_CYRILLIC : CYRILLIC;
  }

  /** Counts what tells words of another script from accents in words that are Latin. */
  private static final class Words {
    private int letters;
    private int damaged;
    private int touching;
    private int arabic;
    private int run;
    private int longest;

    static Words of(String text) {
      Words words = new Words();
      boolean latin = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean isLatin = c < 0x250 && Character.isLetter(c);
        if (isLatin) {
          words.touching += words.run > 0 ? 1 : 0;
          words.damaged += c >= 0x80 ? 1 : 0;
          words.run = 0;
        } else {
          words.add(c, latin);
        }
        latin = isLatin;
      }
      return words;
    }

    private void add(char c, boolean afterLatin) {
      if (!isForeign(c)) {
        damaged += c == '\uFFFD' || (Character.isISOControl(c) && c >= 0x80) ? 1 : 0;
        run = 0;
        return;
      }
      letters++;
      longest = Math.max(longest, ++run);
      touching += afterLatin ? 1 : 0;
      arabic += UnicodeScript.of(c) == ARABIC ? 1 : 0;
    }

    private static boolean isForeign(char c) {
      return c >= 0x370
          && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    boolean isForeign(int leastLetters) {
      return letters >= leastLetters
          && longest >= LONGEST_RUN
          && touching * 4 <= letters
          && damaged * 20 <= letters;
    }

    boolean isArabic() {
      return arabic == letters;
    }
  }
}

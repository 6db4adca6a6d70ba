package org.dateline.index.analysis;

import java.util.Arrays;

/**
 * Cuts text into words as {@link org.apache.lucene.analysis.standard.StandardTokenizer} does (UAX
 * #29, Word_Break), for the characters that English news is written with; texts that have others
 * are not for it. It reads the string itself and keeps no copies. Not thread-safe.
 *
 * <p>Rules: letters, digits and underscores stick together (WB5, WB8 to WB10, WB13a and b); what
 * may stand inside a word or a number sticks between two letters or two digits (WB6, WB7, WB11,
 * WB12).
 */
final class EnglishWords {
  // StandardTokenizer cuts what is longer, at places that depend on its buffer.
  private static final int LONGEST = 255;

  private static final byte BREAK = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte UNDERSCORE = 3;
  private static final byte IN_WORD = 4;
  private static final byte IN_NUMBER = 5;
  private static final byte IN_BOTH = 6;
  private static final byte FOREIGN = 7;

  private static final byte[] CLASSES = classes();

  private String text = "";
  private int start;
  private int end;

  private static byte[] classes() {
    byte[] classes = new byte[0x2100];
    Arrays.fill(classes, FOREIGN);
    for (char c = 0; c < 0x250; c++) {
      classes[c] = Character.isLetter(c) ? LETTER : BREAK;
    }
    Arrays.fill(classes, '0', '9' + 1, DIGIT);
    classes['_'] = UNDERSCORE;
    set(classes, ":\u00b7", IN_WORD);
    set(classes, ",;", IN_NUMBER);
    set(classes, ".'\u2018\u2019", IN_BOTH);
    set(classes, "\u2010\u2011\u2012\u2013\u2014\u2015\u2016\u201a\u201b\u201c\u201d\u201e", BREAK);
    set(classes, "\u2020\u2021\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac", BREAK);
    // Control characters, the soft hyphen, which is no character at all, and signs that may be
    // pictures.
    Arrays.fill(classes, 0x7f, 0xa0, FOREIGN);
    set(classes, "\u00ad\u00a9\u00ae", FOREIGN);
    return classes;
  }

  private static void set(byte[] classes, String chars, byte to) {
    for (int i = 0; i < chars.length(); i++) {
      classes[chars.charAt(i)] = to;
    }
  }

  private static byte of(char c) {
    return c < CLASSES.length ? CLASSES[c] : FOREIGN;
  }

  /** Begins a text; false if it is not for this. */
  boolean begin(String of) {
    return begin(of, 0, of.length());
  }

  /**
   * Begins a text where the word that {@code from} is in begins; false if what stands from there to
   * the end of the word that {@code to} is in is not for this.
   */
  boolean begin(String of, int from, int to) {
    int first = from;
    while (first > 0 && of(of.charAt(first - 1)) != BREAK) {
      first--;
    }
    int run = 0;
    for (int i = first; i < of.length() && (i < to || run > 0); i++) {
      byte kind = of(of.charAt(i));
      run = kind == BREAK ? 0 : run + 1;
      if (kind == FOREIGN || run > LONGEST) {
        return false;
      }
    }
    rewind(of);
    end = first;
    return true;
  }

  /** Begins the text of the last {@link #begin} again. */
  void rewind(String of) {
    text = of;
    start = 0;
    end = 0;
  }

  /** Goes to the next word; false if there is none. */
  boolean next() {
    int length = text.length();
    int at = end;
    while (at < length) {
      byte kind = CLASSES[text.charAt(at)];
      if (kind == LETTER || kind == DIGIT || kind == UNDERSCORE) {
        start = at;
        if (read(kind, length)) {
          return true;
        }
        at = end;
      } else {
        at++;
      }
    }
    end = length;
    return false;
  }

  // Gives false for underscores alone.
  private boolean read(byte first, int length) {
    byte last = first;
    boolean any = first != UNDERSCORE;
    int at = start + 1;
    for (; at < length; at++) {
      byte kind = CLASSES[text.charAt(at)];
      if (kind >= IN_WORD) {
        byte next = at + 1 < length ? CLASSES[text.charAt(at + 1)] : BREAK;
        if (next != last || !sticks(kind, last)) {
          break;
        }
      } else if (kind == BREAK) {
        break;
      } else {
        last = kind;
        any |= kind != UNDERSCORE;
      }
    }
    end = at;
    return any;
  }

  private static boolean sticks(byte kind, byte between) {
    return between == LETTER ? kind != IN_NUMBER : between == DIGIT && kind != IN_WORD;
  }

  /** Where the word begins. */
  int start() {
    return start;
  }

  /** Behind its last character. */
  int end() {
    return end;
  }
}

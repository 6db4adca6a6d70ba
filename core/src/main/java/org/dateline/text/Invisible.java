package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.dateline.Internal;

/**
 * Signs that readers do not see and that part words for programs alone: soft hyphens, joiners and
 * spaces of no width, marks of direction. Those that mean something stay: joiners between letters
 * that take other forms by them (Persian, Indic scripts) and in pictures, breaks of words in
 * scripts that write none.
 */
@Internal
public final class Invisible {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char FIRST_MARK = '\u0300';
  private static final int PART = 512;

  private Invisible() {}

  /** Whether the sign at this place of a text is one that may go. */
  public static boolean is(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < FIRST_MARK) {
      return c == SOFT_HYPHEN;
    }
    return switch (c) {
      case '\u034f', '\u061c', '\u200e', '\u200f', '\ufeff' -> true;
      case '\u200b' -> !joins(text, at, true);
      case '\u200c', '\u200d' -> !joins(text, at, false);
      default -> (c >= '\u202a' && c <= '\u202e') || (c >= '\u2060' && c <= '\u206f');
    };
  }

  // Whether what stands before or behind is of a script that knows such signs.
  private static boolean joins(CharSequence text, int at, boolean isSpace) {
    return (at > 0 && takes(text.charAt(at - 1), isSpace))
        || (at + 1 < text.length() && takes(text.charAt(at + 1), isSpace));
  }

  private static boolean takes(char c, boolean isSpace) {
    if (c < '\u0590') {
      return false;
    }
    if (isSpace) {
      return switch (UnicodeScript.of(c)) {
        case THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE, BALINESE, TAI_THAM -> true;
        default -> false;
      };
    }
    // Letters of Latin and Greek, punctuation, and these signs themselves; the other half of a
    // picture is a surrogate, or a sign that has a picture.
    return !(c >= '\u1e00' && c <= '\u206f') && c != '\ufeff' && c != '\u3000';
  }

  /** A text without them; the same object if there are none. */
  public static String drop(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= SOFT_HYPHEN && is(text, i)) {
        return dropFrom(text, i);
      }
    }
    return text;
  }

  private static String dropFrom(String text, int first) {
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first + 1; i < text.length(); i++) {
      if (!is(text, i)) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** A text without them, its letters and accents in one sign each; the same object if it is so. */
  public static String clean(String text) {
    char[] part = new char[Math.min(PART, text.length())];
    boolean marks = false;
    for (int from = 0; from < text.length(); from += PART) {
      int to = Math.min(text.length(), from + PART);
      for (int i = isPlain(text, from, to, part) ? to : from; i < to; i++) {
        char c = text.charAt(i);
        if (c >= SOFT_HYPHEN && is(text, i)) {
          return composed(dropFrom(text, i));
        }
        marks |= c >= FIRST_MARK && isMark(c);
      }
    }
    return marks ? composed(text) : text;
  }

  // Most parts of most texts are, and this takes many signs at once.
  private static boolean isPlain(String text, int from, int to, char[] part) {
    text.getChars(from, to, part, 0);
    int all = 0;
    for (int i = 0; i < to - from; i++) {
      all |= part[i];
    }
    return all < SOFT_HYPHEN;
  }

  // Also the parts of Korean syllables, as the names of files have them.
  private static boolean isMark(char c) {
    return (c >= '\u1100' && c <= '\u11ff') || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}

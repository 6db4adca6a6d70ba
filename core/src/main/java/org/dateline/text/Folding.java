package org.dateline.text;

import java.text.Normalizer;
import java.util.Locale;
import org.dateline.Internal;

/** The form in which words are compared: lower case, no accents, plain letters. */
@Internal
public final class Folding {
  // In longer ones no sign looks at its neighbours, which would take time by the square.
  private static final int LONGEST = 1000;

  private Folding() {}

  /** Folds one word. */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return foldUnicode(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String foldUnicode(String word) {
    String split = Normalizer.normalize(lower(word), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(split.length());
    for (int i = 0; i < split.length(); i++) {
      char c = split.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        append(plain, c);
      }
    }
    // A word of nothing but marks must still have a form of its own.
    return plain.isEmpty() ? word : plain.toString();
  }

  private static String lower(String word) {
    if (word.length() <= LONGEST) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder lower = new StringBuilder(word.length());
    word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  // Letters that no normalisation form takes apart.
  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case 'ħ' -> out.append('h');
      default -> out.append(c);
    }
  }
}

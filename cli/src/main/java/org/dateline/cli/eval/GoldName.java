package org.dateline.cli.eval;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name that people marked in a text. Immutable.
 *
 * @param start first UTF-16 code unit
 * @param end the one after the last
 * @param text the text between
 * @param type {@code PER}, {@code ORG}, {@code LOC} or {@code MISC}; {@code null} if it is none of
 *     these
 * @param link the Wikidata item that it means, {@code null} if none is known
 * @param counts whether it is a name at all, as against a date or a quantity
 */
record GoldName(
    int start, int end, String text, @Nullable String type, @Nullable String link, boolean counts) {
  private static final Set<String> NO_NAMES =
      Set.of(
          "he", "she", "it", "they", "we", "i", "you", "his", "her", "hers", "its", "their", "my",
          "our", "him", "them", "who", "whose", "this", "that", "these", "those", "the", "a", "an");

  /** Whether a capital letter makes it a name, and not one that opens a sentence alone. */
  boolean isNamed() {
    return isNamed(text);
  }

  static boolean isNamed(String text) {
    String[] words = text.split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      boolean upper = words[i].chars().anyMatch(Character::isUpperCase);
      if (upper && !(i == 0 && NO_NAMES.contains(words[i].toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}

package org.dateline.cli.serve.page;

import java.util.List;
import java.util.Locale;

/**
 * The first of a list that may be long, and how many it leaves out. Immutable.
 *
 * @param shown the first
 * @param left how many more there are
 */
public record Listed<T>(List<T> shown, int left) {
  /** Copies the list. */
  public Listed {
    shown = List.copyOf(shown);
  }

  /** So many at most. */
  public static <T> Listed<T> of(List<T> all, int most) {
    int shown = Math.min(all.size(), most);
    return new Listed<>(all.subList(0, shown), all.size() - shown);
  }

  /** How many are left out, in words: {@code and 1,234 more}; "" if none are. */
  public String more() {
    return left == 0 ? "" : String.format(Locale.ROOT, "and %,d more", left);
  }

  /** A text of a length that can be shown. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}

package org.dateline;

import java.util.Collection;
import java.util.Locale;

/** How far words are apart: for suggestions and for slips of the pen. */
public final class Spelling {
  private Spelling() {}

  /** Levenshtein's distance: how many letters must be put in, left out or changed. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** The nearest of {@code known}, at most a third of the word's letters away, or "". */
  public static String nearest(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = "";
    int best = lower.length() / 3 + 1;
    for (String candidate : known) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance <= best && (nearest.isEmpty() || distance < best)) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }
}

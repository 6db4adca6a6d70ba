package org.dateline.text;

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

  /** The same, but two neighbours that are swapped count once, as a slip does. */
  public static int slips(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int[] next = new int[b.length() + 1];
      for (int j = 0; j <= b.length(); j++) {
        next[j] = i == 0 || j == 0 ? i + j : Math.min(row[j], next[j - 1]) + 1;
        if (i > 0 && j > 0) {
          next[j] = Math.min(next[j], row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
          next[j] = isSwap(a, b, i, j) ? Math.min(next[j], before[j - 2] + 1) : next[j];
        }
      }
      before = row;
      row = next;
    }
    return row[b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** What to say behind a word that is not known: "; did you mean x?", or "" if none is near. */
  public static String hint(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
  }

  /** The nearest of {@code known}, at most a third of the word's letters away, or "". */
  public static String nearest(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = "";
    int best = lower.length() / 3 + 1;
    for (String candidate : known) {
      // Names are many: most are told apart by their lengths.
      boolean apart = Math.abs(candidate.length() - lower.length()) > best;
      int distance = apart ? best + 1 : slips(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance <= best && (nearest.isEmpty() || distance < best)) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }
}

package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Field;

/** How far capital letters tell names in a sentence. */
@Internal
public enum Casing {
  /** Capitals mark names. */
  NORMAL,
  /** Most words are capitalised, as in many headlines. */
  TITLE,
  /** All letters are capitals, as on old wires. */
  CAPITALS;

  private static final double SHARE = 0.75;
  private static final int FEWEST_IN_BODY = 6;

  /** The casing of each sentence of a text. */
  static List<Casing> of(Field field, Tokens tokens) {
    List<Casing> casings = new ArrayList<>(tokens.sentences());
    for (int i = 0; i < tokens.sentences(); i++) {
      casings.add(of(field, tokens, tokens.firstWord(i), tokens.endWord(i)));
    }
    return casings;
  }

  // The first word is always capitalised and short ones stay small in headlines: neither counts. In
  // a body three names in a row are no headline yet.
  private static Casing of(Field field, Tokens tokens, int from, int to) {
    int words = 0;
    int upper = 0;
    int capitals = 0;
    boolean small = false;
    for (int i = from; i < to; i++) {
      Word word = tokens.word(i);
      if (word.countsInTitles()) {
        words++;
        capitals += word.allUpper() ? 1 : 0;
        upper += i > from && word.startsUpper() ? 1 : 0;
        small |= word.isLongInTitles() && !word.startsUpper();
      }
    }
    if (words >= 3 && capitals >= words * SHARE) {
      return CAPITALS;
    }
    int fewest = field == Field.TITLE ? 2 : FEWEST_IN_BODY;
    return !small && upper >= fewest && upper >= (words - 1) * SHARE ? TITLE : NORMAL;
  }
}

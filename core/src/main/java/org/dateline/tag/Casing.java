package org.dateline.tag;

import java.util.ArrayList;
import java.util.List;

/** How far capital letters tell names in a sentence. */
enum Casing {
  /** Capitals mark names. */
  NORMAL,
  /** Most words are capitalised, as in many headlines. */
  TITLE,
  /** All letters are capitals, as on old wires. */
  CAPITALS;

  private static final int LONG_WORD = 5;
  private static final double SHARE = 0.8;

  /** The casing of each sentence of a text. */
  static List<Casing> of(Tokens tokens) {
    List<Casing> casings = new ArrayList<>(tokens.sentences());
    for (int i = 0; i < tokens.sentences(); i++) {
      casings.add(of(tokens, tokens.firstWord(i), tokens.endWord(i)));
    }
    return casings;
  }

  // Short words stay small in headlines and the first word is always capitalised: neither counts.
  private static Casing of(Tokens tokens, int from, int to) {
    int words = 0;
    int upper = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (tokens.key(i).length() >= LONG_WORD && !tokens.isNumber(i)) {
        words++;
        upper += tokens.startsUpper(i) && i > from ? 1 : 0;
        capitals += tokens.allUpper(i) ? 1 : 0;
      }
    }
    if (words >= 3 && capitals >= words * SHARE) {
      return CAPITALS;
    }
    return words >= 3 && upper >= (words - 1) * SHARE && upper >= 3 ? TITLE : NORMAL;
  }
}

package org.dateline.tag;

import java.util.HashMap;
import java.util.Map;

/**
 * How an article writes its words: in small letters, in capitals inside a sentence, or both ways.
 * Not thread-safe.
 */
final class SeenWords {
  /** In small letters; 2 is in capitals, 3 both. */
  private static final int SMALL = 1;

  private static final int CAPITAL = 2;

  private final Map<String, Integer> written = new HashMap<>();

  /**
   * Remembers of every word of a text whether it stands in small letters, or in capitals inside a
   * sentence.
   */
  void see(FieldText text) {
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.word(i);
      if (word.key.length() > 2 && text.casing(i) == Casing.NORMAL) {
        boolean upper = word.startsUpper();
        if (!upper || !tokens.opensSentence(i)) {
          written.merge(word.key, upper ? CAPITAL : SMALL, (a, b) -> a | b);
        }
      }
    }
  }

  /** How a word is written, 0 if it was not seen or is short. */
  int get(Word word) {
    return written.getOrDefault(word.key, 0);
  }
}

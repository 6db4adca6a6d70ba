package org.dateline.tag.name;

import java.util.HashMap;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Word;

/**
 * How an article writes its words: in small letters, in capitals inside a sentence, or both ways.
 * Not thread-safe.
 */
@Internal
public final class SeenWords {
  /** In small letters; 2 is in capitals, 3 both. */
  private static final int SMALL = 1;

  private static final int CAPITAL = 2;

  private final Map<String, Integer> written = new HashMap<>();

  /**
   * Remembers of every word of a text whether it stands in small letters, or in capitals inside a
   * sentence.
   */
  public void see(FieldText text) {
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
  public int get(Word word) {
    return written.getOrDefault(word.key, 0);
  }
}

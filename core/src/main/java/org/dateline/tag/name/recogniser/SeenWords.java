package org.dateline.tag.name.recogniser;

import java.util.SplittableRandom;
import org.dateline.Internal;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.PhraseTable;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * How an article writes its words: in small letters, in capitals inside a sentence, or both ways.
 * Not thread-safe.
 */
@Internal
public final class SeenWords {
  /** In small letters; 2 is in capitals, 3 both. */
  private static final int SMALL = 1;

  private static final int CAPITAL = 2;

  // Differs from run to run, so that no article can be made of words that all fall together.
  private static final long SEED = new SplittableRandom().nextLong() | 1;

  // By open addressing, at most half of them full.
  private @Nullable String[] keys = new String[256];
  private byte[] written = new byte[keys.length];
  private int size;

  /**
   * Remembers of every word of a text whether it stands in small letters, or in capitals inside a
   * sentence.
   */
  public void see(FieldText text) {
    Tokens tokens = text.tokens();
    for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
      int first = tokens.firstWord(sentence);
      int end = text.casing(first) == Casing.NORMAL ? tokens.endWord(sentence) : first;
      for (int i = first; i < end; i++) {
        Word word = tokens.word(i);
        if (word.key.length() > 2 && (i > first || !word.startsUpper())) {
          put(word.key, word.hash, word.startsUpper() ? CAPITAL : SMALL);
        }
      }
    }
  }

  private void put(String key, long hash, int how) {
    int slot = slot(key, hash);
    if (keys[slot] == null) {
      keys[slot] = key;
      size++;
    }
    written[slot] |= (byte) how;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    byte[] old = written;
    keys = new String[oldKeys.length * 2];
    written = new byte[keys.length];
    for (int i = 0; i < old.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        int slot = slot(key, PhraseTable.word(key));
        keys[slot] = key;
        written[slot] = old[i];
      }
    }
  }

  private int slot(String key, long hash) {
    int slot = (int) ((hash * SEED) >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != null && !key.equals(keys[slot])) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** Whether a word stands in small letters and never in capitals inside a sentence. */
  public boolean isSmall(Word word) {
    return get(word) == SMALL;
  }

  /** How a word is written, 0 if it was not seen or is short. */
  public int get(Word word) {
    return written[slot(word.key, word.hash)];
  }
}

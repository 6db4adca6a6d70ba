package org.dateline.tag.name.recogniser;

import java.util.SplittableRandom;
import org.dateline.Internal;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
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

  private static final int FEWEST = 256;

  // By open addressing, at most half of them full: of the words with one folded form the first.
  private @Nullable Word[] words = new Word[FEWEST];
  private byte[] written = new byte[FEWEST];
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
        if (!word.isShort() && (i > first || !word.startsUpper())) {
          put(word, word.startsUpper() ? CAPITAL : SMALL);
        }
      }
    }
  }

  private void put(Word word, int how) {
    int slot = slot(word);
    written[slot] |= (byte) how;
    if (words[slot] == null) {
      words[slot] = word;
      if (++size * 2 > words.length) {
        grow();
      }
    }
  }

  private void grow() {
    @Nullable Word[] oldWords = words;
    byte[] old = written;
    words = new Word[oldWords.length * 2];
    written = new byte[words.length];
    for (int i = 0; i < old.length; i++) {
      Word word = oldWords[i];
      if (word != null) {
        int slot = slot(word);
        words[slot] = word;
        written[slot] = old[i];
      }
    }
  }

  private int slot(Word word) {
    int slot = (int) ((word.hash * SEED) >>> Integer.SIZE) & (words.length - 1);
    Word there = words[slot];
    while (there != null && there != word && !there.key.equals(word.key)) {
      slot = slot + 1 & words.length - 1;
      there = words[slot];
    }
    return slot;
  }

  /** Whether a word stands in small letters and never in capitals inside a sentence. */
  public boolean isSmall(Word word) {
    return get(word) == SMALL;
  }

  /** How a word is written, 0 if it was not seen or is short. */
  public int get(Word word) {
    return written[slot(word)];
  }
}

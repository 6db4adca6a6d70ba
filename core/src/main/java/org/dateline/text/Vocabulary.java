package org.dateline.text;

import java.util.function.Function;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The words that came lately, each cut out, folded and looked up once, though texts have it many
 * times. Of bounded size. Thread-safe: two threads may overwrite each other's words, which only
 * costs making them again.
 */
@Internal
public final class Vocabulary {
  private static final int BITS = 15;
  private static final int LONGEST = 40;

  private final @Nullable Function<Word, Word.Known> facts;

  // Each word at the place of its hash or beside it.
  private final @Nullable Word[] words = new Word[1 << BITS];

  /**
   * One that knows more.
   *
   * @param facts what is known of a word beside how it is written
   */
  public Vocabulary(Function<Word, Word.Known> facts) {
    this.facts = facts;
  }

  /** One that knows only how words are written. */
  public Vocabulary() {
    this.facts = null;
  }

  /** The word from {@code start} to {@code end} of a text. */
  public Word word(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    hash ^= hash >>> 29;
    int slot = (int) ((hash * 0x2545F4914F6CDD1DL) >>> (Long.SIZE - BITS));
    Word first = words[slot];
    if (first != null && first.isWritten(hash, text, start, end)) {
      return first;
    }
    Word second = words[slot ^ 1];
    if (second != null && second.isWritten(hash, text, start, end)) {
      return second;
    }
    Word made = make(text.substring(start, end), hash);
    if (end - start <= LONGEST) {
      words[slot ^ 1] = first;
      words[slot] = made;
    }
    return made;
  }

  private Word make(String written, long fingerprint) {
    Word word = Word.of(written);
    return word.with(fingerprint, facts == null ? null : facts.apply(word));
  }
}

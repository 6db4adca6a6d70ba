package org.dateline.tag;

import org.jspecify.annotations.Nullable;

/**
 * The words that came lately, each cut out, folded and looked up once, though texts have it many
 * times. Of bounded size. Thread-safe: two threads may overwrite each other's words, which only
 * costs making them again.
 */
final class Vocabulary {
  private static final int BITS = 14;
  private static final int LONGEST = 40;

  private final Gazetteer gazetteer;
  private final WordTable table;
  private final PhraseMap<EventRule> triggers;

  // Each word at the place of its hash or beside it.
  private final @Nullable Word[] words = new Word[1 << BITS];

  Vocabulary(Gazetteer gazetteer, WordTable table, PhraseMap<EventRule> triggers) {
    this.gazetteer = gazetteer;
    this.table = table;
    this.triggers = triggers;
  }

  /** The word from {@code start} to {@code end} of a text. */
  Word word(String text, int start, int end) {
    if (end - start > LONGEST) {
      return make(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int slot = hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
    Word first = words[slot];
    if (is(first, text, start, end)) {
      return first;
    }
    Word second = words[slot ^ 1];
    if (is(second, text, start, end)) {
      return second;
    }
    Word made = make(text.substring(start, end));
    words[slot ^ 1] = first;
    words[slot] = made;
    return made;
  }

  private static boolean is(@Nullable Word word, String text, int start, int end) {
    return word != null
        && word.written.length() == end - start
        && text.startsWith(word.written, start);
  }

  private Word make(String written) {
    Word word = Word.of(written);
    long state = PhraseTable.next(PhraseTable.START, word.hash);
    return word.with(
        new Word.Known(table.get(word.code), gazetteer.find(state), triggers.find(state)));
  }
}

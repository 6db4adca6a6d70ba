package org.dateline.text;

import java.util.concurrent.atomic.AtomicInteger;
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
  /** How many bits the ids of words have. */
  public static final int BITS = 17;

  /** Up to so many signs of {@value #SIGN} bits are their own print. */
  static final int SHORT = 8;

  static final int SIGN = 7;

  private static final int LONGEST = 40;

  private final @Nullable Function<Word, Word.Known> facts;

  // Each word at the place of its hash or beside it.
  private final @Nullable Word[] words = new Word[1 << BITS];

  // Words have ids as they come, so that what is kept of the frequent ones stands close together.
  private final AtomicInteger made = new AtomicInteger();

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
    return word(text, start, end, print(text, start, end));
  }

  /**
   * The same with what tells it apart: a 1 and then its signs, which are at most {@link #SHORT}.
   */
  Word word(String text, int start, int end, long print) {
    int slot = (int) ((print * 0x2545F4914F6CDD1DL) >>> (Long.SIZE - BITS));
    Word first = words[slot];
    if (first != null && first.isWritten(print, text, start, end)) {
      return first;
    }
    Word second = words[slot ^ 1];
    if (second != null && second.isWritten(print, text, start, end)) {
      return second;
    }
    boolean kept = end - start <= LONGEST;
    int id = kept ? made.getAndIncrement() & (words.length - 1) : Word.NO_ID;
    Word word = make(text.substring(start, end), print, id);
    if (kept) {
      keep(word, slot, first);
    }
    return word;
  }

  // What stood there moves beside; an empty place drives nobody out.
  private void keep(Word word, int slot, @Nullable Word first) {
    if (first != null) {
      words[slot ^ 1] = first;
    }
    words[slot] = word;
  }

  /**
   * What tells words apart. One above 0 is the word itself: a 1 and up to {@value #SHORT} signs of
   * {@value #SIGN} bits. One below 0 is a hash, which other words may have too.
   */
  private static long print(String text, int start, int end) {
    long hash = 0;
    long print = 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ((c >> SIGN) != 0) {
        return hash(text, start, end);
      }
      if ((print >>> (SHORT * SIGN)) != 0) {
        hash = (hash ^ print) * 0x9E3779B97F4A7C15L;
        print = 1;
      }
      print = print << SIGN | c;
    }
    return hash == 0 ? print : mixed((hash ^ print) * 0x9E3779B97F4A7C15L);
  }

  private static long mixed(long hash) {
    return (hash ^ hash >>> 29) | Long.MIN_VALUE;
  }

  private static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    return mixed(hash);
  }

  private Word make(String written, long fingerprint, int id) {
    Word word = Word.of(written);
    return word.with(fingerprint, id, facts == null ? null : facts.apply(word));
  }
}

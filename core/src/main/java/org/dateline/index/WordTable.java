package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the filters of a chain make of each word, found once: words come again and again. For chains
 * that look at one word at a time. Bounded; not thread-safe.
 */
final class WordTable {
  // Some 13 MB when full.
  private static final int SLOTS = 1 << 17;
  private static final int MOST = SLOTS / 2;

  /**
   * A word as written.
   *
   * @param text as written
   * @param term what is indexed, {@code null} for a stop word
   * @param folded what is noted of it
   */
  record Word(String text, @Nullable BytesRef term, Folded folded) {}

  /** A word in lower case without accents; one object for all ways to write it. */
  static final class Folded {
    /** {@code null} if it is not kept as a word. */
    final @Nullable BytesRef bytes;

    /** Whether it counts in a sketch. */
    final boolean inSketch;

    final int hash;

    /** The number of the last article that had it. */
    int article;

    private Folded(@Nullable BytesRef bytes, boolean inSketch, int hash) {
      this.bytes = bytes;
      this.inSketch = inSketch;
      this.hash = hash;
    }
  }

  private final OneWord source = new OneWord();
  private final CharTermAttribute between;
  private final CharTermAttribute out;
  private final TokenStream terms;
  private final @Nullable Word[] slots = new Word[SLOTS];
  private final Map<String, Folded> folds = new HashMap<>();
  private int size;

  WordTable(Chain chain) {
    TokenStream words = chain.words(source);
    Between watched = new Between(words);
    terms = chain.terms(watched);
    between = watched.seen;
    out = terms.addAttribute(CharTermAttribute.class);
  }

  /** Forgets everything if there is much; call it between articles. */
  void trim() {
    if (size > MOST) {
      Arrays.fill(slots, null);
      folds.clear();
      size = 0;
    }
  }

  /** The word that stands from {@code start} to {@code end} of a text. */
  Word get(String text, int start, int end) throws IOException {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash ^= hash >>> 15;
    for (int slot = hash & (SLOTS - 1), tries = 0; ; slot = (slot + 1) & (SLOTS - 1), tries++) {
      Word word = slots[slot];
      if (word == null || tries == 64) {
        return made(text.substring(start, end), slot);
      }
      int length = word.text().length();
      if (length == end - start && text.startsWith(word.text(), start)) {
        return word;
      }
    }
  }

  private Word made(String text, int slot) throws IOException {
    source.set(text);
    terms.reset();
    boolean kept = terms.incrementToken();
    BytesRef term = kept ? new BytesRef(out) : null;
    terms.end();
    terms.close();
    Word word = new Word(text, term, folds.computeIfAbsent(between.toString(), WordTable::folded));
    size++;
    slots[slot] = word;
    return word;
  }

  private static Folded folded(String word) {
    if (word.length() > TextNotes.LONGEST_WORD) {
      return new Folded(null, false, 0);
    }
    String folded = Words.folded(word);
    return new Folded(
        TextNotes.hasLetter(folded) ? new BytesRef(folded) : null, true, folded.hashCode());
  }

  /** A stream of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private @Nullable String word;

    void set(String text) {
      word = text;
    }

    @Override
    public boolean incrementToken() {
      if (word == null) {
        return false;
      }
      clearAttributes();
      term.append(word);
      offsets.setOffset(0, word.length());
      word = null;
      return true;
    }
  }

  /** Remembers what passes. */
  private static final class Between extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharTermAttribute seen = new CharTermAttributeImpl();

    Between(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      seen.setEmpty().append(term);
      return true;
    }
  }
}

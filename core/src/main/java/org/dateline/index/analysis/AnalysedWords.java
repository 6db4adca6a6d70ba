package org.dateline.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.schema.WrittenWords;
import org.jspecify.annotations.Nullable;

/**
 * What the filters of a chain make of each word, found once: words come again and again. For chains
 * that look at one word at a time. Bounded; not thread-safe.
 */
@Internal
public final class AnalysedWords {
  // Some 13 MB when full.
  private static final int SLOTS = 1 << 17;
  private static final int MOST = SLOTS / 2;
  private static final int MOST_TRIES = 64;

  /** A word as written, in one object: a table of many is slow by the memory that it touches. */
  static final class Word {
    private final String text;

    /** What is indexed, {@code null} for a stop word. */
    final @Nullable BytesRef term;

    /** In lower case without accents, {@code null} if it is not kept as a word. */
    final @Nullable BytesRef folded;

    /** Whether it counts in a sketch. */
    final boolean inSketch;

    final int hash;

    /** The number of the last article that had it. */
    int article;

    private Word(String text, @Nullable BytesRef term, String folded) {
      this.text = text;
      this.term = term;
      this.inSketch = folded.length() <= AnalysisNotes.LONGEST_WORD;
      String kept = inSketch ? WrittenWords.folded(folded) : "";
      this.hash = kept.hashCode();
      this.folded = AnalysisNotes.hasLetter(kept) ? new BytesRef(kept) : null;
    }
  }

  private final OneWord source = new OneWord();
  private final CharTermAttribute between;
  private final CharTermAttribute out;
  private final TokenStream terms;
  private final @Nullable Word[] slots = new Word[SLOTS];
  private final int[] hashes = new int[SLOTS];
  private int size;

  AnalysedWords(LanguageChain chain) {
    TokenStream words = chain.words(source);
    Between watched = new Between(words);
    terms = chain.terms(watched);
    between = watched.seen;
    out = terms.addAttribute(CharTermAttribute.class);
  }

  /** Forgets everything if there is much; call it between articles. */
  public void trim() {
    if (size > MOST) {
      Arrays.fill(slots, null);
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
      if (word == null || tries == MOST_TRIES) {
        hashes[slot] = hash;
        return made(text.substring(start, end), slot);
      }
      if (hashes[slot] == hash
          && word.text.length() == end - start
          && text.startsWith(word.text, start)) {
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
    Word word = new Word(text, term, between.toString());
    size++;
    slots[slot] = word;
    return word;
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

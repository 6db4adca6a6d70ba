package org.dateline.index.analysis;

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
import org.dateline.Internal;
import org.dateline.index.schema.WrittenWords;
import org.dateline.text.Vocabulary;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * What the filters of a chain make of each word, found once: words come again and again. For chains
 * that look at one word at a time. Bounded; not thread-safe.
 */
@Internal
public final class AnalysedWords {
  private static final int MOST_OTHERS = 1 << 13;
  private static final byte[] NOTHING = {};

  private final OneWord source = new OneWord();
  private final CharTermAttribute between;
  private final CharTermAttribute out;
  private final TokenStream terms;
  private final @Nullable Entry[] ofIds = new Entry[1 << Vocabulary.BITS];
  // What is no word of a vocabulary: "Kyiv's", "U.S".
  private final Map<String, Entry> others = new HashMap<>();

  AnalysedWords(LanguageChain chain) {
    TokenStream words = chain.words(source);
    Between watched = new Between(words);
    terms = chain.terms(watched);
    between = watched.seen;
    out = terms.addAttribute(CharTermAttribute.class);
  }

  /**
   * What is known of one word. All in one object with one array, for a table of many words is slow
   * by the memory that it touches.
   */
  static final class Entry {
    private final @Nullable Word of;
    private final byte[] bytes;
    private final int foldedStart;
    private final int termLength;

    /** Whether it counts in a sketch. */
    final boolean inSketch;

    final int hash;

    /** The number of the last article that had it. */
    int article;

    private Entry(@Nullable Word of, @Nullable BytesRef term, String written) {
      this.of = of;
      this.inSketch = written.length() <= AnalysisNotes.LONGEST_WORD;
      String folded = inSketch ? WrittenWords.folded(written) : "";
      this.hash = folded.hashCode();
      byte[] kept = AnalysisNotes.hasLetter(folded) ? bytes(new BytesRef(folded)) : NOTHING;
      byte[] indexed = term == null ? NOTHING : bytes(term);
      // Most stems are how the word begins.
      boolean begins = term != null && Arrays.mismatch(indexed, kept) == indexed.length;
      this.foldedStart = begins ? 0 : indexed.length;
      this.termLength = term == null ? -1 : indexed.length;
      this.bytes = Arrays.copyOf(indexed, foldedStart + kept.length);
      System.arraycopy(kept, 0, bytes, foldedStart, kept.length);
    }

    private static byte[] bytes(BytesRef of) {
      return Arrays.copyOfRange(of.bytes, of.offset, of.offset + of.length);
    }

    /** Whether it is indexed as nothing. */
    boolean isStopWord() {
      return termLength < 0;
    }

    /** What is indexed, if it is no stop word. */
    void term(BytesRef into) {
      into.bytes = bytes;
      into.offset = 0;
      into.length = termLength;
    }

    /** Notes it in lower case without accents, if it is kept as a word. */
    void note(NotedWords words) {
      if (foldedStart < bytes.length) {
        words.add(bytes, foldedStart);
      }
    }
  }

  /** What is known of a word of a vocabulary, which stands from {@code start} to {@code end}. */
  Entry get(Word word, String text, int start, int end) throws IOException {
    if (word.id == Word.NO_ID) {
      return get(text.substring(start, end));
    }
    Entry known = ofIds[word.id];
    if (known == null || known.of != word) {
      known = made(word, text.substring(start, end));
      ofIds[word.id] = known;
    }
    return known;
  }

  /** What is known of a word that no vocabulary has. */
  Entry get(String text) throws IOException {
    Entry known = others.get(text);
    if (known == null) {
      if (others.size() == MOST_OTHERS) {
        others.clear();
      }
      known = made(null, text);
      others.put(text, known);
    }
    return known;
  }

  private Entry made(@Nullable Word word, String text) throws IOException {
    source.set(text);
    terms.reset();
    boolean kept = terms.incrementToken();
    BytesRef term = kept ? new BytesRef(out) : null;
    terms.end();
    terms.close();
    return new Entry(word, term, between.toString());
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

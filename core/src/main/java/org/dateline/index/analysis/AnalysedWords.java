package org.dateline.index.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.Internal;
import org.dateline.index.schema.WrittenWords;
import org.dateline.text.Vocabulary;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * What the filters of a chain make of each word, found once: words come again and again. For chains
 * that look at one word at a time. Each word has a number, by which the rest is asked for; it is
 * good until the next word is looked up.
 *
 * <p>All of it stands in a few arrays, the frequent words close together: a table of many words is
 * slow by the memory that it touches. Bounded; not thread-safe.
 */
@Internal
public final class AnalysedWords {
  private static final int OF_VOCABULARY = 1 << Vocabulary.BITS;
  private static final int MOST_OTHERS = 1 << 13;

  // What is known of a word takes so many ints: its hash, the last article that had it, where its
  // letters are, and how many.
  private static final int WIDTH = 4;
  private static final int ARTICLE = 1;
  private static final int PLACE = 2;
  private static final int LENGTHS = 3;

  // In the last: the length of the term (of 255 letters, of two bytes at most), where the folded
  // form begins, how long that is.
  private static final int LENGTH_BITS = 10;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
  private static final int STOP_WORD = 1 << (3 * LENGTH_BITS);
  private static final int IN_SKETCH = STOP_WORD << 1;

  private static final int CHUNK_BITS = 16;
  private static final int MOST_CHUNKS = 64;

  private final OneWord source = new OneWord();
  private final CharTermAttribute between;
  private final CharTermAttribute out;
  private final TokenStream terms;
  private final @Nullable Word[] words = new Word[OF_VOCABULARY];
  // What is no word of a vocabulary ("Kyiv's", "U.S") has a number behind those that are.
  private final Map<String, Integer> others = new HashMap<>();
  private final int[] facts = new int[(OF_VOCABULARY + MOST_OTHERS) * WIDTH];
  private final List<byte[]> chunks = new ArrayList<>();
  private int used = 1 << CHUNK_BITS;

  AnalysedWords(LanguageChain chain) {
    TokenStream filtered = chain.words(source);
    Between watched = new Between(filtered);
    terms = chain.terms(watched);
    between = watched.seen;
    out = terms.addAttribute(CharTermAttribute.class);
  }

  /** The number of a word of a vocabulary, which stands from {@code start} to {@code end}. */
  int get(Word word, String text, int start, int end) throws IOException {
    int id = word.id;
    if (id == Word.NO_ID) {
      return get(text.substring(start, end));
    }
    if (words[id] != word) {
      make(text.substring(start, end), id);
      words[id] = word;
    }
    return id;
  }

  /** The number of a word that no vocabulary has. */
  int get(String text) throws IOException {
    Integer known = others.get(text);
    if (known != null) {
      return known;
    }
    if (others.size() == MOST_OTHERS) {
      others.clear();
    }
    int number = OF_VOCABULARY + others.size();
    make(text, number);
    others.put(text, number);
    return number;
  }

  /** Whether it is indexed as nothing. */
  boolean isStopWord(int number) {
    return (lengths(number) & STOP_WORD) != 0;
  }

  /** What is indexed, if it is no stop word. */
  void term(int number, BytesRef into) {
    int place = facts[number * WIDTH + PLACE];
    into.bytes = chunks.get(place >>> CHUNK_BITS);
    into.offset = inChunk(place);
    into.length = lengths(number) & LENGTH_MASK;
  }

  /** Whether it counts in a sketch. */
  boolean isInSketch(int number) {
    return (lengths(number) & IN_SKETCH) != 0;
  }

  int hash(int number) {
    return facts[number * WIDTH];
  }

  /**
   * Notes it in lower case without accents, if it is kept as a word and new in the article. Two
   * words written alike are noted twice, which postings of documents do not tell.
   */
  void note(int number, int article, NotedWords noted) {
    int at = number * WIDTH;
    int length = (lengths(number) >>> (2 * LENGTH_BITS)) & LENGTH_MASK;
    if (length > 0 && facts[at + ARTICLE] != article) {
      facts[at + ARTICLE] = article;
      int place = facts[at + PLACE];
      int start = inChunk(place) + ((lengths(number) >>> LENGTH_BITS) & LENGTH_MASK);
      noted.add(chunks.get(place >>> CHUNK_BITS), start, length);
    }
  }

  private static int inChunk(int place) {
    return place & ((1 << CHUNK_BITS) - 1);
  }

  private int lengths(int number) {
    return facts[number * WIDTH + LENGTHS];
  }

  private void make(String text, int number) throws IOException {
    source.set(text);
    terms.reset();
    boolean kept = terms.incrementToken();
    BytesRef term = kept ? new BytesRef(out) : new BytesRef();
    terms.end();
    terms.close();
    boolean inSketch = between.length() <= AnalysisNotes.LONGEST_WORD;
    String folded = inSketch ? WrittenWords.folded(between.toString()) : "";
    int at = number * WIDTH;
    facts[at] = folded.hashCode();
    facts[at + ARTICLE] = 0;
    BytesRef word = new BytesRef(AnalysisNotes.hasLetter(folded) ? folded : "");
    // Most stems are how the word begins.
    int foldedStart = StringHelper.startsWith(word, term) ? 0 : term.length;
    facts[at + PLACE] = place(foldedStart + word.length);
    facts[at + LENGTHS] =
        term.length
            | (foldedStart << LENGTH_BITS)
            | (word.length << (2 * LENGTH_BITS))
            | (kept ? 0 : STOP_WORD)
            | (inSketch ? IN_SKETCH : 0);
    put(term, facts[at + PLACE]);
    put(word, facts[at + PLACE] + foldedStart);
  }

  /** Makes room for letters and says where. */
  private int place(int length) {
    if (used + length > 1 << CHUNK_BITS) {
      chunks.add(new byte[1 << CHUNK_BITS]);
      used = 0;
    }
    int place = ((chunks.size() - 1) << CHUNK_BITS) | used;
    used += length;
    return place;
  }

  /** Forgets everything if there is much; call it between articles. */
  public void trim() {
    // Words that take each other's number leave their letters behind.
    if (chunks.size() > MOST_CHUNKS) {
      Arrays.fill(words, null);
      others.clear();
      chunks.clear();
      used = 1 << CHUNK_BITS;
    }
  }

  private void put(BytesRef letters, int place) {
    int start = inChunk(place);
    System.arraycopy(letters.bytes, letters.offset, chunks.getLast(), start, letters.length);
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

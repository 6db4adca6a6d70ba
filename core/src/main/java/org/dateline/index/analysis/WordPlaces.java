package org.dateline.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.dateline.Internal;
import org.dateline.index.schema.SentenceBounds;
import org.dateline.text.language.LanguageDetector;

/**
 * Where the words of a text stand, by their positions in the index. The text is cut anew, as it was
 * when it was indexed: of English only the sentences that somebody asks for. Not thread-safe.
 */
@Internal
public final class WordPlaces {
  private final String text;
  private final String chain;
  private final SentenceBounds sentences;
  private final EnglishWords english = new EnglishWords();
  private boolean whole;
  // By position; of words that are not cut the end is 0.
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /**
   * @param chain the name of the chain of its language
   * @param sentences of the text, if their bounds are known
   */
  public WordPlaces(String text, String chain, SentenceBounds sentences) {
    this.text = text;
    this.chain = chain;
    this.sentences = sentences;
  }

  /** Whether a word has this position. */
  public boolean has(int position) throws IOException {
    if (!isCut(position) && !whole) {
      int sentence = sentences.at(position);
      if (!chain.equals(LanguageDetector.ENGLISH) || !cut(sentence)) {
        cutAll();
      }
    }
    return isCut(position);
  }

  private boolean isCut(int position) {
    return position < ends.length && ends[position] > 0;
  }

  // What stands before the first sentence is -1. Gives false if the filters have to cut it.
  private boolean cut(int sentence) {
    int from = sentenceStart(sentence);
    int to = sentenceStart(sentence + 1);
    if (!english.begin(text, from, to)) {
      return false;
    }
    int position = sentence < 0 ? 0 : sentences.position(sentence);
    // A word belongs to the last sentence that begins before its end.
    while (english.next() && english.end() <= to) {
      if (english.end() > from) {
        put(position++, english.start(), english.end());
      }
    }
    return true;
  }

  private int sentenceStart(int sentence) {
    if (sentence < 0) {
      return 0;
    }
    int size = sentences.spans().size();
    return sentence < size ? sentences.spans().get(sentence).start() : text.length();
  }

  private void cutAll() throws IOException {
    whole = true;
    try (TokenStream words = NewsAnalysis.cut(text, chain)) {
      OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
      words.reset();
      for (int position = 0; words.incrementToken(); position++) {
        put(position, offsets.startOffset(), offsets.endOffset());
      }
      words.end();
    }
  }

  private void put(int position, int start, int end) {
    if (position >= starts.length) {
      starts = ArrayUtil.grow(starts, position + 1);
      ends = ArrayUtil.growExact(ends, starts.length);
    }
    starts[position] = start;
    ends[position] = end;
  }

  /** The first UTF-16 code unit of a word that is there. */
  public int start(int position) {
    return starts[position];
  }

  /** The one after the last of a word that is there. */
  public int end(int position) {
    return ends[position];
  }
}

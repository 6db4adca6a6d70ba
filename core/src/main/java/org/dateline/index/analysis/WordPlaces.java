package org.dateline.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.dateline.Internal;
import org.dateline.text.language.LanguageDetector;

/**
 * Where the words of a text stand, by their positions in the index. The text is cut anew, as it was
 * when it was indexed; English only as far as somebody asks. Not thread-safe.
 */
@Internal
public final class WordPlaces {
  private final EnglishWords english = new EnglishWords();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  /**
   * The words of a text.
   *
   * @param chain the name of the chain of its language
   */
  public static WordPlaces of(String text, String chain) throws IOException {
    WordPlaces places = new WordPlaces();
    if (!(chain.equals(LanguageDetector.ENGLISH) && places.english.begin(text))) {
      places.addAll(NewsAnalysis.cut(text, chain));
    }
    return places;
  }

  private void addAll(TokenStream words) throws IOException {
    try (words) {
      OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        add(offsets.startOffset(), offsets.endOffset());
      }
      words.end();
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = ArrayUtil.grow(starts);
      ends = ArrayUtil.growExact(ends, starts.length);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** Whether a word has this position. */
  public boolean has(int position) {
    while (size <= position && english.next()) {
      add(english.start(), english.end());
    }
    return position < size;
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

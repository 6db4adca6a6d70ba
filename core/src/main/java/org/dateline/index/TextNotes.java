package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.dateline.tag.Sentences;

/**
 * Notes, while the words of a text pass by, what else is kept of them: the words as written, the
 * positions at which its sentences begin, and the sketch that tells copies. It changes nothing.
 */
final class TextNotes extends TokenFilter {
  private static final int LONGEST_WORD = 60;

  /** What is noted; of one article. */
  static final class Notes {
    /** The words of both texts, lower case, no accents. */
    final BytesRefHash words = new BytesRefHash();

    final Sketch.Maker sketch = new Sketch.Maker();
    private List<Sentences.Span> sentences = List.of();
    private int[] positions = {};

    void clear() {
      words.clear();
      words.reinit();
      sketch.clear();
      sentences = List.of();
    }

    /** Begins a text. */
    void begin(List<Sentences.Span> of) {
      sentences = of;
      positions = ArrayUtil.growNoCopy(positions, of.size());
    }

    /** The sentences of the last text, with the positions of their first words. */
    BytesRef sentences() {
      return SentenceBounds.pack(sentences, positions);
    }
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Notes notes;
  private char[] folded = new char[4 * LONGEST_WORD];
  private int position;
  private int sentence;

  TextNotes(TokenStream in, Notes notes) {
    super(in);
    this.notes = notes;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    position = -1;
    sentence = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      beginSentences(Integer.MAX_VALUE, position + 1);
      return false;
    }
    position += step.getPositionIncrement();
    beginSentences(offsets.endOffset(), position);
    addWord();
    return true;
  }

  private void beginSentences(int end, int at) {
    while (sentence < notes.sentences.size() && notes.sentences.get(sentence).start() < end) {
      notes.positions[sentence++] = at;
    }
  }

  private void addWord() {
    if (term.length() > LONGEST_WORD) {
      return;
    }
    int length = fold();
    if (hasLetter(length)) {
      notes.words.add(new BytesRef(new String(folded, 0, length)));
    }
    notes.sketch.add(hash(length));
  }

  // As Words.folded has it, without making strings.
  private int fold() {
    char[] lower = Arrays.copyOf(term.buffer(), term.length());
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
  }

  private boolean hasLetter(int length) {
    for (int i = 0; i < length; i++) {
      if (Character.isLetter(folded[i])) {
        return true;
      }
    }
    return false;
  }

  private int hash(int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + folded[i];
    }
    return hash;
  }
}

package org.dateline.index.analysis;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.schema.SentenceBounds;
import org.dateline.index.schema.Sketch;
import org.dateline.index.schema.WrittenWords;
import org.dateline.text.Sentences;

/**
 * Notes, while the words of a text pass by, what else is kept of them: the words as written, the
 * positions at which its sentences begin, and the sketch that tells copies. It changes nothing.
 */
@Internal
public final class AnalysisNotes extends TokenFilter {
  /** Longer ones are not noted. */
  static final int LONGEST_WORD = 60;

  /** What is noted; of one article. */
  public static final class Notes {
    private final NotedWords words = new NotedWords();

    private final Sketch.Maker sketch = new Sketch.Maker();
    private List<Sentences.Span> sentences = List.of();
    private int[] positions = {};
    private int sentence;
    private int article;

    public void clear() {
      words.forget();
      article++;
      sketch.clear();
      sentences = List.of();
    }

    /** Names the sentences of the next text; before it there may be one without. */
    void begin(List<Sentences.Span> of) {
      sentences = of;
      positions = ArrayUtil.growNoCopy(positions, of.size());
    }

    /** Begins a text. */
    void reset() {
      sentence = 0;
    }

    /** Says where a word ends, and at which position it stands. */
    void word(int end, int position) {
      while (sentence < sentences.size() && sentences.get(sentence).start() < end) {
        positions[sentence++] = position;
      }
    }

    /** Ends the text: sentences without words begin behind the last one. */
    void end(int position) {
      word(Integer.MAX_VALUE, position + 1);
    }

    /** Notes a word that is looked up in a table. */
    void add(int word, AnalysedWords table) {
      table.note(word, article, words);
      if (table.isInSketch(word)) {
        sketch.add(table.hash(word));
      }
    }

    /** The words of both texts, in lower case and without accents; a word may come twice. */
    public TokenStream words() {
      return words;
    }

    /** What tells copies of the article. */
    public BytesRef sketch() {
      return sketch.packed();
    }

    /** The sentences of the last text, with the positions of their first words. */
    public BytesRef sentences() {
      return SentenceBounds.pack(sentences, positions);
    }
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Notes notes;
  private final Set<String> seen = new HashSet<>();
  private int position;

  AnalysisNotes(TokenStream in, Notes notes) {
    super(in);
    this.notes = notes;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    seen.clear();
    notes.reset();
    position = -1;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      notes.end(position);
      return false;
    }
    position += step.getPositionIncrement();
    notes.word(offsets.endOffset(), position);
    addWord();
    return true;
  }

  private void addWord() {
    if (term.length() <= LONGEST_WORD) {
      String folded = WrittenWords.folded(term.toString());
      if (hasLetter(folded) && seen.add(folded)) {
        BytesRef word = new BytesRef(folded);
        notes.words.add(word.bytes, word.offset, word.length);
      }
      notes.sketch.add(folded.hashCode());
    }
  }

  static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }
}

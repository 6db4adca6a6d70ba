package org.dateline.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The chain of English with tags in it, in one step: each word is looked up instead of going
 * through six filters. It gives what {@link AnalysisNotes}, {@link TagFilter} and the filters
 * around them give, for texts that {@link EnglishWords} can cut.
 */
final class EnglishStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final AnalysedWords table;
  private final AnalysisNotes.Notes notes;
  private final EnglishWords words = new EnglishWords();
  private final BytesRefBuilder tagBytes = new BytesRefBuilder();

  private String text = "";
  private List<Tag> tags = List.of();
  private int nextTag;
  private int nextTerm;
  private int wordStart;
  private int wordEnd;
  private int position;
  // Of words left out since the last token.
  private int skipped;
  private boolean ended;

  EnglishStream(AnalysedWords table, AnalysisNotes.Notes notes) {
    this.table = table;
    this.notes = notes;
  }

  /** Begins a text; false if it is not for this stream. */
  boolean begin(String of, List<Tag> sorted) {
    text = of;
    tags = sorted;
    return words.begin(of);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.rewind(text);
    notes.reset();
    nextTag = 0;
    nextTerm = 0;
    wordStart = 0;
    wordEnd = 0;
    position = -1;
    skipped = 0;
    ended = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (nextTag < tags.size() && (ended || tags.get(nextTag).start() < wordEnd)) {
        emit(tags.get(nextTag));
        return true;
      }
      if (ended) {
        return false;
      }
      if (!words.next()) {
        ended = true;
        notes.end(position);
      } else if (take()) {
        return true;
      }
    }
  }

  // Gives false for a stop word.
  private boolean take() throws IOException {
    wordStart = words.start();
    wordEnd = words.end();
    AnalysedWords.Word word = table.get(text, wordStart, wordEnd);
    notes.word(wordEnd, ++position);
    notes.add(word);
    if (word.term == null) {
      skipped++;
      return false;
    }
    put(1, wordStart, wordEnd);
    term.setBytesRef(word.term);
    return true;
  }

  private void emit(Tag tag) {
    tagBytes.copyChars(tag.terms().get(nextTerm));
    // Offsets may not go back: a tag that starts before its word takes the word's start.
    int start = Math.max(tag.start(), wordStart);
    // Tags of a text without words need a position.
    put(position < 0 ? 1 : 0, start, Math.max(start, tag.end()));
    position = Math.max(position, 0);
    term.setBytesRef(tagBytes.get());
    if (++nextTerm == tag.terms().size()) {
      nextTerm = 0;
      nextTag++;
    }
  }

  private void put(int increment, int start, int end) {
    step.setPositionIncrement(increment + skipped);
    skipped = 0;
    offsets.setOffset(start, end);
  }

  @Override
  public void end() throws IOException {
    super.end();
    step.setPositionIncrement(skipped);
    offsets.setOffset(text.length(), text.length());
  }
}

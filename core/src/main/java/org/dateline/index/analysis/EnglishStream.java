package org.dateline.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

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

  private final BytesRef wordBytes = new BytesRef();
  private Tokens tokens = Tokenizer.tokenize("");
  private int token;
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
  boolean begin(Tokens of, List<Tag> sorted) {
    tokens = of;
    tags = sorted;
    return words.begin(of.text);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.rewind(tokens.text);
    notes.reset();
    token = 0;
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
    int word = word();
    notes.word(wordEnd, ++position);
    notes.add(word, table);
    if (table.isStopWord(word)) {
      skipped++;
      return false;
    }
    put(1, wordStart, wordEnd);
    table.term(word, wordBytes);
    term.setBytesRef(wordBytes);
    return true;
  }

  // Most are words of the tagger too, which has looked them up.
  private int word() throws IOException {
    while (token < tokens.size() && tokens.start(token) < wordStart) {
      token++;
    }
    boolean same =
        token < tokens.size() && tokens.start(token) == wordStart && tokens.end(token) == wordEnd;
    return same
        ? table.get(tokens.word(token), tokens.text, wordStart, wordEnd)
        : table.get(tokens.text.substring(wordStart, wordEnd));
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
    offsets.setOffset(tokens.text.length(), tokens.text.length());
  }
}

package org.dateline.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts tags into a stream of words: each right after the word it starts in, at that word's position
 * (increment 0) and with its own span as offsets. The length norm does not count them.
 */
final class TagFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private List<Tag> tags = List.of();
  private int nextTag;
  private int nextTerm;
  private int wordStart;
  private int wordEnd;
  private boolean any;
  private boolean ended;

  TagFilter(TokenStream in) {
    super(in);
  }

  void set(List<Tag> sorted) {
    tags = sorted;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    nextTag = 0;
    nextTerm = 0;
    wordStart = 0;
    wordEnd = 0;
    any = false;
    ended = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (nextTag < tags.size() && tags.get(nextTag).start() < wordEnd) {
      emit(tags.get(nextTag));
      return true;
    }
    if (ended || !input.incrementToken()) {
      return afterLastWord();
    }
    any = true;
    wordStart = offsets.startOffset();
    wordEnd = offsets.endOffset();
    return true;
  }

  // Some tokenizers leave words of other scripts out; the tags of the last ones must not be lost.
  private boolean afterLastWord() {
    ended = true;
    wordEnd = Integer.MAX_VALUE;
    if (nextTag == tags.size()) {
      return false;
    }
    emit(tags.get(nextTag));
    step.setPositionIncrement(any ? 0 : 1);
    any = true;
    return true;
  }

  private void emit(Tag tag) {
    clearAttributes();
    term.setEmpty().append(tag.terms().get(nextTerm));
    // Offsets may not go back: a tag that starts before its word takes the word's start.
    int start = Math.max(tag.start(), wordStart);
    offsets.setOffset(start, Math.max(start, tag.end()));
    step.setPositionIncrement(0);
    keyword.setKeyword(true);
    if (++nextTerm == tag.terms().size()) {
      nextTerm = 0;
      nextTag++;
    }
  }
}

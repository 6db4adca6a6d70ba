package org.dateline.tag;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, cut as the tagger cuts them. */
public final class Sentences {
  /**
   * A stretch of a text.
   *
   * @param start first UTF-16 code unit
   * @param end the one after the last
   */
  public record Span(int start, int end) {}

  private Sentences() {}

  /** The sentences of a text in order; they do not overlap and may leave white space between. */
  public static List<Span> of(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<Span> sentences = new ArrayList<>(tokens.sentences());
    for (int i = 0; i < tokens.sentences(); i++) {
      sentences.add(new Span(tokens.sentenceStart(i), tokens.sentenceEnd(i)));
    }
    return sentences;
  }
}

package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;

/** The sentences of texts, cut as the tagger cuts them. */
@Internal
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
    return of(Tokenizer.tokenize(text));
  }

  /** The sentences of a text that is cut. */
  public static List<Span> of(Tokens tokens) {
    List<Span> sentences = new ArrayList<>(tokens.sentences());
    for (int i = 0; i < tokens.sentences(); i++) {
      sentences.add(new Span(tokens.sentenceStart(i), tokens.sentenceEnd(i)));
    }
    return sentences;
  }
}

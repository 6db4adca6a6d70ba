package org.dateline.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence as event rules see it: words {@code from} to {@code to} (exclusive) of a text, and the
 * mentions between them.
 */
record SentenceView(Tokens tokens, int from, int to, List<Mention> mentions) {
  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "hundred",
          "thousand",
          "million",
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "millions",
          "several",
          "many",
          "dozen");

  static SentenceView of(FieldText text, int sentence, List<Mention> all) {
    Tokens tokens = text.tokens();
    List<Mention> inside = new ArrayList<>();
    for (Mention mention : all) {
      if (mention.field() == text.field()
          && mention.start() >= tokens.sentenceStart(sentence)
          && mention.end() <= tokens.sentenceEnd(sentence)) {
        inside.add(mention);
      }
    }
    return new SentenceView(tokens, tokens.firstWord(sentence), tokens.endWord(sentence), inside);
  }

  boolean isNumber(int word) {
    return tokens.isNumber(word) || NUMBER_WORDS.contains(tokens.key(word));
  }

  /** Whether a mention of this type overlaps the words. */
  boolean hasMention(EntityType type, int first, int end) {
    for (Mention mention : mentions) {
      if (mention.type() == type
          && mention.start() < tokens.end(end - 1)
          && mention.end() > tokens.start(first)) {
        return true;
      }
    }
    return false;
  }
}

package org.dateline.tag.event.role;

import org.dateline.article.Quantity;
import org.dateline.tag.event.syntax.Count;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.syntax.WordTags;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the number with which a noun phrase begins: "more than 3,000 people". */
final class PhraseCount {
  private final SyntaxSentence sentence;
  private final WordTags tags;

  PhraseCount(SyntaxSentence sentence, WordTags tags) {
    this.sentence = sentence;
    this.tags = tags;
  }

  /**
   * How many the phrase counts, or {@code null}.
   *
   * @param end the word after all that follows the phrase with "of"
   */
  @Nullable Quantity of(Phrase noun, int end) {
    int at = noun.from();
    while (at < noun.to() && tags.count(at) == null && isBeforeNumber(at)) {
      at++;
    }
    Count count = at < noun.to() ? tags.count(at) : null;
    if (count == null || !count.counts() || sentence.is(noun.head(), WordClass.MEASURE)) {
      return null;
    }
    Tokens tokens = sentence.tokens;
    return new Quantity(
        count.value(),
        count.bound(),
        unit(noun, count, end),
        tokens.start(count.from()),
        tokens.end(count.to() - 1),
        tokens.surface(count.from(), count.to()));
  }

  private boolean isBeforeNumber(int word) {
    return tags.tag(word) == SyntaxTag.DETERMINER
        || WordTags.isLikeDeterminer(sentence.key(word))
        || sentence.key(word).equals("additional");
  }

  // "dozens of people" counts people.
  private String unit(Phrase noun, Count count, int end) {
    if (count.to() < noun.to()) {
      return sentence.tokens.surface(noun.head(), noun.head() + 1);
    }
    return end > noun.to() ? sentence.tokens.surface(end - 1, end) : "";
  }
}

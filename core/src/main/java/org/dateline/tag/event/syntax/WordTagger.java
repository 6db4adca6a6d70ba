package org.dateline.tag.event.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Says of each word of a sentence what it is, left to right, with a look at its neighbours. */
@Internal
public final class WordTagger {
  // Those of which a word is the first that it has.
  private static final Map<WordClass, SyntaxTag> CLOSED = new LinkedHashMap<>();

  static {
    CLOSED.put(WordClass.BE, SyntaxTag.BE);
    CLOSED.put(WordClass.HAVE, SyntaxTag.HAVE);
    CLOSED.put(WordClass.MODAL, SyntaxTag.MODAL);
    CLOSED.put(WordClass.DETERMINER, SyntaxTag.DETERMINER);
    CLOSED.put(WordClass.PRONOUN, SyntaxTag.PRONOUN);
    CLOSED.put(WordClass.SUBORDINATOR, SyntaxTag.SUBORDINATOR);
    CLOSED.put(WordClass.RELATIVE, SyntaxTag.RELATIVE);
    CLOSED.put(WordClass.CONJUNCTION, SyntaxTag.CONJUNCTION);
    CLOSED.put(WordClass.PREPOSITION, SyntaxTag.PREPOSITION);
  }

  // "Kim, 35, said": a number alone below this is an age.
  private static final int OLDEST = 110;

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final VerbForms verbs;

  private WordTagger(SyntaxSentence sentence) {
    this.sentence = sentence;
    this.tags = new WordTags(sentence);
    this.verbs = new VerbForms(sentence, tags);
  }

  public static WordTags tag(SyntaxSentence sentence, Numbers numbers) {
    WordTagger tagger = new WordTagger(sentence);
    tagger.findNumbers(numbers);
    for (int i = sentence.from; i < sentence.to; i++) {
      Count count = tagger.tags.count(i);
      if (count != null) {
        i = count.to() - 1;
      } else {
        tagger.tags.set(i, tagger.decide(i));
      }
    }
    return tagger.tags;
  }

  private void findNumbers(Numbers numbers) {
    for (int i = sentence.from; i < sentence.to; i++) {
      Count count = inName(i) ? null : numbers.at(sentence.tokens, i, sentence.to);
      if (count != null && !isAdjective(count)) {
        tags.set(count, isTime(count) ? SyntaxTag.TIME : SyntaxTag.NUMBER);
        i = count.to() - 1;
      }
    }
  }

  private boolean inName(int word) {
    return sentence.mention(word) != null;
  }

  // "two-day talks", "a 35-year-old man".
  private boolean isAdjective(Count count) {
    return sentence.tokens.hyphenAfter(count.to() - 1)
        || (count.to() - count.from() == 1 && sentence.hyphenBefore(count.from()));
  }

  // "Dec. 26", "in 2019", "Kim, 35, said".
  private boolean isTime(Count count) {
    boolean dated =
        sentence.is(count.from() - 1, WordClass.TIME)
            && !sentence.breakBefore(count.from())
            && !count.counts();
    String before = sentence.key(count.from() - 1);
    boolean aged =
        before.equals("aged")
            || (before.equals("and") && sentence.key(count.from() - 3).equals("aged"));
    boolean unit = sentence.is(count.to(), WordClass.TIMENOUN);
    boolean alone =
        count.from() > sentence.from
            && sentence.breakBefore(count.from())
            && sentence.breakBefore(count.to())
            && count.to() < sentence.to;
    boolean year = !count.counts() && Numbers.isRecentYear(sentence.key(count.from()));
    return dated || aged || unit || year || (alone && count.value() < OLDEST);
  }

  private SyntaxTag decide(int word) {
    if (inName(word)) {
      return SyntaxTag.WORD;
    }
    SyntaxTag closed = closed(word);
    if (closed != null) {
      return closed;
    }
    return verbs.decide(word);
  }

  private @Nullable SyntaxTag closed(int word) {
    String key = sentence.key(word);
    if (isTimeWord(word, key)) {
      return SyntaxTag.TIME;
    }
    if (key.equals("to")) {
      boolean verb = verbs.isInfinitive(word + 1) && !sentence.is(word - 1, "according");
      return verb ? SyntaxTag.TO : SyntaxTag.PREPOSITION;
    }
    if (key.equals("her") || key.equals("that")) {
      return herOrThat(word, key);
    }
    boolean afterVerb = word > sentence.from && tags.tag(word - 1).isVerb();
    boolean particle =
        sentence.is(word, WordClass.PARTICLE)
            && (afterVerb || !sentence.is(word, WordClass.PREPOSITION));
    boolean state = afterVerb && sentence.is(word, WordClass.STATE) && !sentence.breakBefore(word);
    if (particle || state) {
      return SyntaxTag.ADVERB;
    }
    // "since April"
    if (sentence.is(word, WordClass.SUBORDINATOR) && sentence.is(word + 1, WordClass.TIME)) {
      return SyntaxTag.PREPOSITION;
    }
    if (sentence.isSmall(word)) {
      for (Map.Entry<WordClass, SyntaxTag> closed : CLOSED.entrySet()) {
        if (sentence.is(word, closed.getKey())) {
          return closed.getValue();
        }
      }
    }
    return isAdverb(word, key) ? SyntaxTag.ADVERB : null;
  }

  private boolean isAdverb(int word, String key) {
    return sentence.is(word, WordClass.ADVERB)
        || (key.length() > 4
            && key.endsWith("ly")
            && !sentence.is(word, WordClass.NOADVERB)
            && !sentence.tokens.hyphenAfter(word)
            && !sentence.tokens.startsUpper(word));
  }

  private SyntaxTag herOrThat(int word, String key) {
    boolean afterPreposition = word > sentence.from && tags.tag(word - 1) == SyntaxTag.PREPOSITION;
    if (key.equals("her") || afterPreposition) {
      return verbs.isOpen(word + 1) ? SyntaxTag.DETERMINER : SyntaxTag.PRONOUN;
    }
    // "an attack that killed", but "said that rebels".
    boolean relative = word > sentence.from && tags.tag(word - 1) == SyntaxTag.WORD;
    return relative && verbs.startsVerb(word + 1) ? SyntaxTag.RELATIVE : SyntaxTag.SUBORDINATOR;
  }

  private boolean isTimeWord(int word, String key) {
    // "in May", not "Rain May Fall"
    if (key.equals("may")) {
      boolean after = word > sentence.from && tags.tag(word - 1) == SyntaxTag.PREPOSITION;
      return after && sentence.tokens.startsUpper(word);
    }
    boolean plain = word > sentence.from && tags.tag(word - 1) == SyntaxTag.DETERMINER;
    if (sentence.is(word, WordClass.TIME)) {
      return !plain && (!key.equals("march") || sentence.tokens.startsUpper(word));
    }
    boolean timeNext =
        sentence.is(word + 1, WordClass.TIMENOUN) || sentence.is(word + 1, WordClass.TIME);
    if (sentence.is(word, WordClass.TIMESTART) && timeNext && !sentence.breakBefore(word + 1)) {
      return true;
    }
    return sentence.is(word, WordClass.TIMENOUN)
        && word > sentence.from
        && tags.tag(word - 1) == SyntaxTag.TIME
        && !sentence.breakBefore(word);
  }
}

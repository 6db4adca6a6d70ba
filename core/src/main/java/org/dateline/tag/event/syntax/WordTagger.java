package org.dateline.tag.event.syntax;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Says of each word of a sentence what it is, left to right, with a look at its neighbours. */
@Internal
public final class WordTagger {
  private static final Set<String> LY_NOUNS =
      WordLists.words(
          "family ally supply rally italy assembly july reply daily early elderly deadly monthly"
              + " weekly friendly bully anomaly monopoly hourly yearly lonely likely");
  // What somebody is "taken" or "held": no object, whoever follows.
  private static final Set<String> STATES = WordLists.words("prisoner hostage captive");
  private static final Set<String> TIME_STARTS =
      WordLists.words("last this next past early late every that each");

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
    boolean aged =
        sentence.key(count.from() - 1).equals("aged")
            || (sentence.key(count.from() - 1).equals("and")
                && sentence.key(count.from() - 3).equals("aged"));
    boolean unit = sentence.is(count.to(), WordClass.TIMENOUN);
    boolean alone =
        count.from() > sentence.from
            && sentence.breakBefore(count.from())
            && sentence.breakBefore(count.to())
            && count.to() < sentence.to;
    boolean year = !count.counts() && Numbers.isRecentYear(sentence.key(count.from()));
    return dated || aged || unit || year || (alone && count.value() < 110);
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
    if (sentence.is(word, WordClass.BE)) {
      return SyntaxTag.BE;
    }
    if (sentence.is(word, WordClass.HAVE)) {
      return SyntaxTag.HAVE;
    }
    if (sentence.is(word, WordClass.MODAL)) {
      return SyntaxTag.MODAL;
    }
    return functionWord(word, key);
  }

  private @Nullable SyntaxTag functionWord(int word, String key) {
    boolean afterVerb = word > sentence.from && tags.tag(word - 1).isVerb();
    if (sentence.is(word, WordClass.PARTICLE) && (afterVerb || !isPreposition(word))) {
      return SyntaxTag.ADVERB;
    }
    if (afterVerb && STATES.contains(key) && !sentence.breakBefore(word)) {
      return SyntaxTag.ADVERB;
    }
    if (sentence.is(word, WordClass.DETERMINER)) {
      return SyntaxTag.DETERMINER;
    }
    if (sentence.is(word, WordClass.PRONOUN)) {
      return key.equals("us") && sentence.tokens.allUpper(word)
          ? SyntaxTag.WORD
          : SyntaxTag.PRONOUN;
    }
    if (sentence.is(word, WordClass.SUBORDINATOR)) {
      return sentence.is(word + 1, WordClass.TIME) ? SyntaxTag.PREPOSITION : SyntaxTag.SUBORDINATOR;
    }
    if (sentence.is(word, WordClass.RELATIVE)) {
      return SyntaxTag.RELATIVE;
    }
    if (sentence.is(word, WordClass.CONJUNCTION)) {
      return SyntaxTag.CONJUNCTION;
    }
    if (isPreposition(word)) {
      return SyntaxTag.PREPOSITION;
    }
    return isAdverb(word, key) ? SyntaxTag.ADVERB : null;
  }

  private boolean isPreposition(int word) {
    return sentence.is(word, WordClass.PREPOSITION);
  }

  private boolean isAdverb(int word, String key) {
    boolean inside =
        sentence.possessiveBefore(word)
            || (word > sentence.from && tags.tag(word - 1) == SyntaxTag.DETERMINER);
    if (inside && key.equals("only")) {
      return false;
    }
    return sentence.is(word, WordClass.ADVERB)
        || (key.length() > 4
            && key.endsWith("ly")
            && !LY_NOUNS.contains(key)
            && !sentence.tokens.hyphenAfter(word)
            && !sentence.tokens.startsUpper(word));
  }

  private SyntaxTag herOrThat(int word, String key) {
    if (key.equals("her")) {
      return verbs.isOpen(word + 1) ? SyntaxTag.DETERMINER : SyntaxTag.PRONOUN;
    }
    boolean afterPreposition = word > sentence.from && tags.tag(word - 1) == SyntaxTag.PREPOSITION;
    if (afterPreposition) {
      return verbs.isOpen(word + 1) ? SyntaxTag.DETERMINER : SyntaxTag.PRONOUN;
    }
    // "an attack that killed", but "said that rebels".
    boolean relative = word > sentence.from && tags.tag(word - 1) == SyntaxTag.WORD;
    return relative && verbs.startsVerb(word + 1) ? SyntaxTag.RELATIVE : SyntaxTag.SUBORDINATOR;
  }

  private boolean isTimeWord(int word, String key) {
    boolean plain = word > sentence.from && tags.tag(word - 1) == SyntaxTag.DETERMINER;
    if (sentence.is(word, WordClass.TIME)) {
      return !plain && (!isVerbToo(key) || (sentence.tokens.startsUpper(word) && dated(word)));
    }
    boolean timeNext =
        sentence.is(word + 1, WordClass.TIMENOUN) || sentence.is(word + 1, WordClass.TIME);
    if (TIME_STARTS.contains(key) && timeNext && !sentence.breakBefore(word + 1)) {
      return true;
    }
    return sentence.is(word, WordClass.TIMENOUN)
        && word > sentence.from
        && tags.tag(word - 1) == SyntaxTag.TIME
        && !sentence.breakBefore(word);
  }

  private static boolean isVerbToo(String key) {
    return key.equals("may") || key.equals("march");
  }

  private boolean dated(int word) {
    return tags.count(word + 1) != null
        || (word > sentence.from
            && (tags.tag(word - 1) == SyntaxTag.PREPOSITION || tags.count(word - 1) != null));
  }
}

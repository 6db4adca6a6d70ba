package org.dateline.tag.event.time;

import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;

/** The words of a sentence, safe to ask beyond its ends. */
record SentenceWords(Clauses clauses, SentenceView sentence) {
  private static final Set<String> NO_NOUN =
      WordLists.words(
          "as when while who which that but is are was were has have had will would after before"
              + " since until because where than it he she they there");

  boolean has(int word) {
    return word >= sentence.from() && word < sentence.to();
  }

  /** The folded word, empty beyond the sentence. */
  String key(int word) {
    return has(word) ? sentence.tokens().key(word) : "";
  }

  boolean is(int word, String key) {
    return key(word).equals(key);
  }

  boolean in(int word, Set<String> keys) {
    return keys.contains(key(word));
  }

  boolean isNumber(int word) {
    return has(word) && sentence.tokens().isNumber(word);
  }

  boolean startsUpper(int word) {
    return has(word) && sentence.tokens().startsUpper(word);
  }

  boolean allUpper(int word) {
    return has(word) && sentence.tokens().allUpper(word);
  }

  boolean hyphenAfter(int word) {
    return has(word) && sentence.tokens().hyphenAfter(word);
  }

  /** Whether punctuation or the sentence's end stands before it. */
  boolean breaks(int word) {
    return !has(word) || sentence.tokens().gap(word) == Tokens.Gap.BREAK;
  }

  /** The text between a word and the next, empty at the ends. */
  String gapAfter(int word) {
    return has(word) && has(word + 1)
        ? sentence
            .tokens()
            .text
            .substring(sentence.tokens().end(word), sentence.tokens().start(word + 1))
        : "";
  }

  boolean dashAfter(int word) {
    String gap = gapAfter(word);
    return gap.equals("-") || gap.equals("–") || gap.equals("—");
  }

  boolean isWeekday(int word) {
    return TimeWords.WEEKDAYS.containsKey(key(word));
  }

  /** A capital inside a sentence that is not all capitals, as in "USA Today". */
  boolean isNameLike(int word) {
    return word > sentence.from() && startsUpper(word) && !allUpper(word);
  }

  /** Digits alone, "1999" and not "1,999", of so many places; else 0. */
  int plain(int word, int places) {
    if (!isNumber(word)) {
      return 0;
    }
    Tokens tokens = sentence.tokens();
    boolean plain = tokens.end(word) - tokens.start(word) == places && key(word).length() == places;
    return plain ? TimeWords.digits(key(word), places) : 0;
  }

  /** Whether a person or organisation, or any longer name, holds the expression. */
  boolean insideName(TimeExpression e) {
    int start = sentence.tokens().start(e.first());
    int end = sentence.tokens().end(e.end() - 1);
    for (Mention mention : sentence.mentions()) {
      boolean overlaps = mention.start() < end && mention.end() > start;
      boolean who =
          mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANISATION;
      boolean date = mention.start() == start && e.end() - e.first() > 1;
      boolean longer = mention.start() < start || mention.end() > end;
      if (overlaps && (who || (longer && !date))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands before a noun: "Friday's attack", "the June 1996 coup". */
  boolean describes(TimeExpression e) {
    boolean noun =
        (clauses.is(e.first() - 1, WordClass.DETERMINER)
                || is(e.first() - 1, "another")
                || possessiveAfter(e.first() - 1))
            && !breaks(e.end())
            && !clauses.is(e.end(), WordClass.PREPOSITION)
            && !in(e.end(), NO_NOUN)
            && !clauses.isPast(e.end());
    return noun || isPossessive(e);
  }

  /** Whether it ends as "Friday's" or "two years' ...". */
  boolean isPossessive(TimeExpression e) {
    return possessiveAfter(e.end() - 1);
  }

  private boolean possessiveAfter(int word) {
    String gap = gapAfter(word);
    return gap.length() > 1 && Word.isApostrophe(gap.charAt(0));
  }
}

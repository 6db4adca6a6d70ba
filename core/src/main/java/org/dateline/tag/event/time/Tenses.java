package org.dateline.tag.event.time;

import java.util.Set;
import org.dateline.tag.event.syntax.Clauses;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.WordLists;

/**
 * Whether what a date belongs to is past or to come, as the verbs of its clause say. Looks no
 * further than {@link #REACH} words.
 */
record Tenses(SyntaxSentence words, SentenceSyntax syntax, Clauses clauses) {
  static final int REACH = 40;

  /** Whether what a date belongs to is still to come at publication. */
  enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
  }

  private static final Set<String> PAST = WordLists.words("was were has have had did been");
  private static final Set<String> PRESENT = Set.of("is", "are");
  private static final Set<String> OPEN_BEFORE = WordLists.words("for until by to of before");

  Tenses(SentenceSyntax syntax) {
    this(syntax.sentence(), syntax, syntax.clauses());
  }

  /** The tense of what the words {@code first} to {@code end} date. */
  Tense of(int first, int end) {
    Tense tense = leftTense(first);
    if (tense != Tense.UNKNOWN) {
      return words.in(first - 1, OPEN_BEFORE) && tense == Tense.PAST ? Tense.UNKNOWN : tense;
    }
    for (int i = end; i < Math.min(words.to, end + REACH); i++) {
      if (clauses.before(i).opens() || clauses.isReporting(i)) {
        return Tense.UNKNOWN;
      }
      // "after the rebellion over the weekend they would not be charged"
      if (isFuture(i) && !words.is(i, "would")) {
        return Tense.FUTURE;
      }
      if (isPast(i)) {
        return Tense.PAST;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense leftTense(int first) {
    boolean infinitive = false;
    boolean past = false;
    for (int i = first - 1; i >= Math.max(words.from, first - REACH); i--) {
      if (clauses.isReporting(i)) {
        boolean said = clauses.isPast(i) || words.is(i, "said") || words.is(i, "told");
        return said && tells(i, first) ? Tense.PAST : ofLeft(past, infinitive);
      }
      boolean to = words.is(i, "to");
      if (isFuture(i)
          || (to && (words.in(i - 1, PRESENT) || words.is(i - 1, WordClass.INTENT)))
          || (words.is(i, "for") && words.is(i - 1, "set"))) {
        return Tense.FUTURE;
      }
      infinitive |= i + 1 < first && syntax.tags().tag(i) == SyntaxTag.TO;
      past |= isPast(i);
      if (clauses.before(i).opens()) {
        break;
      }
    }
    return ofLeft(past, infinitive);
  }

  private static Tense ofLeft(boolean past, boolean infinitive) {
    return past ? Tense.PAST : infinitive ? Tense.FUTURE : Tense.UNKNOWN;
  }

  private boolean isPast(int word) {
    return words.in(word, PAST) || (clauses.isVerb(word) && !clauses.isReporting(word));
  }

  private boolean isFuture(int word) {
    boolean month = words.is(word, "may") && words.startsUpper(word);
    return words.is(word, WordClass.FUTURE) && !words.is(word + 1, "have") && !month;
  }

  /**
   * Whether a date is that of a verb that reports: "said in a statement on Friday", "announced a
   * deal on Friday", not "said the attack on Friday killed ten".
   */
  boolean dates(int verb, TimeExpression date) {
    return tells(verb, date.first()) || !verbAfter(date.end());
  }

  private boolean verbAfter(int end) {
    for (int i = end; i < words.to && words.mark(i) == Mark.NONE; i++) {
      if (clauses.before(i).opens()) {
        return false;
      }
      if (words.isAuxiliary(i) || isPast(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(int verb, int first) {
    boolean inside = words.is(verb, "told");
    for (int i = verb + 1; i < first; i++) {
      inside |= words.is(i, WordClass.PREPOSITION);
      switch (syntax.tags().tag(i)) {
        case WORD -> {
          if (!inside && !words.isNameLike(i) && words.mention(i) == null) {
            return false;
          }
        }
        case BE, HAVE, MODAL, TO, BASE, FINITE, ED, SUBORDINATOR, RELATIVE -> {
          if (!clauses.isReporting(i)) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }
}

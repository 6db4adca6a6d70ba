package org.dateline.tag.event.factuality;

import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.tag.event.syntax.Clauses;
import org.dateline.tag.event.syntax.Clauses.Edge;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.syntax.WordTags;

/**
 * How far a cue governs: walks from the cue to the trigger and stops where another clause begins.
 * No walk is longer than {@link #FAR} words.
 */
final class CueScope {
  /** The most words looked at on each side of a trigger. */
  static final int FAR = 60;

  private static final int NEAR = 5;

  // After a comma these set what is said against something else.
  private static final Set<String> CONTRAST =
      Set.of("but", "while", "whereas", "although", "though");
  private static final Set<String> BE = Set.of("be", "been", "being");

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final Clauses clauses;

  CueScope(SentenceSyntax syntax) {
    this.sentence = syntax.sentence();
    this.tags = syntax.tags();
    this.clauses = syntax.clauses();
  }

  /** Whether a cue that ends before {@code start} governs a trigger that begins at {@code from}. */
  boolean forward(ModalityCue.Reach reach, int start, int from) {
    return switch (reach) {
      case NEXT -> start == from && sentence.mark(from) == Mark.NONE;
      case NOUN -> isFree(start, from, this::endsNouns);
      case SUBJECT -> subject(start, from);
      case VERB -> verb(start, from) && !isMainVerb(start, from);
      case CLAUSE -> clause(start, from) && !isMainVerb(start, from);
      case PART -> part(start, from);
      case LINKED -> part(start, from) || linked(start, from, false);
      case SENTENCE -> told(start, from) && !goesOver(start, from);
      case PHRASE -> false;
    };
  }

  /** Whether a cue that begins at {@code cue} governs the trigger {@code from} to {@code to}. */
  boolean back(ModalityCue.Reach reach, int from, int to, int cue) {
    if (reach == ModalityCue.Reach.LINKED) {
      return linked(to, cue, true);
    }
    if (reach == ModalityCue.Reach.SENTENCE) {
      return told(to, cue);
    }
    boolean sameClause = reach == ModalityCue.Reach.PART;
    return isFree(to, cue, i -> endsSubject(i) || (!sameClause && isVerbOrTo(i)))
        && (sameClause || (reach == ModalityCue.Reach.NEXT ? to == cue : isSubject(from, to, cue)));
  }

  // Whether no comma or stop stands between and no word but the last one ends the walk.
  private boolean isFree(int start, int end, IntPredicate ends) {
    for (int i = start; i <= end; i++) {
      if (breaks(i) || (i < end && ends.test(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean breaks(int word) {
    return sentence.mark(word).compareTo(Mark.COMMA) >= 0;
  }

  private boolean opens(int word) {
    Edge edge = clauses.before(word);
    return edge.opens() ? edge != Edge.THAT && edge != Edge.AND : edge == Edge.ASIDE;
  }

  private boolean isThat(int word) {
    return clauses.before(word) == Edge.THAT;
  }

  private boolean isVerbOrTo(int word) {
    return sentence.isAuxiliary(word) || sentence.is(word, "to");
  }

  private boolean endsSubject(int word) {
    return opens(word) || isThat(word) || sentence.is(word, "and");
  }

  private boolean endsNouns(int word) {
    return sentence.is(word, WordClass.PREPOSITION)
        || sentence.isAuxiliary(word)
        || opens(word)
        || isThat(word);
  }

  // "boycotted a round scheduled for June": no subject, for it has an object of its own.
  private boolean isSubject(int from, int to, int cue) {
    boolean verb = to < cue && tags.tag(to) == SyntaxTag.DETERMINER;
    return !verb && isHead(from);
  }

  // In "an inquiry into the attack will begin" it is not the attack that will begin.
  private boolean isHead(int from) {
    for (int i = from - 1; i >= sentence.from && !breaks(i + 1) && !endsSubject(i); i--) {
      boolean of = sentence.is(i, "of") && !sentence.is(i + 1, WordClass.DEFINITE);
      if (!of && (sentence.is(i, WordClass.PREPOSITION) || sentence.isAuxiliary(i))) {
        return false;
      }
    }
    return true;
  }

  // "no soldiers | were ever captured"
  private boolean subject(int start, int from) {
    int verb = start;
    while (verb < from && !sentence.isAuxiliary(verb)) {
      verb++;
    }
    return isFree(
            start,
            verb,
            i -> endsNouns(i) && !sentence.is(i, "to") && !(i == start && sentence.is(i, "of")))
        && isFree(
            verb,
            from,
            i -> (endsNouns(i) && !sentence.is(i, "to") && !inGroup(i)) || sentence.is(i, "and"));
  }

  private boolean verb(int start, int from) {
    int group = start;
    while (group < from && inGroup(group)) {
      group++;
    }
    int end = group;
    return isFree(
        start,
        from,
        i ->
            (opens(i) && !isBeforeDoing(i))
                || isThat(i)
                || (i > end && sentence.isAuxiliary(i))
                || sentence.is(i, WordClass.KNOWN)
                || presupposes(i)
                || startsVerb(start, i));
  }

  // "plans to stop in Oslo before meeting ...": both are planned.
  private boolean isBeforeDoing(int word) {
    return sentence.is(word, "before") && sentence.is(word + 1, WordClass.ING);
  }

  private boolean clause(int start, int from) {
    boolean inRelative = inRelative(start);
    boolean that = false;
    for (int i = start; i <= from; i++) {
      Mark mark = sentence.mark(i);
      if (mark == Mark.COMMA && !inRelative && sentence.is(i, WordClass.RELATIVE)) {
        i = nextComma(i + 1, from);
        // The words after it go on as the clause did.
        mark = Mark.NONE;
        if (i > from) {
          return false;
        }
      }
      if (mark == Mark.STOP
          || (mark == Mark.COMMA && (inRelative || opensAfterComma(start, i)))
          || (i < from && endsClause(start, i, that, inRelative))) {
        return false;
      }
      that |= isThat(i);
    }
    return true;
  }

  private boolean endsClause(int start, int i, boolean that, boolean inRelative) {
    if (isThat(i)) {
      return i > start && isVerbal(start, i + 1);
    }
    if (opens(i)) {
      return i > start || sentence.is(i, WordClass.RELATIVE);
    }
    if (sentence.is(i, WordClass.KNOWN) || (inRelative && sentence.isAuxiliary(i))) {
      return true;
    }
    return that ? saysMore(i) : startsVerb(start, i) || (i > start && presupposes(i));
  }

  private boolean saysMore(int and) {
    return sentence.is(and, "and") && sentence.is(and + 1, WordClass.REPORT);
  }

  private boolean opensAfterComma(int start, int word) {
    return opens(word)
        || sentence.is(word, WordClass.REPORT)
        || sentence.is(word + 1, WordClass.REPORT)
        || sentence.is(word, "according")
        || sentence.is(word, WordClass.ING)
        || startsVerb(start, word);
  }

  private int nextComma(int word, int from) {
    int i = word;
    while (i <= from && sentence.mark(i) != Mark.COMMA) {
      i++;
    }
    return i;
  }

  // "In 1982, troops seized": a comma right after, and else one clause.
  private boolean part(int start, int from) {
    boolean fronted = isFronted(start);
    for (int i = start; i <= from; i++) {
      boolean first = i == start;
      // "in 1992 when rebels signed ..."
      boolean ends = opens(i) && !(first && sentence.is(i, "when"));
      if ((breaks(i) && !(fronted && first && sentence.mark(i) == Mark.COMMA))
          || (i < from && (ends || (!fronted && sentence.is(i, "and"))))) {
        return false;
      }
    }
    return true;
  }

  // "last erupted in 1883, killing 36": one clause with what is joined to it, up to another time.
  private boolean linked(int start, int end, boolean back) {
    for (int i = start; i <= end; i++) {
      boolean joined = tags.tag(i) == SyntaxTag.ING || i == end;
      boolean stops = sentence.mark(i) == Mark.STOP || (breaks(i) && !joined);
      boolean when = back && sentence.is(i, "when");
      boolean verb = i > start && sentence.isAuxiliary(i);
      boolean other = (opens(i) && !when) || isThat(i) || isTime(i);
      if (stops || verb || (i < end && other)) {
        return false;
      }
    }
    return !isTime(end + 1) && !sentence.is(end + 2, WordClass.TIME);
  }

  private boolean isTime(int word) {
    return sentence.is(word, WordClass.TIME);
  }

  // Whether nothing but the cue stands between the sentence's start and a comma.
  private boolean isFronted(int start) {
    boolean opener =
        sentence.is(sentence.from, WordClass.OPENER) && !sentence.is(sentence.from, "during");
    for (int i = sentence.from + 1; i < start && i <= sentence.from + NEAR; i++) {
      opener |= opens(i);
    }
    return !opener && start - sentence.from <= NEAR && sentence.mark(start) == Mark.COMMA;
  }

  /**
   * Whether the trigger is in what a verb of saying that ends before {@code start} tells: it goes
   * on to the end of the sentence, past clauses within it.
   */
  boolean told(int start, int from) {
    boolean inRelative = inRelative(start);
    for (int i = start; i <= from; i++) {
      Mark mark = sentence.mark(i);
      boolean comma = mark == Mark.COMMA && (inRelative || sentence.in(i, CONTRAST));
      if (comma || (mark == Mark.STOP && i > start) || (i < from && saysMore(i))) {
        return false;
      }
    }
    return true;
  }

  // "simulated an attack and called for", "the film opens after"
  private boolean goesOver(int start, int end) {
    for (int i = start; i < end; i++) {
      if (startsVerb(start, i) || clauses.before(i) == Edge.CONJUNCTION) {
        return true;
      }
    }
    return false;
  }

  // Whether the cue stands in "the man who ..." with no comma before.
  private boolean inRelative(int start) {
    for (int i = start - 1; i > Math.max(sentence.from, start - NEAR); i--) {
      if (sentence.is(i, WordClass.RELATIVE) || breaks(i)) {
        return sentence.is(i, WordClass.RELATIVE);
      }
    }
    return false;
  }

  // "rallied" in "leaders who called for elections rallied".
  private boolean isMainVerb(int start, int from) {
    return from > start
        && (tags.tag(from) == SyntaxTag.ED || tags.tag(from) == SyntaxTag.FINITE)
        && !inGroup(from - 1)
        && inRelative(start);
  }

  private boolean inGroup(int word) {
    SyntaxTag tag = tags.tag(word);
    return tag == SyntaxTag.ADVERB
        || tag == SyntaxTag.BE
        || tag == SyntaxTag.HAVE
        || tag == SyntaxTag.MODAL;
  }

  // "in the attack": an attack known already, whatever is said of the rest.
  private boolean presupposes(int word) {
    return sentence.is(word, WordClass.PREPOSITION)
        && !sentence.is(word, "of")
        && sentence.is(word + 1, WordClass.DEFINITE);
  }

  private boolean startsVerb(int start, int and) {
    return sentence.is(and, "and") && isVerbal(start, and + 1);
  }

  private boolean isVerbal(int start, int word) {
    SyntaxTag tag = tags.tag(word);
    return sentence.isAuxiliary(word)
        || tag == SyntaxTag.PRONOUN
        || (tag == SyntaxTag.FINITE && !sentence.is(word, WordClass.BASE))
        || sentence.is(word, WordClass.REPORT)
        || (tag == SyntaxTag.ED && !isPassive(start, word));
  }

  // "to be captured and killed"
  private boolean isPassive(int start, int end) {
    for (int i = start; i < end; i++) {
      if (sentence.in(i, BE)) {
        return true;
      }
    }
    return false;
  }
}

package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;

/**
 * How far a cue governs: walks from the cue to the trigger and stops where another clause begins.
 * No walk is longer than {@link #FAR} words.
 */
final class CueScope {
  /** The most words looked at on each side of a trigger. */
  static final int FAR = 60;

  private static final int FRONT = 5;

  // After a comma these set what is said against something else.
  private static final Set<String> CONTRAST =
      Set.of("but", "while", "whereas", "although", "though");

  private final SyntaxSentence sentence;

  CueScope(SyntaxSentence sentence) {
    this.sentence = sentence;
  }

  private Mark mark(int word) {
    return sentence.mark(word);
  }

  private boolean breaks(int word) {
    return mark(word) == Mark.COMMA || mark(word) == Mark.STOP;
  }

  /** Whether a cue that ends before {@code start} governs a trigger that begins at {@code from}. */
  boolean forward(ModalityCue.Reach reach, int start, int from) {
    return switch (reach) {
      case NEXT -> start == from && mark(from) == Mark.NONE;
      case NOUN -> new Walk(start, from).nouns();
      case SUBJECT -> new Walk(start, from).subject();
      case VERB -> new Walk(start, from).verb();
      case CLAUSE -> new Walk(start, from).clause();
      case PART -> new Walk(start, from).part();
    };
  }

  /** Whether the trigger is in what a verb of saying that ends before {@code start} tells. */
  boolean told(int start, int from) {
    return new Walk(start, from).told();
  }

  /** Whether a cue that begins at {@code cue} governs the trigger {@code from} to {@code to}. */
  boolean back(ModalityCue.Reach reach, int from, int to, int cue, int first) {
    boolean sameClause = reach == ModalityCue.Reach.PART;
    for (int i = to; i <= cue; i++) {
      if (breaks(i) || (i < cue && endsSubject(i, sameClause))) {
        return false;
      }
    }
    return sameClause
        || (reach == ModalityCue.Reach.NEXT ? to == cue : isSubject(from, to, cue, first));
  }

  // "boycotted a round scheduled for June": no subject, for it has an object of its own.
  private boolean isSubject(int from, int to, int cue, int first) {
    boolean verb =
        to < cue
            && (sentence.is(to, WordClass.DEFINITE)
                || sentence.key(to).equals("a")
                || sentence.key(to).equals("an"));
    return !verb && isHead(from, first);
  }

  private boolean endsSubject(int word, boolean finitePasses) {
    String key = sentence.key(word);
    return sentence.is(word, WordClass.OPENER)
        || sentence.is(word, WordClass.RELATIVE)
        || (!finitePasses && (sentence.isAuxiliary(word) || key.equals("to")))
        || key.equals("that")
        || key.equals("and");
  }

  // In "an inquiry into the attack will begin" it is not the attack that will begin.
  private boolean isHead(int from, int first) {
    for (int i = from - 1; i >= first && !breaks(i + 1); i--) {
      String key = sentence.key(i);
      if (key.equals("that") || key.equals("and") || sentence.is(i, WordClass.OPENER)) {
        return true;
      }
      boolean of = key.equals("of") && !sentence.is(i + 1, WordClass.DEFINITE);
      if (!of && (sentence.is(i, WordClass.PREPOSITION) || sentence.isAuxiliary(i))) {
        return false;
      }
    }
    return true;
  }

  /** One walk from the end of a cue to a trigger. */
  private final class Walk {
    private final int start;
    private final int from;
    private boolean passive;

    Walk(int start, int from) {
      this.start = start;
      this.from = from;
    }

    boolean nouns() {
      for (int i = start; i <= from; i++) {
        if (breaks(i) || (i < from && !isNominal(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean isNominal(int word) {
      String key = sentence.key(word);
      return !sentence.is(word, WordClass.PREPOSITION)
          && !sentence.isAuxiliary(word)
          && !sentence.is(word, WordClass.OPENER)
          && !sentence.is(word, WordClass.RELATIVE)
          && !key.equals("to")
          && !key.equals("that");
    }

    boolean subject() {
      boolean verb = false;
      for (int i = start; i <= from; i++) {
        if (breaks(i)) {
          return false;
        }
        String key = sentence.key(i);
        boolean finite = sentence.isAuxiliary(i);
        if (i < from
            && !isNominal(i)
            && !key.equals("to")
            && !(finite && !verb)
            && !(i == start && (key.equals("of") || key.equals("the")))
            && !(verb && inGroup(i))) {
          return false;
        }
        verb |= finite;
        if (verb && key.equals("and")) {
          return false;
        }
      }
      return true;
    }

    boolean verb() {
      boolean group = true;
      for (int i = start; i <= from; i++) {
        if (breaks(i)) {
          return false;
        }
        if (i == from) {
          break;
        }
        String key = sentence.key(i);
        group &= inGroup(i);
        if (!group && sentence.isAuxiliary(i)) {
          return false;
        }
        if (openerEnds(i)
            || sentence.is(i, WordClass.KNOWN)
            || key.equals("that")
            || presupposes(i)
            || startsVerb(i)) {
          return false;
        }
        passive |= isBe(i);
      }
      return !isMainVerb();
    }

    boolean clause() {
      boolean that = false;
      boolean inRelative = inRelative();
      for (int i = start; i <= from; i++) {
        Mark mark = mark(i);
        if (mark == Mark.COMMA && !inRelative && sentence.is(i, WordClass.RELATIVE)) {
          i = afterNextComma(i + 1);
          // The words after it go on as the clause did.
          mark = Mark.NONE;
          if (i > from) {
            return false;
          }
        }
        if (mark == Mark.STOP || (mark == Mark.COMMA && (inRelative || opensAfterComma(i)))) {
          return false;
        }
        if (i < from && stopsInClause(i, that, inRelative)) {
          return false;
        }
        that |= sentence.key(i).equals("that");
        passive |= isBe(i);
      }
      return !isMainVerb();
    }

    // "In 1982, troops seized": a comma right after, and else one clause.
    boolean part() {
      boolean fronted = isFronted();
      for (int i = start; i <= from; i++) {
        boolean comma = mark(i) == Mark.COMMA && !(fronted && i == start);
        String key = sentence.key(i);
        // "in 1992 when rebels signed ..."
        boolean when = i == start && key.equals("when");
        boolean ends = (endsAnyway(i) && !when) || (!fronted && key.equals("and"));
        if (comma || mark(i) == Mark.STOP || (i < from && ends)) {
          return false;
        }
      }
      return true;
    }

    // Whether nothing but the cue stands between the sentence's start and a comma.
    private boolean isFronted() {
      for (int i = start - 1; i >= Math.max(sentence.from, start - FRONT); i--) {
        if (sentence.is(i, WordClass.OPENER) || i == sentence.from) {
          return i == sentence.from
              && !sentence.is(i, WordClass.OPENER)
              && mark(start) == Mark.COMMA;
        }
      }
      return false;
    }

    // What is said goes on to the end of the sentence, past clauses within it.
    boolean told() {
      boolean inRelative = inRelative();
      for (int i = start; i <= from; i++) {
        Mark mark = mark(i);
        String key = sentence.key(i);
        boolean comma = mark == Mark.COMMA && (inRelative || CONTRAST.contains(key));
        boolean next = key.equals("and") && i < from && sentence.is(i + 1, WordClass.REPORT);
        if (comma || (mark == Mark.STOP && i > start) || (i < from && next)) {
          return false;
        }
      }
      return true;
    }

    private boolean isBe(int word) {
      String key = sentence.key(word);
      return key.equals("be") || key.equals("been") || key.equals("being");
    }

    private boolean stopsInClause(int i, boolean that, boolean inRelative) {
      String key = sentence.key(i);
      if (key.equals("that")) {
        return i > start && isVerbal(i + 1);
      }
      if (endsAnyway(i)) {
        return i > start || sentence.is(i, WordClass.RELATIVE);
      }
      if (sentence.is(i, WordClass.KNOWN) || (inRelative && sentence.isAuxiliary(i))) {
        return true;
      }
      if (that) {
        return key.equals("and") && sentence.is(i + 1, WordClass.REPORT);
      }
      return startsVerb(i) || (i > start && presupposes(i));
    }

    private boolean opensAfterComma(int word) {
      String key = sentence.key(word);
      return sentence.is(word, WordClass.OPENER)
          || sentence.is(word, WordClass.REPORT)
          || key.equals("according")
          || (key.equals("and") && word < from && startsVerb(word))
          || (sentence.is(word + 1, WordClass.REPORT))
          || key.endsWith("ing");
    }

    private int afterNextComma(int word) {
      int i = word;
      while (i <= from && mark(i) != Mark.COMMA) {
        i++;
      }
      return i;
    }

    // Whether the cue stands in "the man who ..." with no comma before.
    private boolean inRelative() {
      for (int i = start - 1; i > Math.max(sentence.from, start - 5); i--) {
        if (breaks(i)) {
          return sentence.is(i, WordClass.RELATIVE);
        }
        if (sentence.is(i, WordClass.RELATIVE)) {
          return true;
        }
      }
      return false;
    }

    // "rallied" in "leaders who called for elections rallied".
    private boolean isMainVerb() {
      return from > start + 1
          && sentence.key(from).endsWith("ed")
          && !inGroup(from - 1)
          && inRelative();
    }

    private boolean inGroup(int word) {
      String key = sentence.key(word);
      return sentence.isAuxiliary(word) || sentence.is(word, WordClass.BESIDE);
    }

    // "plans to stop in Oslo before meeting ...": both are planned.
    private boolean openerEnds(int word) {
      boolean before =
          sentence.key(word).equals("before") && sentence.key(word + 1).endsWith("ing");
      return endsAnyway(word) && !before;
    }

    private boolean endsAnyway(int word) {
      return sentence.is(word, WordClass.OPENER) || sentence.is(word, WordClass.RELATIVE);
    }

    // "in the attack": an attack known already, whatever is said of the rest.
    private boolean presupposes(int word) {
      String key = sentence.key(word);
      return sentence.is(word, WordClass.PREPOSITION)
          && !key.equals("of")
          && sentence.is(word + 1, WordClass.DEFINITE);
    }

    private boolean startsVerb(int and) {
      return sentence.key(and).equals("and") && and + 1 <= from && isVerbal(and + 1);
    }

    private boolean isVerbal(int word) {
      String key = sentence.key(word);
      return sentence.isAuxiliary(word)
          || sentence.is(word, WordClass.SUBJECTPRONOUN)
          || sentence.is(word, WordClass.REPORT)
          || (key.endsWith("ed") && key.length() > 3 && !passive);
    }
  }
}

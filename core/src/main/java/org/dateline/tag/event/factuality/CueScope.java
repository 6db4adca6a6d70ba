package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.text.Tokens;

/**
 * How far a cue governs: walks from the cue to the trigger and stops where another clause begins.
 * No walk is longer than {@link #FAR} words.
 */
final class CueScope {
  /** The most words looked at on each side of a trigger. */
  static final int FAR = 60;

  private static final int FRONT = 5;

  /** What stands between two words. */
  enum Mark {
    NONE,
    COMMA,
    QUOTE,
    STOP
  }

  // After a comma these set what is said against something else.
  private static final Set<String> CONTRAST =
      Set.of("but", "while", "whereas", "although", "though");

  private final ModalityCues cues;

  CueScope(ModalityCues cues) {
    this.cues = cues;
  }

  /** The strongest mark before a word. */
  static Mark mark(Tokens tokens, int word) {
    if (word == 0) {
      return Mark.STOP;
    }
    Mark mark = Mark.NONE;
    boolean space = false;
    for (int i = tokens.end(word - 1); i < tokens.start(word); i++) {
      char c = tokens.text.charAt(i);
      boolean dash = c == '—' || c == '–' || (c == '-' && space);
      if (c == ';' || c == ':' || c == '(' || c == ')' || dash) {
        return Mark.STOP;
      }
      if (c == ',') {
        mark = Mark.COMMA;
      } else if (mark == Mark.NONE && "\"“”«»".indexOf(c) >= 0) {
        mark = Mark.QUOTE;
      }
      space = Character.isWhitespace(c);
    }
    return mark;
  }

  private static boolean breaks(Tokens tokens, int word) {
    Mark mark = mark(tokens, word);
    return mark == Mark.COMMA || mark == Mark.STOP;
  }

  /** Whether a cue that ends before {@code start} governs a trigger that begins at {@code from}. */
  boolean forward(Tokens tokens, ModalityCue.Reach reach, int start, int from) {
    return switch (reach) {
      case NEXT -> start == from && mark(tokens, from) == Mark.NONE;
      case NOUN -> new Walk(tokens, start, from).nouns();
      case SUBJECT -> new Walk(tokens, start, from).subject();
      case VERB -> new Walk(tokens, start, from).verb();
      case CLAUSE -> new Walk(tokens, start, from).clause();
      case PART -> new Walk(tokens, start, from).part();
    };
  }

  /** Whether the trigger is in what a verb of saying that ends before {@code start} tells. */
  boolean told(Tokens tokens, int start, int from) {
    return new Walk(tokens, start, from).told();
  }

  /** Whether a cue that begins at {@code cue} governs the trigger {@code from} to {@code to}. */
  boolean back(Tokens tokens, ModalityCue.Reach reach, int from, int to, int cue, int first) {
    boolean sameClause = reach == ModalityCue.Reach.PART;
    for (int i = to; i <= cue; i++) {
      if (breaks(tokens, i) || (i < cue && endsSubject(tokens.key(i), sameClause))) {
        return false;
      }
    }
    return sameClause
        || (reach == ModalityCue.Reach.NEXT ? to == cue : isSubject(tokens, from, to, cue, first));
  }

  // "boycotted a round scheduled for June": no subject, for it has an object of its own.
  private boolean isSubject(Tokens tokens, int from, int to, int cue, int first) {
    boolean verb =
        to < cue
            && (cues.is(ClauseWord.DEFINITE, tokens.key(to))
                || tokens.key(to).equals("a")
                || tokens.key(to).equals("an"));
    return !verb && isHead(tokens, from, first);
  }

  private boolean endsSubject(String key, boolean finitePasses) {
    return cues.is(ClauseWord.OPENER, key)
        || cues.is(ClauseWord.RELATIVE, key)
        || (!finitePasses && (cues.is(ClauseWord.FINITE, key) || key.equals("to")))
        || key.equals("that")
        || key.equals("and");
  }

  // In "an inquiry into the attack will begin" it is not the attack that will begin.
  private boolean isHead(Tokens tokens, int from, int first) {
    for (int i = from - 1; i >= first && !breaks(tokens, i + 1); i--) {
      String key = tokens.key(i);
      if (key.equals("that") || key.equals("and") || cues.is(ClauseWord.OPENER, key)) {
        return true;
      }
      boolean of = key.equals("of") && !cues.is(ClauseWord.DEFINITE, tokens.key(i + 1));
      if (!of && (cues.is(ClauseWord.PREPOSITION, key) || cues.is(ClauseWord.FINITE, key))) {
        return false;
      }
    }
    return true;
  }

  /** One walk from the end of a cue to a trigger. */
  private final class Walk {
    private final Tokens tokens;
    private final int start;
    private final int from;
    private boolean passive;

    Walk(Tokens tokens, int start, int from) {
      this.tokens = tokens;
      this.start = start;
      this.from = from;
    }

    boolean nouns() {
      for (int i = start; i <= from; i++) {
        if (breaks(tokens, i) || (i < from && !isNominal(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean isNominal(int word) {
      String key = tokens.key(word);
      return !cues.is(ClauseWord.PREPOSITION, key)
          && !cues.is(ClauseWord.FINITE, key)
          && !cues.is(ClauseWord.OPENER, key)
          && !cues.is(ClauseWord.RELATIVE, key)
          && !key.equals("to")
          && !key.equals("that");
    }

    boolean subject() {
      boolean verb = false;
      for (int i = start; i <= from; i++) {
        if (breaks(tokens, i)) {
          return false;
        }
        String key = tokens.key(i);
        boolean finite = cues.is(ClauseWord.FINITE, key);
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
        if (breaks(tokens, i)) {
          return false;
        }
        if (i == from) {
          break;
        }
        String key = tokens.key(i);
        group &= inGroup(i);
        if (!group && cues.is(ClauseWord.FINITE, key)) {
          return false;
        }
        if (openerEnds(i)
            || cues.is(ClauseWord.KNOWN, key)
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
      boolean inRelative = start > 1 && inRelative();
      for (int i = start; i <= from; i++) {
        Mark mark = mark(tokens, i);
        if (mark == Mark.COMMA && !inRelative && cues.is(ClauseWord.RELATIVE, tokens.key(i))) {
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
        that |= tokens.key(i).equals("that");
        passive |= isBe(i);
      }
      return !isMainVerb();
    }

    // "In 1982, troops seized": a comma right after, and else one clause.
    boolean part() {
      boolean fronted = isFronted();
      for (int i = start; i <= from; i++) {
        boolean comma = mark(tokens, i) == Mark.COMMA && !(fronted && i == start);
        String key = tokens.key(i);
        // "in 1992 when rebels signed ..."
        boolean when = i == start && key.equals("when");
        boolean ends = (endsAnyway(key) && !when) || (!fronted && key.equals("and"));
        if (comma || mark(tokens, i) == Mark.STOP || (i < from && ends)) {
          return false;
        }
      }
      return true;
    }

    // Whether nothing but the cue stands between the sentence's start and a comma.
    private boolean isFronted() {
      for (int i = start - 1; i >= Math.max(0, start - FRONT); i--) {
        if (cues.is(ClauseWord.OPENER, tokens.key(i)) || tokens.opensSentence(i)) {
          return tokens.opensSentence(i)
              && !cues.is(ClauseWord.OPENER, tokens.key(i))
              && mark(tokens, start) == Mark.COMMA;
        }
      }
      return false;
    }

    // What is said goes on to the end of the sentence, past clauses within it.
    boolean told() {
      boolean inRelative = start > 1 && inRelative();
      for (int i = start; i <= from; i++) {
        Mark mark = mark(tokens, i);
        String key = tokens.key(i);
        boolean comma = mark == Mark.COMMA && (inRelative || CONTRAST.contains(key));
        boolean next =
            key.equals("and") && i < from && cues.is(ClauseWord.REPORT, tokens.key(i + 1));
        if (comma || (mark == Mark.STOP && i > start) || (i < from && next)) {
          return false;
        }
      }
      return true;
    }

    private boolean isBe(int word) {
      String key = tokens.key(word);
      return key.equals("be") || key.equals("been") || key.equals("being");
    }

    private boolean stopsInClause(int i, boolean that, boolean inRelative) {
      String key = tokens.key(i);
      if (key.equals("that")) {
        return i > start && isVerbal(i + 1);
      }
      if (endsAnyway(key)) {
        return i > start || cues.is(ClauseWord.RELATIVE, key);
      }
      if (cues.is(ClauseWord.KNOWN, key) || (inRelative && cues.is(ClauseWord.FINITE, key))) {
        return true;
      }
      if (that) {
        return key.equals("and") && cues.is(ClauseWord.REPORT, tokens.key(i + 1));
      }
      return startsVerb(i) || (i > start && presupposes(i));
    }

    private boolean opensAfterComma(int word) {
      String key = tokens.key(word);
      return cues.is(ClauseWord.OPENER, key)
          || cues.is(ClauseWord.REPORT, key)
          || cues.is(ClauseWord.ACCORDING, key)
          || (key.equals("and") && word < from && startsVerb(word))
          || (word + 1 < tokens.size() && cues.is(ClauseWord.REPORT, tokens.key(word + 1)))
          || key.endsWith("ing");
    }

    private int afterNextComma(int word) {
      int i = word;
      while (i <= from && mark(tokens, i) != Mark.COMMA) {
        i++;
      }
      return i;
    }

    // Whether the cue stands in "the man who ..." with no comma before.
    private boolean inRelative() {
      for (int i = start - 1; i > Math.max(0, start - 5); i--) {
        if (breaks(tokens, i)) {
          return cues.is(ClauseWord.RELATIVE, tokens.key(i));
        }
        if (cues.is(ClauseWord.RELATIVE, tokens.key(i))) {
          return true;
        }
      }
      return false;
    }

    // "rallied" in "leaders who called for elections rallied".
    private boolean isMainVerb() {
      return from > start + 1
          && tokens.key(from).endsWith("ed")
          && !inGroup(from - 1)
          && start > 1
          && inRelative();
    }

    private boolean inGroup(int word) {
      String key = tokens.key(word);
      return cues.is(ClauseWord.FINITE, key) || cues.is(ClauseWord.ADVERB, key);
    }

    // "plans to stop in Oslo before meeting ...": both are planned.
    private boolean openerEnds(int word) {
      boolean before = tokens.key(word).equals("before") && tokens.key(word + 1).endsWith("ing");
      return endsAnyway(tokens.key(word)) && !before;
    }

    private boolean endsAnyway(String key) {
      return cues.is(ClauseWord.OPENER, key) || cues.is(ClauseWord.RELATIVE, key);
    }

    // "in the attack": an attack known already, whatever is said of the rest.
    private boolean presupposes(int word) {
      String key = tokens.key(word);
      return cues.is(ClauseWord.PREPOSITION, key)
          && !key.equals("of")
          && cues.is(ClauseWord.DEFINITE, tokens.key(word + 1));
    }

    private boolean startsVerb(int and) {
      return tokens.key(and).equals("and") && and + 1 <= from && isVerbal(and + 1);
    }

    private boolean isVerbal(int word) {
      String key = tokens.key(word);
      return cues.is(ClauseWord.FINITE, key)
          || cues.is(ClauseWord.PRONOUN, key)
          || cues.is(ClauseWord.REPORT, key)
          || (key.endsWith("ed") && key.length() > 3 && !passive);
    }
  }
}

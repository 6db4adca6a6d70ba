package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.tag.event.syntax.Clauses;
import org.dateline.tag.event.syntax.Clauses.Edge;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;

/** Whether what is told is taken back further on: ", an allegation Kyiv denies". */
final class Refutation {
  private static final Set<String> THAT = Set.of("it", "this", "that");
  private static final Set<String> OF = Set.of("that", "of", "about", "purporting");
  private static final int FAR = 25;
  private static final int NEAR = 4;
  private static final int PREDICATE = 4;

  private final SyntaxSentence sentence;
  private final Clauses clauses;

  Refutation(SentenceSyntax syntax) {
    this.sentence = syntax.sentence();
    this.clauses = syntax.clauses();
  }

  /** Whether a claim, or who denies it, takes back what words {@code from} to {@code to} tell. */
  boolean of(ModalityCues.Match match, int from, int to) {
    if (match.from() < from) {
      // "That the boy was shot is untrue."
      boolean that = match.from() == sentence.from && sentence.is(match.from(), "that");
      return (that || isClaim(match.to(), from)) && isTakenBack(to);
    }
    int start = match.from();
    while (start > to && start > match.from() - NEAR && !parts(start)) {
      start--;
    }
    return parts(start) && isRefusal(sentence.is(start, "but") ? start + 1 : start, match);
  }

  // "proved false", "was a lie", "turned out to be untrue"
  private boolean isTakenBack(int to) {
    for (int i = to; i < Math.min(sentence.to, to + FAR) && !parts(i); i++) {
      if (refutes(i) && isPredicate(i, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean refutes(int word) {
    boolean not = sentence.is(word, "true") && sentence.is(word - 1, "not");
    return not || sentence.is(word, WordClass.REFUTING);
  }

  private boolean parts(int word) {
    return sentence.mark(word).compareTo(Mark.COMMA) >= 0;
  }

  private int partEnd(int start) {
    int end = start + 1;
    while (end < sentence.to && !parts(end)) {
      end++;
    }
    return end;
  }

  // ", a charge that he denies", ", which the army says never happened", ", he denied"
  private boolean isRefusal(int start, ModalityCues.Match match) {
    int end = partEnd(start);
    int last = end - 1;
    while (last > start && !refutes(last)) {
      last--;
    }
    // "but the prison denies it"
    boolean it = last + 2 == end && sentence.in(last + 1, THAT);
    boolean whole =
        it || last + 1 == end || sentence.is(last + 1, "as") || sentence.is(last, "never");
    if (match.from() == last) {
      return whole && speaks(start);
    }
    // "but the club said that was untrue"
    if (sentence.in(match.from(), THAT)) {
      return last + 1 == end && last > match.to() && last <= match.to() + 3;
    }
    boolean which = sentence.is(match.from(), "which");
    if (which && start < match.from()) {
      return false;
    }
    return last > match.from() && (!which || (whole && !sentence.isAuxiliary(start + 1)));
  }

  private boolean speaks(int word) {
    return sentence.is(word, WordClass.PRONOUN)
        || sentence.is(word, WordClass.DETERMINER)
        || sentence.mention(word) != null;
  }

  // "proved false", "was a lie", "turned out to be untrue"
  private boolean isPredicate(int word, int to) {
    for (int i = word - 1; i >= Math.max(to, word - PREDICATE); i--) {
      if (sentence.is(i, WordClass.BE) || sentence.is(i, "proved") || sentence.is(word, "never")) {
        return true;
      }
    }
    return false;
  }

  // "the claim that police tortured the boy", "a video said to show"
  private boolean isClaim(int start, int from) {
    boolean tells = sentence.in(start, OF) || sentence.is(start, WordClass.SAYING);
    for (int i = start; tells && i <= from; i++) {
      tells = !parts(i) && clauses.before(i) != Edge.CONJUNCTION;
    }
    return tells;
  }
}

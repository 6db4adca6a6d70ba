package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.tag.event.syntax.Clause;
import org.dateline.tag.event.syntax.Clauses;
import org.dateline.tag.event.syntax.Clauses.Edge;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;
import org.dateline.tag.event.syntax.PhraseRow;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.syntax.WordTags;

/** Whether a sentence stands in a frame: what a film shows, what is done in a drill. */
final class CueFrame {
  // Phrases between a subject and its verb; bounds the work, too.
  private static final int FAR = 12;

  private static final Set<String> IN = Set.of("in", "during", "throughout", "within");
  private static final Set<String> PRESENT = Set.of("is", "are", "am", "s", "re", "can");

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final PhraseRow row;
  private final Clause clause;
  private final Clauses clauses;

  CueFrame(SentenceSyntax syntax) {
    this.sentence = syntax.sentence();
    this.tags = syntax.tags();
    this.row = syntax.row();
    this.clause = syntax.clause();
    this.clauses = syntax.clauses();
  }

  /** "a mock evacuation", "an active shooter drill". */
  boolean isOnePhrase(ModalityCues.Match match, int from) {
    int phrase = row.at(match.from());
    return phrase == row.at(from) && row.is(phrase, Kind.NOUN);
  }

  // The verb group of the trigger, or else its phrase.
  private int phrase(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (row.is(row.at(i), Kind.VERB)) {
        return row.at(i);
      }
    }
    return row.at(from);
  }

  /** Whether a verb in the present stands there, alone or after "is". */
  boolean isPresent(int from, int to) {
    int verb = phrase(from, to);
    if (row.is(verb, Kind.NOUN)) {
      verb = clause.predicate(verb);
    }
    // "people arrested for this are held"
    for (int i = verb; row.isForm(verb, Form.REDUCED) && i < verb + FAR; i++) {
      verb = row.isFiniteVerb(i) ? i : verb;
    }
    return row.is(verb, Kind.VERB) && isPresent(row.phrases().get(verb));
  }

  /** Whether a verb in the simple present stands there, active. */
  boolean isHabit(int from, int to) {
    int verb = phrase(from, to);
    return row.is(verb, Kind.VERB) && isSimplePresent(row.phrases().get(verb));
  }

  // "is stabbed" is as present as "stabs", "is stabbing" tells of now.
  private boolean isPresent(Phrase verb) {
    boolean progressive = sentence.is(verb.head(), WordClass.ING);
    return isSimplePresent(verb) || (!progressive && sentence.in(first(verb), PRESENT));
  }

  private boolean isSimplePresent(Phrase verb) {
    int first = first(verb);
    boolean simple = sentence.is(first, WordClass.THIRD) || sentence.is(first, WordClass.BASE);
    return first == verb.head()
        && verb.form() == Form.FINITE
        && simple
        && !sentence.is(first, WordClass.PAST);
  }

  private int first(Phrase verb) {
    int first = verb.from();
    while (first < verb.head() && tags.tag(first) == SyntaxTag.ADVERB) {
      first++;
    }
    return first;
  }

  /** "The thriller follows a spy who kidnaps": what follows the verb of that subject. */
  boolean isTopic(ModalityCues.Match match, int from) {
    int noun = row.at(match.from());
    boolean heads = heads(match, noun);
    if (sentence.is(match.to(), "of") || !opensClause(noun) || !(heads || isUnread(match, noun))) {
      return false;
    }
    int end = match.to();
    if (!heads) {
      end++;
    } else if (!sentence.is(end, "about")) {
      int verb = predicate(noun);
      end = verb < 0 || !tells(verb) ? from + 1 : row.phrases().get(verb).to();
    }
    return end <= from && goesOn(end, from);
  }

  // "The documentary looks at": taken for a noun, but no other verb is left.
  private boolean isUnread(ModalityCues.Match match, int noun) {
    String next = sentence.key(match.to());
    return row.is(noun, Kind.NOUN)
        && match.to() < row.phrases().get(noun).to()
        && next.endsWith("s")
        && !next.endsWith("ss")
        && !sentence.key(match.to() - 1).endsWith("s")
        && sentence.is(row.phrases().get(noun).from(), WordClass.DETERMINER)
        && sentence.mention(match.to()) == null
        && (row.is(noun + 1, Kind.RELATIVE) || predicate(noun) < 0);
  }

  private boolean heads(ModalityCues.Match match, int noun) {
    boolean last =
        row.is(noun, Kind.NOUN)
            && (row.phrases().get(noun).to() == match.to() || sentence.mention(match.to()) != null);
    // "the play Hamlet"
    return last && sentence.mention(match.to() - 1) == null;
  }

  private boolean opensClause(int noun) {
    return noun == 0 || row.is(noun - 1, Kind.BREAK);
  }

  // The first verb of the subject.
  private int predicate(int noun) {
    for (int i = noun + 1; i < Math.min(row.phrases().size(), noun + FAR); i++) {
      if (row.isFiniteVerb(i) && isSubject(noun, i)) {
        return i;
      }
    }
    return -1;
  }

  // A verb in the present; a book that "says" may be no fiction.
  private boolean tells(int verb) {
    Phrase phrase = row.phrases().get(verb);
    boolean says = sentence.is(phrase.head(), WordClass.REPORT);
    return isPresent(phrase) && (!says || sentence.is(phrase.head(), "tells"));
  }

  // "the series, set in Belfast, begins"
  private boolean isSubject(int noun, int verb) {
    boolean aside = row.is(noun + 1, Kind.BREAK) && row.is(verb - 1, Kind.BREAK);
    return aside || clause.subjects(verb).contains(noun);
  }

  private boolean goesOn(int start, int end) {
    for (int i = start; i <= end; i++) {
      Edge edge = clauses.before(i);
      // "and kidnap tourists" goes on with it.
      boolean and = edge == Edge.AND && !row.is(row.at(i + 1), Kind.VERB);
      boolean other = edge == Edge.CONJUNCTION || and || edge == Edge.PUNCTUATION;
      if (other || sentence.mark(i) == Mark.STOP) {
        return false;
      }
    }
    return true;
  }

  /** "In the film a gunman kills six", "is stabbed in the first act of the play". */
  boolean isInside(ModalityCues.Match match, boolean head, int from, int to) {
    int noun = row.at(match.from());
    if (!row.is(noun, Kind.NOUN) || (head && !heads(match, noun))) {
      return false;
    }
    if (!head && isObject(noun, from, to)) {
      return true;
    }
    int start = row.is(noun - 1, Kind.TIME) ? noun - 1 : noun;
    if (row.key(noun - 1).equals("of") && row.is(noun - 2, Kind.NOUN)) {
      start = noun - 2;
    }
    boolean end = start == noun - 2 && row.key(start - 1).equals("at");
    if (!row.is(start - 1, Kind.PREPOSITION) || !(end || IN.contains(row.key(start - 1)))) {
      return false;
    }
    if (match.from() < from) {
      return start == 1 && goesOn(match.to(), from);
    }
    return isBeside(phrase(from, to), start - 1);
  }

  private boolean isObject(int noun, int from, int to) {
    int verb = phrase(from, to);
    return row.is(verb, Kind.VERB) && clause.objects(verb).contains(noun);
  }

  // No other clause or verb stands between, but verbs joined by "and".
  private boolean isBeside(int trigger, int preposition) {
    for (int i = trigger + 1; trigger >= 0 && i < preposition; i++) {
      boolean joined = row.is(i, Kind.VERB) && row.is(i - 1, Kind.CONJUNCTION);
      boolean phrase =
          switch (row.phrases().get(i).kind()) {
            case NOUN, PREPOSITION, ADVERB, TIME, CONJUNCTION -> true;
            default -> joined;
          };
      if (!phrase) {
        return false;
      }
    }
    return trigger >= 0 && trigger < preposition;
  }
}

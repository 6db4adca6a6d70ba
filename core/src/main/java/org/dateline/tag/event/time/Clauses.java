package org.dateline.tag.event.time;

import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;

/**
 * Where the clauses of a sentence part and which of its words are verbs, as far as endings and
 * short lists can tell. Looks no further than {@link #REACH} words.
 */
record Clauses(SentenceSyntax syntax) {
  static final int REACH = 40;

  /** What stands before a word. */
  enum Break {
    NONE,
    /** A dash, a semicolon, a bracket. */
    PUNCTUATION,
    /** "when", "as", "in which": at the same time. */
    SIMULTANEOUS,
    /** "that", "which", "who". */
    RELATIVE,
    /** "after", "because", ", and". */
    CONJUNCTION
  }

  /** Whether what a date belongs to is still to come at publication. */
  enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
  }

  private static final int MOST_GAP = 12;
  private static final Set<String> SIMULTANEOUS = WordLists.words("when while where");
  private static final Set<String> RELATIVE = WordLists.words("who which whose whom that");
  private static final Set<String> CONJUNCTIONS =
      WordLists.words(
          "after before since until because although though but if unless whereas following ahead");
  private static final Set<String> BEFORE_TIME = WordLists.words("after before since until");
  private static final Set<String> NO_CLAUSE_AFTER_AS =
      WordLists.words("a an the part well many much of saying being president early late soon");

  // What tells without a verb of saying.
  private static final Set<String> TELLING =
      WordLists.words("according statement interview speaking spoke described published quoted");

  /** Those of them after which another clause may follow at once: "said troops ...". */
  static final Set<String> SPEECH =
      WordLists.words(
          "said says say saying told tells reported reports added adds according believe believes"
              + " confirmed confirms suggested insisted argued noted explained indicated");

  private static final Set<String> FILLERS =
      WordLists.words(
          """
          on in a an the to by at his her its late early earlier later statement news conference
          interview reporters briefing televised address speech telephone press state television tv
          radio lawmakers parliament journalists media agency also again email e mail post facebook
          twitter telegram social video message website web site report with separate during police
          that evening morning night afternoon brief joint written officials court hearing
          """);
  private static final Set<String> FUTURE =
      WordLists.words(
          """
          will shall would could may might should must scheduled slated going upcoming ahead begins
          starts opens ll wont
          """);
  private static final Set<String> AUXILIARIES = WordLists.words("was were has have had did been");
  private static final Set<String> THEN_TO =
      WordLists.words(
          "agreed vowed promised pledged decided voted ordered set wanted hoped asked due plan plans"
              + " planned planning expected expects intends hopes prepares prepare likely");
  private static final Set<String> OPEN_BEFORE = WordLists.words("for until by to of before");

  SentenceView sentence() {
    return syntax.sentence().view;
  }

  boolean is(int word, WordClass type) {
    return syntax.sentence().is(word, type);
  }

  private String key(int word) {
    return sentence().tokens().key(word);
  }

  boolean has(int word) {
    return word >= sentence().from() && word < sentence().to();
  }

  boolean is(int word, String key) {
    return has(word) && key(word).equals(key);
  }

  boolean in(int word, Set<String> keys) {
    return has(word) && keys.contains(key(word));
  }

  /** What parts {@code word} from the word before it. */
  Break before(int word) {
    if (word <= sentence().from() || !has(word)) {
      return Break.NONE;
    }
    if (punctuation(word)) {
      return Break.PUNCTUATION;
    }
    String key = key(word);
    if (SIMULTANEOUS.contains(key) || (key.equals("as") && opensClause(word))) {
      return Break.SIMULTANEOUS;
    }
    if (RELATIVE.contains(key)) {
      return relative(word);
    }
    if (CONJUNCTIONS.contains(key)) {
      return BEFORE_TIME.contains(key) && timeAt(word + 1) ? Break.NONE : Break.CONJUNCTION;
    }
    boolean joins = key.equals("and") || key.equals("or");
    return joins && commaBefore(word) ? Break.CONJUNCTION : Break.NONE;
  }

  private boolean opensClause(int word) {
    return !in(word + 1, NO_CLAUSE_AFTER_AS) && !is(word - 1, "as") && !is(word - 1, "such");
  }

  // "in which 10 died" tells when; "on that day" is no clause.
  private Break relative(int word) {
    boolean that = key(word).equals("that");
    if (is(word - 1, WordClass.PREPOSITION)) {
      boolean which = key(word).equals("which");
      return which ? Break.SIMULTANEOUS : that ? Break.NONE : Break.RELATIVE;
    }
    return that && timeAt(word + 1) && !weekdayAt(word + 1) ? Break.NONE : Break.RELATIVE;
  }

  private boolean timeAt(int word) {
    return has(word) && (TimeWords.kind(key(word)) != null || sentence().tokens().isNumber(word));
  }

  private boolean weekdayAt(int word) {
    return has(word) && TimeWords.WEEKDAYS.containsKey(key(word));
  }

  private boolean punctuation(int word) {
    String text = sentence().tokens().text;
    int start = sentence().tokens().end(word - 1);
    int end = Math.min(sentence().tokens().start(word), start + MOST_GAP);
    boolean spaced = end - start > 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean dash = c == '-' || c == '–' || c == '_';
      if (c == ';' || c == ':' || c == '—' || c == '(' || c == ')' || (dash && spaced)) {
        return !numbersAround(word, c);
      }
    }
    return false;
  }

  private boolean numbersAround(int word, char c) {
    Tokens tokens = sentence().tokens();
    return (c == ':' || c == '–' || c == '-') && tokens.isNumber(word) && tokens.isNumber(word - 1);
  }

  boolean commaBefore(int word) {
    if (word <= sentence().from()) {
      return false;
    }
    int start = sentence().tokens().end(word - 1);
    int end = Math.min(sentence().tokens().start(word), start + MOST_GAP);
    return sentence().tokens().text.substring(start, end).indexOf(',') >= 0;
  }

  boolean isReporting(int word) {
    return is(word, WordClass.REPORT) || is(word, WordClass.MAYREPORT) || in(word, TELLING);
  }

  /** Whether it looks like a verb in the past or one that reports. */
  boolean isVerb(int word) {
    String key = key(word);
    if (isReporting(word)) {
      return !is(word - 1, WordClass.DETERMINER) || key.equals("said");
    }
    return isPast(word);
  }

  /** Whether it is a verb in the past or a passive one. */
  boolean isPast(int word) {
    SyntaxTag tag = syntax.tags().tag(word);
    boolean verb = tag == SyntaxTag.FINITE || tag == SyntaxTag.ED;
    return verb
        && (is(word, WordClass.PAST) || is(word, WordClass.PARTICIPLE))
        && !is(word, WordClass.ADJECTIVE);
  }

  /** The next strong break at or after {@code word}, or the limit. */
  boolean breakBetween(int first, int end) {
    for (int i = first; i < end; i++) {
      if (before(i) != Break.NONE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether only such words stand between a verb that reports and a date as leave them together.
   */
  boolean onlyFillers(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean name = sentence().tokens().startsUpper(i) && !sentence().tokens().allUpper(i);
      if (!name && !in(i, FILLERS) && !isReporting(i) && !named(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean named(int word) {
    return sentence().hasMention(EntityType.ORGANISATION, word, word + 1)
        || sentence().hasMention(EntityType.PLACE, word, word + 1);
  }

  /** The tense of what the words {@code first} to {@code end} date. */
  Tense tense(int first, int end) {
    Tense tense = leftTense(first);
    if (tense != Tense.UNKNOWN) {
      return in(first - 1, OPEN_BEFORE) && tense == Tense.PAST ? Tense.UNKNOWN : tense;
    }
    for (int i = end; i < Math.min(sentence().to(), end + REACH); i++) {
      if (before(i) != Break.NONE || isReporting(i)) {
        return Tense.UNKNOWN;
      }
      // "after the rebellion over the weekend they would not be charged"
      if (isFuture(i) && !is(i, "would")) {
        return Tense.FUTURE;
      }
      if (isPastWord(i)) {
        return Tense.PAST;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense leftTense(int first) {
    boolean infinitive = false;
    boolean past = false;
    for (int i = first - 1; i >= Math.max(sentence().from(), first - REACH); i--) {
      if (isReporting(i)) {
        boolean said = isPast(i) || is(i, "said") || is(i, "told");
        return said && onlyFillers(i + 1, first) ? Tense.PAST : ofLeft(past, infinitive);
      }
      if (isFuture(i) || (is(i, "to") && (is(i - 1, "is") || is(i - 1, "are")))) {
        return Tense.FUTURE;
      }
      if ((in(i, THEN_TO) && is(i + 1, "to")) || (is(i, "set") && is(i + 1, "for"))) {
        return Tense.FUTURE;
      }
      infinitive |= isInfinitive(i, first);
      past |= isPastWord(i);
      if (before(i) != Break.NONE && !in(i, BEFORE_TIME)) {
        break;
      }
    }
    return ofLeft(past, infinitive);
  }

  private static Tense ofLeft(boolean past, boolean infinitive) {
    return past ? Tense.PAST : infinitive ? Tense.FUTURE : Tense.UNKNOWN;
  }

  private boolean isPastWord(int word) {
    return in(word, AUXILIARIES) || (isVerb(word) && !isReporting(word));
  }

  private boolean isFuture(int word) {
    return in(word, FUTURE) && !is(word + 1, "have") && !isMonth(word);
  }

  private boolean isMonth(int word) {
    return is(word, "may") && sentence().tokens().startsUpper(word);
  }

  private boolean isInfinitive(int word, int limit) {
    if (!is(word, "to") || word + 1 >= limit || isReporting(word - 1)) {
      return false;
    }
    String verb = key(word + 1);
    boolean plural = verb.endsWith("s") && !verb.endsWith("ss");
    return !plural
        && !is(word + 1, WordClass.DETERMINER)
        && !sentence().tokens().startsUpper(word + 1)
        && !sentence().tokens().isNumber(word + 1);
  }
}

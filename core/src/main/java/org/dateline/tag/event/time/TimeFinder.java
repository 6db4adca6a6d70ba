package org.dateline.tag.event.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.Internal;
import org.dateline.article.EventTime;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Published;
import org.dateline.tag.event.syntax.Clauses;
import org.dateline.tag.event.syntax.Clauses.Edge;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Says when an event happened: of the time expressions of its sentence the one that belongs to its
 * trigger. Rules of thumb, no grammar: an expression belongs to the verb before it, or to the first
 * after it, unless a clause ends between. The same words always give the same time. Made for one
 * sentence; not thread-safe.
 */
@Internal
public final class TimeFinder {
  // Longer sentences are lists; what is further away does not belong to the trigger.
  private static final int REACH = 60;
  private static final int NOUN_REACH = 14;
  private static final int TIER = 1000;
  private static final int NO = -1;

  // "before Monday" is not Monday.
  private static final Set<String> BARRED = WordLists.words("before after until till by");
  private static final Set<String> WILL = WordLists.words("will would shall");
  private static final Set<String> BE = WordLists.words("is are was were been be");
  private static final Set<String> DURING = WordLists.words("in during by with");

  private final SentenceSyntax syntax;
  private final @Nullable Published published;
  private @Nullable List<TimeExpression> read;
  private int readFirst;
  private int readEnd;

  public TimeFinder(SentenceSyntax syntax, @Nullable Published published) {
    this.syntax = syntax;
    this.published = published;
  }

  /** Whether a time may be told by a word, be it no number. */
  public static boolean mayTell(Word word) {
    return TimeWords.kind(word.key) != null;
  }

  /** When the event happened that words {@code from} to {@code to} tell. */
  public @Nullable EventTime find(int from, int to) {
    SentenceView sentence = syntax.sentence().view;
    int first = Math.max(sentence.from(), from - REACH);
    int end = Math.min(sentence.to(), to + REACH);
    TimeExpression best = null;
    int lowest = Integer.MAX_VALUE;
    for (TimeExpression expression : read(first, end)) {
      int tier = new Tie(syntax, expression, from, to).tier();
      int distance = Math.max(expression.first() - to, from - expression.end());
      int cost = tier * TIER + 2 * distance + (expression.first() < from ? 1 : 0);
      if (tier != NO && cost < lowest && isIso(expression.days())) {
        lowest = cost;
        best = expression;
      }
    }
    return best == null ? null : time(sentence.tokens(), best);
  }

  // Of all but long sentences the same for each event.
  private List<TimeExpression> read(int first, int end) {
    if (read == null || first != readFirst || end != readEnd) {
      readFirst = first;
      readEnd = end;
      read =
          TimeParser.anyIn(syntax.sentence().view, first, end)
              ? TimeParser.parse(syntax, first, end, day(published))
              : List.of();
    }
    return read;
  }

  // Years of four digits: no "9999 years ago".
  private static boolean isIso(Days days) {
    return days.from().getYear() >= 1000 && days.to().getYear() <= 9999;
  }

  // A publication known by its month or year alone is no day to count from.
  private static @Nullable LocalDate day(@Nullable Published published) {
    if (published == null || published.precision().compareTo(Published.Precision.DAY) < 0) {
      return null;
    }
    return published.day(published.zone() == null ? ZoneOffset.UTC : published.zone());
  }

  private static EventTime time(Tokens tokens, TimeExpression e) {
    return new EventTime(
        e.days().from(),
        e.days().to(),
        e.precision(),
        e.approximate(),
        tokens.start(e.first()),
        tokens.end(e.end() - 1),
        tokens.surface(e.first(), e.end()));
  }

  /** How an expression is tied to the trigger, words {@code from} to {@code to}. */
  private record Tie(
      SyntaxSentence words, Clauses clauses, Tenses tenses, TimeExpression e, int from, int to) {
    private static final int ADJECTIVES = 5;

    Tie(SentenceSyntax syntax, TimeExpression e, int from, int to) {
      this(syntax.sentence(), syntax.clauses(), new Tenses(syntax), e, from, to);
    }

    /** 0 for the closest tie, {@link #NO} for none. */
    int tier() {
      if (e.first() < to && from < e.end()) {
        return 0;
      }
      if (e.attributive()) {
        return described();
      }
      if (from == e.end() && !isVerb() && !clauses.before(from).opens()) {
        return leftVerb() != NO && !barred() ? triggerAfter() : 0;
      }
      if (barred()) {
        return NO;
      }
      return from >= e.end() ? triggerAfter() : triggerBefore();
    }

    // What is to come "by Friday" comes on Friday at the latest; what has come, any time before.
    private boolean barred() {
      boolean by = words.is(e.first() - 1, "by");
      return words.in(e.first() - 1, BARRED)
          && !(by && tenses.of(e.first() - 1, e.end()) == Tenses.Tense.FUTURE);
    }

    // "Friday's deadly attack", "killed in Friday's attack".
    private int described() {
      if (from < e.end()) {
        int before = e.first() - 1;
        before -= words.is(before, WordClass.DETERMINER) ? 1 : 0;
        boolean in = words.in(before, DURING) && NO == clauses.firstEdge(to, e.first());
        boolean near = isVerb() || before - to <= 2;
        return in && near && to <= before + 1 && noVerb(to, before) ? 1 : NO;
      }
      if (from - e.end() < ADJECTIVES && allAdjectives(e.end(), from)) {
        return 0;
      }
      boolean clear = NO == clauses.firstEdge(e.end(), from + 1);
      return clear && isVerb() && noVerb(e.end(), from) && leftVerb() == NO ? 1 : NO;
    }

    private boolean allAdjectives(int first, int end) {
      return none(
              first,
              end,
              i ->
                  clauses.before(i).opens()
                      || words.is(i, WordClass.PREPOSITION)
                      || words.is(i, WordClass.DETERMINER)
                      || (clauses.isVerb(i) && !words.hyphenAfter(i - 1)))
          && !clauses.before(end).opens();
    }

    private boolean noVerb(int first, int end) {
      return none(first, end, clauses::isVerb);
    }

    private boolean noReporting(int first, int end) {
      return none(first, end, clauses::isReporting);
    }

    private static boolean none(int first, int end, IntPredicate test) {
      for (int i = first; i < end; i++) {
        if (test.test(i)) {
          return false;
        }
      }
      return true;
    }

    // The verb to the left that governs the expression, the trigger itself included.
    private int leftVerb() {
      int limit = Math.max(words.from, e.first() - Tenses.REACH);
      boolean open = clauses.before(e.first()) != Edge.PUNCTUATION;
      for (int i = e.first() - 1; open && i >= limit; i--) {
        if (inTrigger(i)) {
          return i;
        }
        if (clauses.isReporting(i) && clauses.isVerb(i)) {
          return !words.is(i, WordClass.SAYING) || tenses.dates(i, e) ? i : NO;
        }
        if (clauses.isVerb(i)) {
          return i;
        }
        open = !clauses.before(i).opens();
      }
      return NO;
    }

    private boolean inTrigger(int word) {
      return word >= from && word < to;
    }

    private boolean isVerb() {
      return !none(from, to, clauses::isPast) || (isParticiple() && words.in(from - 1, BE));
    }

    private boolean isParticiple() {
      return words.tokens.key(from).endsWith("ing");
    }

    private boolean follows(String word) {
      return words.is(from - 1, word);
    }

    private int triggerAfter() {
      int left = leftVerb();
      int cut = clauses.firstEdge(e.end(), from + 1);
      if (left != NO && clauses.isReporting(left)) {
        return NO;
      }
      if (cut != NO) {
        return acrossAfter(cut, left);
      }
      if (left == NO) {
        return firstVerbAfter();
      }
      boolean light = words.is(left, WordClass.LIGHT) && !isVerb();
      return light || isParticiple() || within(left) ? 1 : NO;
    }

    // "killed Friday in [clashes]".
    private boolean within(int left) {
      return words.in(e.end(), DURING)
          && from - e.end() <= ADJECTIVES
          && !isVerb()
          && !words.is(left, WordClass.AFTERWARDS)
          && noVerb(e.end(), from);
    }

    // "On Friday, ... [trigger]": the first verb takes it.
    private int firstVerbAfter() {
      int verb = NO;
      for (int i = e.end(); i < from; i++) {
        if (clauses.isVerb(i)) {
          if (clauses.isReporting(i) || words.is(i, WordClass.AFTERWARDS)) {
            return NO;
          }
          verb = i;
        }
      }
      if (verb == NO) {
        return 0;
      }
      return !isVerb() || isParticiple() || follows("and") ? 1 : NO;
    }

    // "... Friday when [trigger]", "a bomb on Friday that [trigger]".
    private int acrossAfter(int cut, int left) {
      if (clauses.firstEdge(cut + 1, from + 1) != NO || !noReporting(e.end(), from)) {
        return NO;
      }
      Edge kind = clauses.before(cut);
      if (kind == Edge.SIMULTANEOUS) {
        return isVerb() ? (noVerb(cut, from) ? 2 : NO) : from - cut <= ADJECTIVES ? 2 : NO;
      }
      boolean person = words.is(cut, "who") || words.is(cut, "whose");
      boolean relative = (kind == Edge.RELATIVE || kind == Edge.THAT) && cut == e.end() && !person;
      if (relative && from - cut <= 3) {
        return 2;
      }
      // "On Friday, they came, and [captured] it".
      boolean and = kind == Edge.AND && cut + 1 == from;
      return and && left == NO && isVerb() ? 2 : NO;
    }

    private int triggerBefore() {
      int left = leftVerb();
      if (left == NO) {
        return free();
      }
      if (inTrigger(left)) {
        return isVerb() ? (anyFuture() ? NO : 0) : e.first() - to <= NOUN_REACH ? 0 : NO;
      }
      if (clauses.isReporting(left) || left < from) {
        return NO;
      }
      int cut = clauses.firstEdge(to, left + 1);
      return cut == NO ? otherVerb(left) : acrossBefore(cut);
    }

    // Another verb stands between: "the [attack] killed ten Friday", "[shot] and killed Friday".
    private int otherVerb(int left) {
      if (!isVerb()) {
        return words.is(left, WordClass.AFTERWARDS) || !noReporting(to, left) ? NO : 1;
      }
      boolean and = words.is(left - 1, "and") || words.is(left - 2, "and");
      return and && left - to <= 6 ? 1 : NO;
    }

    // "the attack that killed 10 on Friday", "were hurt as troops marched on Friday".
    private int acrossBefore(int cut) {
      if (clauses.firstEdge(cut + 1, e.first()) != NO || !noReporting(cut, e.first())) {
        return NO;
      }
      Edge kind = clauses.before(cut);
      boolean which =
          (kind == Edge.RELATIVE || kind == Edge.THAT)
              && cut <= to + 1
              && !isVerb()
              && !words.is(cut, "who");
      boolean when = kind == Edge.SIMULTANEOUS && !anyComma(to, cut);
      return when || which ? 2 : NO;
    }

    // "one of those deployed, was wounded when he was captured Thursday"
    private boolean anyComma(int first, int last) {
      return !none(first, last + 1, i -> words.mark(i) == Mark.COMMA);
    }

    // Without a verb to the left: in brackets or after a dash at the clause's end.
    private int free() {
      boolean bracket =
          clauses.before(e.first()) == Edge.PUNCTUATION && clauses.before(e.end()).opens();
      boolean near = NO == clauses.firstEdge(to, e.first()) && noVerb(to, e.end());
      return bracket && near ? 2 : NO;
    }

    // "announced it will vote Friday": the vote takes it.
    private boolean anyFuture() {
      return !none(to, e.first(), i -> words.in(i, WILL));
    }
  }
}

package org.dateline.tag.event.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.article.Mention;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.time.Tenses.Tense;
import org.dateline.tag.event.time.TimeWords.Kind;
import org.dateline.text.DayNames;
import org.dateline.text.SentenceView;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Reads the time expressions among words {@code from} to {@code to} of a sentence. */
final class TimeParser {
  private static final Set<String> WHOLE = WordLists.words("over in during within for throughout");
  private static final Set<SyntaxTag> NOMINAL =
      Set.of(SyntaxTag.WORD, SyntaxTag.NUMBER, SyntaxTag.TIME);
  private static final Map<String, Integer> STRETCHES =
      Map.of("past", -1, "last", -1, "recent", -1, "next", 1, "coming", 1, "upcoming", 1);

  private final SyntaxSentence words;
  private final @Nullable DayMath math;
  private final SentenceSyntax syntax;
  private final Tenses tenses;
  private final CalendarDates dates;
  private final AnchoredDates anchors;
  private final List<TimeExpression> found = new ArrayList<>();
  private int floor;

  private TimeParser(SentenceSyntax syntax, @Nullable LocalDate published) {
    this.words = syntax.sentence();
    this.syntax = syntax;
    this.tenses = new Tenses(syntax);
    this.math = published == null ? null : new DayMath(published);
    this.dates = CalendarDates.of(words, tenses, math);
    this.anchors = new AnchoredDates(words, math);
  }

  /** Whether a word could make an expression: no allocation, most sentences end here. */
  static boolean anyIn(SentenceView sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = sentence.tokens().word(i);
      boolean year = word.isNumber() && word.key.length() >= 4;
      if (year || (word.may(Word.TIME) && TimeWords.kind(word.key) != null)) {
        return true;
      }
    }
    return false;
  }

  /** The expressions in order; without a day of publication those that give their year. */
  static List<TimeExpression> parse(
      SentenceSyntax syntax, int from, int to, @Nullable LocalDate published) {
    TimeParser parser = new TimeParser(syntax, published);
    parser.run(from, to);
    return parser.found;
  }

  private void run(int from, int to) {
    floor = from;
    int i = from;
    while (i < to) {
      TimeExpression expression = at(i);
      if (expression != null && !insideName(expression)) {
        TimeExpression whole = anchors.widen(finish(expression));
        // What it counts from is no time of its own.
        found.removeIf(earlier -> earlier.end() > whole.first());
        merge(whole);
        floor = Math.max(floor, whole.end());
        i = Math.max(i + 1, whole.end());
      } else {
        i++;
      }
    }
  }

  private @Nullable TimeExpression at(int i) {
    Word word = words.tokens.word(i);
    Kind kind = word.may(Word.TIME) ? TimeWords.kind(word.key) : null;
    if ((kind == null && !word.isNumber()) || words.in(i - 1, TimeWords.EACH)) {
      return null;
    }
    if (kind == null) {
      return dates.number(i, floor, found);
    }
    return switch (kind) {
      case MONTH -> dates.month(i, floor);
      case WEEKDAY -> weekday(i);
      case UNIT -> math == null ? null : unit(i, math);
      case DAY -> math == null ? null : day(i, math);
      case SEASON -> dates.season(i, floor);
      case HOLIDAY -> dates.holiday(i);
      case WEEKEND -> math == null ? null : weekend(i, math);
      case DAY_PART -> math == null ? null : dayPart(i, math);
      case QUARTER -> math == null ? null : quarter(i, math);
      case DECADE -> dates.decade(i, floor);
    };
  }

  private @Nullable TimeExpression weekday(int i) {
    TimeExpression dated = dates.afterWeekday(i);
    if (dated != null) {
      return dated.spanning(i, dated.end());
    }
    String key = words.key(i);
    if (math == null
        || words.in(i - 1, TimeWords.NAME_BEFORE)
        || words.in(i + 1, TimeWords.TITLE_AFTER)
        || isAny(i)
        || (words.is(i + 1, "of") && anchors.isPart(i))
        || (words.is(i - 1, "on") && words.is(i - 2, "mail"))
        || (key.length() < 6 && !(words.is(i - 1, "on") && key.charAt(0) != 's'))) {
      return null;
    }
    return weekday(i, DayNames.WEEKDAYS.getOrDefault(key, 1), math);
  }

  // "on a Friday night", not "a Friday meeting".
  private boolean isAny(int i) {
    boolean noun = NOMINAL.contains(syntax.tags().tag(i + 1)) && !words.breaks(i + 1);
    return (words.is(i - 1, "a") || words.is(i - 1, "one"))
        && (!noun || words.in(i + 1, TimeWords.DAY_PARTS));
  }

  private TimeExpression weekday(int i, int number, DayMath today) {
    int after = i + 1;
    after += words.is(after, "of") ? 1 : 0;
    Integer offset =
        words.in(after, TimeWords.OFFSETS.keySet())
            ? TimeWords.OFFSETS.get(words.key(after))
            : null;
    if (offset != null && words.is(after + 1, "week")) {
      Days week = today.unit(ChronoUnit.WEEKS, offset);
      return day(i, after + 2, today.weekdayIn(number, week));
    }
    LocalDate day =
        switch (i > floor ? words.key(i - 1) : "") {
          case "last", "past" -> today.previous(number);
          case "next", "coming" -> today.next(number);
          case "this" -> today.weekdayIn(number, today.unit(ChronoUnit.WEEKS, 0));
          default -> today.weekday(number, tenses.of(i, i + 1));
        };
    boolean modified =
        i > floor && (TimeWords.OFFSETS.containsKey(words.key(i - 1)) || words.is(i - 1, "past"));
    return day(modified ? i - 1 : i, i + 1, day);
  }

  private static TimeExpression day(int first, int end, LocalDate day) {
    return new TimeExpression(first, end, Days.of(day), Precision.DAY, false);
  }

  private @Nullable TimeExpression day(int i, DayMath today) {
    String key = words.key(i);
    if (words.isNameLike(i)) {
      return null;
    }
    LocalDate day = today.today().plusDays(TimeWords.DAYS.getOrDefault(key, 0));
    if (!key.equals("overnight")) {
      return day(i, i + 1, day);
    }
    // "overnight Thursday": the weekday says it.
    return words.is(i + 1, WordClass.WEEKDAY) || words.is(i + 1, "on")
        ? null
        : new TimeExpression(i, i + 1, new Days(day.minusDays(1), day), Precision.DAY, false);
  }

  private @Nullable TimeExpression dayPart(int i, DayMath today) {
    if (words.is(i - 1, "last") && words.is(i, "night")) {
      return day(i - 1, i + 1, today.today().minusDays(1));
    }
    return words.is(i - 1, "this") && !words.is(i, "night")
        ? day(i - 1, i + 1, today.today())
        : null;
  }

  private @Nullable TimeExpression weekend(int i, DayMath today) {
    Days days =
        switch (i > floor ? words.key(i - 1) : "") {
          case "last", "past" -> today.weekend(-1);
          case "next", "coming" ->
              today.weekend(today.weekend(0).from().isAfter(today.today()) ? 0 : 1);
          case "this" ->
              tenses.of(i - 1, i + 1) == Tense.PAST ? today.weekendPast() : today.weekend(0);
          case "the" ->
              tenses.of(i - 1, i + 1) == Tense.FUTURE ? today.weekend(0) : today.weekendPast();
          default -> null;
        };
    return days == null ? null : new TimeExpression(i - 1, i + 1, days, Precision.DAY, false);
  }

  // "last quarter", not "the last quarter of the match".
  private @Nullable TimeExpression quarter(int i, DayMath today) {
    Integer offset = i > floor ? TimeWords.OFFSETS.get(words.key(i - 1)) : null;
    boolean other = words.is(i + 1, "of") || words.hyphenAfter(i) || words.is(i - 2, "the");
    return offset == null || other
        ? null
        : new TimeExpression(i - 1, i + 1, today.quarter(offset), Precision.MONTH, false);
  }

  private @Nullable TimeExpression unit(int i, DayMath today) {
    ChronoUnit unit = TimeWords.UNITS.getOrDefault(words.key(i), ChronoUnit.DAYS);
    if (words.is(i + 1, "ago") || (words.is(i + 1, "earlier") && !words.is(i + 2, "than"))) {
      return ago(i, unit, today);
    }
    if (i <= floor) {
      return null;
    }
    String before = words.key(i - 1);
    boolean plural = words.key(i).endsWith("s");
    Integer offset = TimeWords.OFFSETS.get(before);
    if (!plural
        && TimeWords.times(words.key(i)) == 1
        && offset != null
        && unit.compareTo(ChronoUnit.WEEKS) >= 0
        && !whole(i - 1, offset)) {
      return new TimeExpression(
          i - 1, i + 1, today.unit(unit, offset), DayMath.precision(unit), false);
    }
    TimeExpression stretch = stretch(i, unit, today);
    return stretch != null || plural ? stretch : inThe(i, unit, today);
  }

  // "over the last year" is no calendar year.
  private boolean whole(int i, int offset) {
    return offset != 0 && words.is(i - 1, "the") && words.in(i - 2, WHOLE);
  }

  // "past week", "recent months", "last few days", "next 10 years".
  private @Nullable TimeExpression stretch(int i, ChronoUnit unit, DayMath today) {
    int at = i - 1;
    int amount = TimeWords.amount(words.key(at));
    boolean vague = amount == 0 || words.in(at, TimeWords.VAGUE);
    boolean couple = words.is(at, "of") && words.is(at - 1, "couple");
    if (couple) {
      amount = 2;
      at -= 2;
    } else if (amount > 0 || vagueCount(at)) {
      at--;
    }
    if (at > floor && words.is(at, "a") && couple) {
      at--;
    }
    if (at < floor || !words.has(at)) {
      return null;
    }
    Integer sign = STRETCHES.get(words.key(at));
    if (sign == null) {
      return null;
    }
    boolean plural = words.key(i).endsWith("s");
    if (amount == 0 && !plural && unit.compareTo(ChronoUnit.WEEKS) < 0) {
      return null; // "the last day", "the next day"
    }
    int steps = amount > 0 ? amount : plural ? usual(unit) : 1;
    boolean approximate = couple || (vague && plural);
    Days days = today.stretch(unit, sign * steps * TimeWords.times(words.key(i)));
    return new TimeExpression(at, i + 1, days, DayMath.precision(unit), approximate);
  }

  private boolean vagueCount(int at) {
    return words.in(at, TimeWords.VAGUE);
  }

  // How many are meant where no number is given.
  private static int usual(ChronoUnit unit) {
    return switch (unit) {
      case HOURS -> 24;
      case DAYS -> 7;
      case WEEKS -> 4;
      case MONTHS -> 3;
      case YEARS -> 5;
      default -> 2;
    };
  }

  // "earlier in the week", "later in the day", "the end of the month".
  private @Nullable TimeExpression inThe(int i, ChronoUnit unit, DayMath today) {
    if (i - 3 < floor || !words.is(i - 1, "the")) {
      return null;
    }
    boolean in = words.is(i - 2, "in") && (words.is(i - 3, "earlier") || words.is(i - 3, "later"));
    boolean end = words.is(i - 2, "of") && words.in(i - 3, TimeWords.PARTS.keySet());
    boolean part = words.is(i - 2, "of") && anchors.isPart(i - 3);
    return in || end || part
        ? new TimeExpression(i, i + 1, today.unit(unit, 0), DayMath.precision(unit), false)
        : null;
  }

  private @Nullable TimeExpression ago(int i, ChronoUnit unit, DayMath today) {
    int first = i - 1;
    if (first >= floor && words.is(first, "of") && words.is(first - 1, "couple")) {
      first--;
    }
    int amount = first >= floor ? TimeWords.amount(words.key(first)) : 0;
    if (amount == 0) {
      return words.is(i + 1, "ago") ? vagueAgo(i, unit, today) : null;
    }
    boolean vague = unit.compareTo(ChronoUnit.DAYS) > 0 || words.in(first, TimeWords.VAGUE);
    first -= words.is(first, "couple") && words.is(first - 1, "a") ? 1 : 0;
    first -= words.is(first, "few") && words.is(first - 1, "a") && first > floor ? 1 : 0;
    vague |= words.in(first - 1, TimeWords.ABOUT);
    Days days = today.ago(unit, amount * TimeWords.times(words.key(i)));
    return days == null
        ? null
        : new TimeExpression(Math.max(first, floor), i + 2, days, DayMath.precision(unit), vague);
  }

  // "days ago", "months ago".
  private static @Nullable TimeExpression vagueAgo(int i, ChronoUnit unit, DayMath today) {
    if (unit.compareTo(ChronoUnit.MONTHS) > 0) {
      return null;
    }
    Days days =
        unit == ChronoUnit.MONTHS ? today.stretch(unit, -6) : today.stretch(unit, -usual(unit));
    return new TimeExpression(i, i + 2, days, DayMath.precision(unit), true);
  }

  private TimeExpression finish(TimeExpression expression) {
    TimeExpression e = parts(expression);
    e = e.spanning(e.first(), dayParts(e.end()));
    e = since(e);
    return describes(e) ? e.describing() : e;
  }

  private int dayParts(int end) {
    int at = words.is(end, "at") && words.in(end + 1, TimeWords.DAY_PARTS) ? end + 1 : end;
    return words.in(at, TimeWords.DAY_PARTS) && !words.breaks(at) ? at + 1 : end;
  }

  private TimeExpression parts(TimeExpression e) {
    int at = e.first() - 1;
    at -= words.is(at, "the") && (words.is(at - 1, "of") || words.is(at - 1, "in")) ? 1 : 0;
    boolean of = words.is(at, "of");
    at -=
        of || (words.is(at, "on") && e.precision() == Precision.DAY) || words.is(at, "in") ? 1 : 0;
    at -= of && (words.is(at, "hours") || words.is(at, "days")) ? 1 : 0;
    if (at < floor || !words.has(at) || words.breaks(at + 1)) {
      return e;
    }
    String key = words.key(at);
    Integer which = TimeWords.PARTS.get(key);
    if (which != null && (of || !TimeWords.PART_NOUNS.contains(key))) {
      Days part = DayMath.part(e.days(), which);
      return e.with(part, e.approximate() || !part.equals(e.days())).spanning(at, e.end());
    }
    boolean earlier = key.equals("earlier");
    if (!earlier && !key.equals("later")) {
      return e;
    }
    return untilToday(e, earlier).spanning(at, e.end());
  }

  private TimeExpression untilToday(TimeExpression e, boolean earlier) {
    LocalDate today = math == null ? null : math.today();
    if (today == null || today.isBefore(e.days().from()) || today.isAfter(e.days().to())) {
      return e;
    }
    return e.with(
        earlier ? new Days(e.days().from(), today) : new Days(today, e.days().to()),
        e.approximate());
  }

  private TimeExpression since(TimeExpression e) {
    int at = e.first() - 1;
    at -= words.is(at, "the") || words.is(at, "least") ? 1 : 0;
    at -= words.is(at, "at") ? 1 : 0;
    boolean since = at >= floor && words.is(at, "since") && !describes(e);
    if (!since || math == null || math.today().isBefore(e.days().from())) {
      return e;
    }
    return e.with(new Days(e.days().from(), math.today()), e.approximate()).spanning(at, e.end());
  }

  // "from Monday to Wednesday", "between May and July": two become one.
  private void merge(TimeExpression later) {
    TimeExpression earlier = found.isEmpty() ? null : found.getLast();
    TimeExpression both = earlier == null ? null : dates.range(earlier, later);
    if (both == null) {
      found.add(later);
    } else {
      found.set(found.size() - 1, both);
    }
  }

  // Whether a person or organisation, or any longer name, holds the expression.
  private boolean insideName(TimeExpression e) {
    int start = words.tokens.start(e.first());
    int end = words.tokens.end(e.end() - 1);
    for (Mention mention : words.view.mentions()) {
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

  // Whether it stands before a noun: "Friday's attack", "the June 1996 coup".
  private boolean describes(TimeExpression e) {
    int before = e.first() - 1;
    boolean noun =
        (words.is(before, WordClass.DETERMINER)
                || words.is(before, "another")
                || words.possessiveBefore(e.first()))
            && !words.breaks(e.end())
            && NOMINAL.contains(syntax.tags().tag(e.end()));
    return noun || words.possessiveBefore(e.end());
  }
}

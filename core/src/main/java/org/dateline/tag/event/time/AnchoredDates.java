package org.dateline.tag.event.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.text.DayNames;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Reads what counts from a date behind it: "the first Monday of May", "two days before Christmas",
 * "the week to Sunday", "a year ago today".
 */
record AnchoredDates(SyntaxSentence words, @Nullable DayMath math) {
  private static final int DEEPEST = 3;
  private static final int LONG_ENOUGH = 28;
  private static final Set<String> STRETCH_TO =
      WordLists.words("to through until till ending ended");
  private static final Set<String> STRETCH_FROM =
      WordLists.words("beginning starting commencing of");
  private static final Set<String> SAME = WordLists.words("this same");

  /** The longest expression that ends with this one. */
  TimeExpression widen(TimeExpression inner) {
    TimeExpression outer = inner;
    for (int i = 0; i < DEEPEST && !outer.attributive(); i++) {
      TimeExpression next = once(outer);
      if (next == null) {
        return outer;
      }
      outer = next;
    }
    return outer;
  }

  private @Nullable TimeExpression once(TimeExpression e) {
    if (words.breaks(e.first())) {
      return null;
    }
    int link = e.first() - 1;
    link -= words.is(link, "on") || words.is(link, "the") ? 1 : 0;
    String key = words.breaks(link + 1) ? "" : words.key(link);
    TimeExpression found =
        switch (key) {
          case "of", "in" -> part(e, link - 1);
          case "before" -> shifted(e, link - 1, -1);
          case "after", "from" -> shifted(e, link - 1, 1);
          case "ago" -> ago(e, link - 1);
          case "time", "day" -> sameTime(e, link);
          default -> null;
        };
    return found == null ? stretch(e, link, key) : found;
  }

  private @Nullable TimeExpression part(TimeExpression e, int at) {
    Integer weekday = DayNames.WEEKDAYS.get(words.key(at));
    if (weekday != null) {
      return weekday(e, at, weekday);
    }
    TimeSpan span = TimeSpan.at(words, at);
    if (span == null) {
      return null;
    }
    int first = span.first() - 1;
    int which = ordinal(first);
    Days days = which == 0 ? null : span.part(e.days(), which);
    return days == null ? null : new TimeExpression(first, e.end(), days, span.precision(), false);
  }

  /** Whether a numbered weekday or stretch ends with the word: "the last three months of". */
  boolean isPart(int last) {
    TimeSpan span = TimeSpan.at(words, last);
    int before = span == null ? last - 1 : span.first() - 1;
    return (span != null || DayNames.WEEKDAYS.containsKey(words.key(last))) && ordinal(before) != 0;
  }

  private @Nullable TimeExpression weekday(TimeExpression e, int at, int number) {
    int which = ordinal(at - 1);
    Days all = e.days();
    if (which == 0 || ChronoUnit.DAYS.between(all.from(), all.to()) + 1 < LONG_ENOUGH) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(number);
    LocalDate date =
        which < 0
            ? all.to().with(TemporalAdjusters.previousOrSame(day))
            : all.from().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(which - 1);
    return date.isAfter(all.to()) ? null : day(at - 1, e.end(), date, false);
  }

  // 1 for "first", -1 for "last", 0 for what is none.
  private int ordinal(int word) {
    return switch (words.key(word)) {
      case "last", "final", "closing" -> -1;
      case "opening" -> 1;
      default -> TimeWords.ORDINALS.getOrDefault(words.key(word), 0);
    };
  }

  private static TimeExpression day(int first, int end, LocalDate day, boolean approximate) {
    return new TimeExpression(first, end, Days.of(day), Precision.DAY, approximate);
  }

  private @Nullable TimeExpression shifted(TimeExpression e, int at, int sign) {
    TimeSpan span = TimeSpan.at(words, at);
    if (span == null || e.precision() == Precision.SEASON) {
      return null;
    }
    boolean the = words.is(span.first() - 1, "the");
    if (!span.counted() && !the) {
      return null;
    }
    boolean near = words.in(span.first() - 1, TimeWords.ABOUT);
    Days days = the ? span.beside(e.days(), sign) : span.shifted(e.days(), sign);
    boolean from = words.is(at + 1, "from");
    if (from) {
      days = Days.of(span.add(e.days().from(), sign));
    }
    boolean approximate = near || (!the && !from && span.unit() != ChronoUnit.DAYS);
    int first = the ? span.first() - 1 : span.first();
    Precision precision = from ? e.precision() : span.precision();
    return days == null ? null : new TimeExpression(first, e.end(), days, precision, approximate);
  }

  // "two weeks ago on Tuesday", "a year ago today", "two years ago on March 3".
  private @Nullable TimeExpression ago(TimeExpression e, int at) {
    TimeSpan span = TimeSpan.at(words, at);
    if (span == null || !span.counted() || math == null) {
      return null;
    }
    boolean years = span.unit().compareTo(ChronoUnit.MONTHS) >= 0;
    DayMath then = new DayMath(span.add(math.today(), -1));
    int last = e.end() - 1;
    boolean month = DayNames.MONTHS.containsKey(words.key(e.first())) || words.isNumber(last);
    if (e.precision() == Precision.DAY && !month) {
      LocalDate day = e.days().from();
      long off = ChronoUnit.DAYS.between(day, math.today());
      // On Friday "a year ago on Saturday" is tomorrow's anniversary.
      boolean ahead = years && off > 3 && off < 7;
      LocalDate anchor = ahead ? day.plusWeeks(1) : day;
      return span.unit() == ChronoUnit.DAYS
          ? e
          : day(span.first(), e.end(), span.add(anchor, -1), ahead);
    }
    if (month && years && e.precision() == Precision.DAY) {
      LocalDate day = e.days().from();
      return day(span.first(), e.end(), day.withYear(then.today().getYear()), false);
    }
    boolean current = words.is(e.first(), "this");
    ChronoUnit unit = TimeWords.UNITS.get(words.key(last));
    return current && unit != null
        ? new TimeExpression(span.first(), e.end(), then.unit(unit, 0), e.precision(), false)
        : null;
  }

  // "this time last year", "this day last year".
  private @Nullable TimeExpression sameTime(TimeExpression e, int at) {
    ChronoUnit unit = TimeWords.UNITS.get(words.key(e.end() - 1));
    if (!words.in(at - 1, SAME) || !words.is(e.first(), "last") || unit == null || math == null) {
      return null;
    }
    LocalDate day = math.today().minus(1, unit);
    boolean month = unit == ChronoUnit.YEARS;
    return words.is(at, "day")
        ? day(at - 1, e.end(), day, false)
        : new TimeExpression(
            at - 1,
            e.end(),
            month ? new DayMath(day).unit(ChronoUnit.MONTHS, 0) : DayMath.around(day),
            month ? Precision.MONTH : Precision.WEEK,
            true);
  }

  // "the week to Sunday", "12 months to June", "the week beginning December 2".
  private @Nullable TimeExpression stretch(TimeExpression e, int link, String key) {
    boolean to = STRETCH_TO.contains(key);
    if (!to && !STRETCH_FROM.contains(key)) {
      return null;
    }
    int at = link - 1;
    if (!to && words.is(at, "weekend") && e.precision() == Precision.DAY) {
      Days weekend = new DayMath(e.days().from()).weekend(0);
      return new TimeExpression(at, e.end(), weekend, Precision.DAY, false);
    }
    TimeSpan span = TimeSpan.at(words, at);
    boolean the = span != null && words.is(span.first() - 1, "the");
    boolean of = key.equals("of");
    if (span == null || (!span.counted() && !the) || (of && (span.counted() || !the))) {
      return null;
    }
    boolean week = of && span.unit() == ChronoUnit.WEEKS && e.precision() == Precision.DAY;
    if (of && !week) {
      return null;
    }
    Days days =
        to
            ? span.until(e.days().to())
            : week
                ? new DayMath(e.days().from()).unit(ChronoUnit.WEEKS, 0)
                : span.since(e.days().from());
    int first = the && !span.counted() ? span.first() - 1 : span.first();
    return new TimeExpression(first, e.end(), days, span.precision(), week);
  }
}

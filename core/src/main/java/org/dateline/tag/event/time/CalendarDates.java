package org.dateline.tag.event.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.time.Tenses.Tense;
import org.dateline.text.DayNames;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Reads dates of the calendar: months, days of them, years, seasons, fixed holidays. */
record CalendarDates(
    SyntaxSentence words, Tenses tenses, @Nullable DayMath math, DigitDates digits) {
  private static final Set<String> VERBS_TOO = WordLists.words("may march mar");
  private static final Set<String> SURE =
      WordLists.words("in since of last early late mid by until");
  private static final Set<String> MARCH_ON =
      WordLists.words("on to for of in from through and against towards toward is was");
  private static final Set<String> BEFORE_YEAR =
      WordLists.words("in since of until by during from early late mid between before after");
  private static final Set<String> NOT_COUNTED = WordLists.words("was has is as his its this us");
  private static final Set<String> RANGE = WordLists.words("to through until till");
  private static final Set<String> OUTRAGE =
      WordLists.words(
          "attack attacks terror terrorist hijackings massacre assault riot insurrection raid");

  // Days that go by their date, year left out.
  private static final Map<Integer, Integer> KNOWN = Map.of(911, 2001, 1007, 2023, 106, 2021);

  static CalendarDates of(SyntaxSentence words, Tenses tenses, @Nullable DayMath math) {
    return new CalendarDates(words, tenses, math, new DigitDates(words, math));
  }

  /** A date as far as it is written; 0 for what is not. */
  private record Written(int first, int end, int year, int month, int day, int lastDay) {
    Written of(int newFirst, int newEnd, int newYear) {
      return new Written(newFirst, newEnd, newYear, month, day, lastDay);
    }
  }

  /** The expression that the month at {@code i} makes. */
  @Nullable TimeExpression month(int i, int floor) {
    Written written = written(i, floor);
    boolean dashed = written.year() == 0 && written.first() < i && words.hyphenAfter(i - 1);
    if (dashed || (written.day() == 0 && written.year() == 0 && !isMonth(i, floor))) {
      return null;
    }
    if (written.day() == 0 && i > floor && written.year() == 0) {
      Integer relative = TimeWords.OFFSETS.get(words.key(i - 1));
      if (relative != null) {
        return math == null
            ? null
            : resolved(written.of(i - 1, i + 1, yearOf(relative, written.month(), math)));
      }
    }
    return resolved(written);
  }

  private Written written(int i, int floor) {
    int month = DayNames.MONTHS.getOrDefault(words.key(i), 1);
    Written date = new Written(i, i + 1, 0, month, 0, 0);
    int right = rightDay(i);
    if (right > 0) {
      date = new Written(i, i + 2, 0, month, right, 0);
      int last = lastDay(i + 2, right);
      if (last > 0) {
        boolean dash = digits.dashAfter(i + 1);
        date = new Written(i, dash ? i + 3 : i + 4, 0, month, right, last);
      }
    } else {
      date = leftDay(date, floor);
    }
    return withYear(date);
  }

  private int rightDay(int i) {
    if (words.breaks(i + 1) || notADay(i + 1)) {
      return 0;
    }
    int day = TimeWords.ORDINALS.getOrDefault(words.key(i + 1), day(i + 1));
    boolean count = words.is(i - 1, "in") && year(i + 2) == 0 && !words.breaks(i + 2);
    return count ? 0 : day;
  }

  private boolean notADay(int word) {
    return words.hyphenAfter(word) && TimeWords.UNITS.containsKey(words.key(word + 1));
  }

  private int day(int word) {
    return words.isNumber(word) && words.gapAfter(word - 1).length() <= 5
        ? TimeWords.dayOfMonth(words.key(word))
        : 0;
  }

  // The 26 of "20-26", "20 to 26", "24 and 25".
  private int lastDay(int at, int day) {
    boolean dash = digits.dashAfter(at - 1);
    boolean joined = words.in(at, RANGE) || words.is(at, "and");
    int last = dash ? day(at) : joined ? day(at + 1) : 0;
    int after = dash ? at + 1 : at + 2;
    boolean otherMonth = DayNames.MONTHS.containsKey(words.key(after)) && !words.breaks(after);
    return last > day && !otherMonth ? last : 0;
  }

  private Written leftDay(Written date, int floor) {
    int at = date.first() - (words.is(date.first() - 1, "of") ? 2 : 1);
    if (at < floor || words.breaks(at + 1)) {
      return date;
    }
    int day = day(at);
    if (day == 0) {
      return date;
    }
    int from = digits.dashAfter(at - 1) ? at - 1 : words.in(at - 1, RANGE) ? at - 2 : at;
    int firstDay = from < at && from >= floor ? day(from) : 0;
    return firstDay > 0 && firstDay < day
        ? new Written(from, date.end(), 0, date.month(), firstDay, day)
        : new Written(at, date.end(), 0, date.month(), day, 0);
  }

  private Written withYear(Written date) {
    int at = date.end() + (words.is(date.end(), "of") || words.is(date.end(), "in") ? 1 : 0);
    int year = words.gapAfter(at - 1).length() <= 3 ? year(at) : 0;
    if (year > 0 && !words.hyphenAfter(at)) {
      return date.of(date.first(), at + 1, year);
    }
    Integer relative = TimeWords.OFFSETS.get(words.key(at));
    return relative != null && words.is(at + 1, "year") && math != null
        ? date.of(date.first(), at + 2, math.today().getYear() + relative)
        : date;
  }

  // "may" and "march" are verbs, "April" and "June" women.
  private boolean isMonth(int i, int floor) {
    String key = words.key(i);
    boolean sure = words.in(i - 1, SURE) && words.startsUpper(i);
    if (VERBS_TOO.contains(key)) {
      boolean range = words.in(i - 1, TimeWords.BEFORE_DATE) || (floor == i - 1 && floor > 0);
      return sure || (words.isNameLike(i) && range) || (key.equals("march") && isMarch(i));
    }
    if (key.length() <= 4 && !key.equals("june") && !key.equals("july")) {
      return sure;
    }
    return sure
        || words.in(i - 1, TimeWords.BEFORE_DATE)
        || !words.isNameLike(i + 1)
        || words.breaks(i + 1);
  }

  private boolean isMarch(int i) {
    boolean before = words.in(i - 1, TimeWords.BEFORE_DATE) || words.is(i - 1, "the");
    return before && words.isNameLike(i) && !words.in(i + 1, MARCH_ON);
  }

  private static int yearOf(int relative, int month, DayMath math) {
    int now = math.today().getMonthValue();
    int year = math.today().getYear();
    return switch (relative) {
      case -1 -> month < now ? year : year - 1;
      case 1 -> month > now ? year : year + 1;
      default -> year;
    };
  }

  private @Nullable TimeExpression resolved(Written date) {
    int year = date.year();
    if (year == 0) {
      year = known(date);
    }
    if (year == 0 && math != null) {
      Tense tense = tenses.of(date.first(), date.end());
      year = math.yearOf(date.month(), date.day(), tense);
    }
    Days days = year == 0 ? null : days(date, year);
    Precision precision = date.day() > 0 ? Precision.DAY : Precision.MONTH;
    return days == null
        ? null
        : new TimeExpression(date.first(), date.end(), days, precision, false);
  }

  private int known(Written date) {
    Integer year = KNOWN.get(date.month() * 100 + date.day());
    boolean named = words.in(date.end(), OUTRAGE) && !words.breaks(date.end());
    boolean past = math == null || (year != null && math.today().getYear() >= year);
    return year != null && named && past ? year : 0;
  }

  private static @Nullable Days days(Written date, int year) {
    if (date.day() == 0) {
      return Days.of(YearMonth.of(year, date.month()));
    }
    int last = Math.max(date.day(), date.lastDay());
    YearMonth month = YearMonth.of(year, date.month());
    return month.isValidDay(last) ? new Days(month.atDay(date.day()), month.atDay(last)) : null;
  }

  /** A date with its day that follows a weekday: "Friday, Dec. 26". */
  @Nullable TimeExpression afterWeekday(int weekday) {
    for (int i = weekday + 1; i <= weekday + 3; i++) {
      boolean month = DayNames.MONTHS.containsKey(words.key(i));
      if (month && words.gapAfter(weekday).length() <= 3) {
        Written date = written(i, weekday + 1);
        boolean next = date.first() == weekday + 1 || words.is(weekday + 1, "the");
        return date.day() > 0 && next ? resolved(date) : null;
      }
      if (!words.isNumber(i) && !words.is(i, "of") && !words.is(i, "the")) {
        return null;
      }
    }
    return null;
  }

  /** A date in digits or a year at {@code i}. */
  @Nullable TimeExpression number(int i, int floor, List<TimeExpression> found) {
    TimeExpression date = words.key(i).endsWith("0s") ? decade(i) : digits.read(i);
    if (date != null || !isYear(i, floor, found)) {
      return date;
    }
    int year = year(i);
    if (words.hyphenAfter(i) || digits.dashAfter(i)) {
      int last =
          digits.plain(i + 1, 4) > 0 ? year(i + 1) : year / 100 * 100 + digits.plain(i + 1, 2);
      return last > year && last - year < 100
          ? expression(i, i + 2, new Days(Days.ofYear(year).from(), Days.ofYear(last).to()))
          : null;
    }
    return expression(i, i + 1, Days.ofYear(year));
  }

  // "the 1990s".
  private @Nullable TimeExpression decade(int i) {
    String key = words.key(i);
    int year = key.length() == 5 ? TimeWords.digits(key, 4) : 0;
    return year < DigitDates.FIRST_YEAR || year > DigitDates.LAST_YEAR ? null : tenYears(i, year);
  }

  /** The decade of "the nineties" at {@code i}. */
  @Nullable TimeExpression decade(int i, int floor) {
    int at = i - 1 - (words.in(i - 1, TimeWords.PARTS.keySet()) ? 1 : 0);
    int year = TimeWords.TENS.getOrDefault(words.key(i), 0);
    boolean the = at >= floor && words.is(at, "the") && !words.is(at - 1, "into");
    return the ? tenYears(i, year) : null;
  }

  private static TimeExpression tenYears(int i, int year) {
    Days days = new Days(Days.ofYear(year).from(), Days.ofYear(year + 9).to());
    return new TimeExpression(i, i + 1, days, Precision.DECADE, false);
  }

  private static TimeExpression expression(int first, int end, Days days) {
    return new TimeExpression(first, end, days, Precision.YEAR, false);
  }

  private boolean isYear(int i, int floor, List<TimeExpression> found) {
    if (year(i) == 0 || (words.hyphenAfter(i) && !words.isNumber(i + 1))) {
      return false;
    }
    boolean continues =
        i - 1 >= floor
            && !found.isEmpty()
            && found.getLast().end() == i - 1
            && found.getLast().precision() == Precision.YEAR
            && (words.in(i - 1, RANGE) || words.is(i - 1, "and"));
    boolean counted =
        !words.breaks(i + 1)
            && words.key(i + 1).endsWith("s")
            && !words.in(i + 1, NOT_COUNTED)
            && !words.is(i - 1, "in");
    boolean before = words.in(i - 1, BEFORE_YEAR) && !counted;
    // "the 2015 attack", which only what follows it may take.
    boolean described = words.is(i - 1, WordClass.DETERMINER) && !words.breaks(i + 1);
    return continues || before || described;
  }

  private int year(int word) {
    return digits.year(word);
  }

  /** The expression that the season at {@code i} makes. */
  @Nullable TimeExpression season(int i, int floor) {
    int month = TimeWords.SEASONS.getOrDefault(words.key(i), 1);
    int at = words.is(i + 1, "of") ? i + 2 : i + 1;
    int year = words.breaks(at) ? 0 : year(at);
    if (year > 0) {
      int end = words.hyphenAfter(at) && digits.plain(at + 1, 2) > 0 ? at + 2 : at + 1;
      return season(i, end, year, month);
    }
    if (math == null || i <= floor || words.isNameLike(i) || words.is(i + 1, "of")) {
      return null;
    }
    Integer relative = TimeWords.OFFSETS.get(words.key(i - 1));
    if (relative != null) {
      return season(i - 1, i + 1, seasonYear(month, relative, math), month);
    }
    boolean the = words.is(i - 1, "the");
    boolean in = words.in(the ? i - 2 : i - 1, Set.of("in", "during", "over", "since"));
    int tense = tenses.of(i, i + 1) == Tense.FUTURE ? 1 : 0;
    return in ? season(i, i + 1, seasonYear(month, tense, math), month) : null;
  }

  private static TimeExpression season(int first, int end, int year, int month) {
    return new TimeExpression(first, end, DayMath.season(year, month), Precision.SEASON, true);
  }

  // The last that is over, the last that has begun, the next to begin.
  private static int seasonYear(int month, int relative, DayMath math) {
    int year = math.today().getYear() + 1;
    while (true) {
      Days days = DayMath.season(year, month);
      LocalDate day = relative < 0 ? days.to() : days.from();
      if (day.isBefore(math.today())) {
        return relative > 0 ? year + 1 : year;
      }
      year--;
    }
  }

  /** A fixed holiday at {@code i}. */
  @Nullable TimeExpression holiday(int i) {
    boolean newYear = words.is(i, "new") && words.key(i + 1).startsWith("year");
    int at = newYear ? i + 2 : i + 1;
    boolean eve = words.is(at, "eve");
    boolean day = words.is(at, "day");
    int end = eve || day ? at + 1 : at;
    int date =
        switch (words.key(i)) {
          case "christmas" -> eve ? 1224 : 1225;
          case "new" -> newYear && eve ? 1231 : newYear && day ? 101 : 0;
          case "boxing" -> day ? 1226 : 0;
          case "valentine", "valentines" -> day ? 214 : 0;
          default -> 1031;
        };
    boolean bare = !eve && !day && !words.breaks(end) && year(end) == 0;
    boolean name = bare && (words.isNameLike(end) || !words.in(i - 1, Set.of("on", "at", "since")));
    return date == 0 || name
        ? null
        : resolved(withYear(new Written(i, end, 0, date / 100, date % 100, 0)));
  }

  /** Two expressions that give the ends of one stretch, or null. */
  @Nullable TimeExpression range(TimeExpression a, TimeExpression b) {
    boolean between = words.is(a.first() - 1, "between");
    boolean from = words.is(a.first() - 1, "from");
    boolean and = words.is(a.end(), "and");
    boolean nextDay = a.days().from().plusDays(1).equals(b.days().to()) && and;
    boolean joined =
        a.end() == b.first()
            ? digits.dashAfter(a.end() - 1)
            : a.end() + 1 == b.first() && (words.in(a.end(), RANGE) || (and && between) || nextDay);
    if (!joined || (!from && !between && a.precision() != b.precision())) {
      return null;
    }
    LocalDate start = a.days().from();
    LocalDate end = b.days().to();
    if (start.isAfter(end)) {
      start = before(start, end);
    }
    Precision finer = a.precision().compareTo(b.precision()) < 0 ? a.precision() : b.precision();
    int first = from || between ? a.first() - 1 : a.first();
    boolean approximate = a.approximate() || b.approximate();
    TimeExpression both =
        new TimeExpression(first, b.end(), new Days(start, end), finer, approximate);
    return b.attributive() ? both.describing() : both;
  }

  // The same day of a year, or of a week if it is near, that is before the end.
  private static LocalDate before(LocalDate start, LocalDate end) {
    long apart = ChronoUnit.DAYS.between(end, start);
    return apart < 7 ? start.minusWeeks(1) : start.minusYears(apart / 365 + 1);
  }
}

package org.dateline.tag.event.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.jspecify.annotations.Nullable;

/**
 * So many units of time, as words write them: "two days", "week", "a fortnight", "half".
 *
 * @param first its first word
 * @param amount how many units
 * @param unit days, weeks, months or years
 * @param counted whether the number is written
 * @param half whether it is one half of what follows
 */
record TimeSpan(int first, int amount, ChronoUnit unit, boolean counted, boolean half) {
  private static final int QUARTER = 3;
  private static final int DECADE = 10;
  private static final int FORTNIGHT = 2;

  /** The span that ends with a word, or null. */
  static @Nullable TimeSpan at(SyntaxSentence words, int last) {
    String key = words.key(last);
    int times = 1;
    ChronoUnit unit = TimeWords.UNITS.get(key);
    boolean half = key.equals("half");
    if (half) {
      return new TimeSpan(last, 1, ChronoUnit.DAYS, false, true);
    }
    if (key.startsWith("quarter")) {
      unit = ChronoUnit.MONTHS;
      times = QUARTER;
    } else if (unit == ChronoUnit.DECADES) {
      unit = ChronoUnit.YEARS;
      times = DECADE;
    } else if (key.startsWith("fortnight")) {
      times = FORTNIGHT;
    }
    if (unit == null || unit == ChronoUnit.HOURS) {
      return null;
    }
    int count = words.breaks(last) || words.hyphenAfter(last - 1) ? 0 : number(words, last - 1);
    return count > 0
        ? new TimeSpan(last - 1, count * times, unit, true, false)
        : key.endsWith("s") ? null : new TimeSpan(last, times, unit, false, false);
  }

  private static int number(SyntaxSentence words, int at) {
    return words.in(at, TimeWords.VAGUE) ? 0 : TimeWords.amount(words.key(at));
  }

  Precision precision() {
    return half ? Precision.MONTH : DayMath.precision(unit);
  }

  LocalDate add(LocalDate day, int sign) {
    return day.plus((long) sign * amount, unit);
  }

  /** The first (1), second ... or last (-1) so many units of a longer stretch, if it has them. */
  @Nullable Days part(Days all, int which) {
    if (half) {
      return half(all, which);
    }
    LocalDate from =
        which < 0
            ? add(all.to().plusDays(1), -1)
            : all.from().plus((long) (which - 1) * amount, unit);
    LocalDate to = add(from, 1).minusDays(1);
    boolean inside = !from.isBefore(all.from()) && !to.isAfter(all.to());
    return inside && !new Days(from, to).equals(all) ? new Days(from, to) : null;
  }

  private static @Nullable Days half(Days all, int which) {
    LocalDate end = all.to().plusDays(1);
    long months = ChronoUnit.MONTHS.between(all.from(), end);
    long days = ChronoUnit.DAYS.between(all.from(), end);
    LocalDate middle =
        months > 1 ? all.from().plusMonths(months / 2) : all.from().plusDays(days / 2);
    return switch (which) {
      case 1 -> new Days(all.from(), middle.minusDays(1));
      case 2, -1 -> new Days(middle, all.to());
      default -> null;
    };
  }

  /** What lies so many units before or after: a day, the week around one, a month, a year. */
  @Nullable Days shifted(Days anchor, int sign) {
    LocalDate day = add(sign < 0 ? anchor.from() : anchor.to(), sign);
    return switch (unit) {
      case DAYS -> half ? null : Days.of(day);
      case WEEKS -> DayMath.around(day);
      case MONTHS -> Days.of(YearMonth.from(day));
      default -> Days.ofYear(day.getYear());
    };
  }

  /** The units that lie right before or after. */
  @Nullable Days beside(Days anchor, int sign) {
    return half
        ? null
        : sign < 0 ? until(anchor.from().minusDays(1)) : since(anchor.to().plusDays(1));
  }

  Days until(LocalDate last) {
    return new Days(add(last.plusDays(1), -1), last);
  }

  Days since(LocalDate first) {
    return new Days(first, add(first, 1).minusDays(1));
  }
}

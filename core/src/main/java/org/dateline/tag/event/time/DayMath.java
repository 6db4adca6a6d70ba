package org.dateline.tag.event.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.tag.event.time.Tenses.Tense;
import org.jspecify.annotations.Nullable;

/** Turns what expressions name into days, as seen from a day of publication. */
record DayMath(LocalDate today) {
  private static final int FAR_AHEAD = 61;

  /** The nearest such day not after publication, in the future not before. */
  LocalDate weekday(int number, Tense tense) {
    DayOfWeek day = DayOfWeek.of(number);
    return today.with(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  LocalDate weekdayIn(int number, Days week) {
    return week.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number)));
  }

  LocalDate previous(int number) {
    return today.with(TemporalAdjusters.previous(DayOfWeek.of(number)));
  }

  LocalDate next(int number) {
    return today.with(TemporalAdjusters.next(DayOfWeek.of(number)));
  }

  /** The year of a month, or of a day of it, that is written without one. */
  int yearOf(int month, int day, Tense tense) {
    int best = today.getYear();
    long nearest = Long.MAX_VALUE;
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      long ahead = ahead(year, month, day);
      boolean allowed =
          switch (tense) {
            case PAST -> ahead <= 0;
            case FUTURE -> ahead >= 0;
            case UNKNOWN -> ahead <= FAR_AHEAD;
          };
      if (allowed && Math.abs(ahead) < nearest) {
        nearest = Math.abs(ahead);
        best = year;
      }
    }
    return best;
  }

  // Days from publication to the day or the month; within the month none.
  private long ahead(int year, int month, int day) {
    YearMonth of = YearMonth.of(year, month);
    if (day > 0) {
      return ChronoUnit.DAYS.between(today, of.atDay(Math.min(day, of.lengthOfMonth())));
    }
    if (of.equals(YearMonth.from(today))) {
      return 0;
    }
    boolean later = of.atDay(1).isAfter(today);
    return ChronoUnit.DAYS.between(today, later ? of.atDay(1) : of.atEndOfMonth());
  }

  /** The calendar unit so many units from the present one. */
  Days unit(ChronoUnit unit, int offset) {
    return switch (unit) {
      case WEEKS -> {
        LocalDate monday =
            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset);
        yield new Days(monday, monday.plusDays(6));
      }
      case MONTHS -> Days.of(YearMonth.from(today).plusMonths(offset));
      case YEARS -> Days.ofYear(today.getYear() + offset);
      case DECADES -> {
        int year = today.getYear() / 10 * 10 + offset * 10;
        yield new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
      }
      default -> Days.of(today.plusDays(unit == ChronoUnit.DAYS ? offset : 0));
    };
  }

  /** The quarter of the year so many from the present one. */
  Days quarter(int offset) {
    LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * offset);
    return new Days(first, first.plusMonths(3).minusDays(1));
  }

  /** From so many units ago to publication, or as many from it. */
  Days stretch(ChronoUnit unit, int amount) {
    ChronoUnit step = unit == ChronoUnit.HOURS ? ChronoUnit.DAYS : unit;
    int steps =
        unit == ChronoUnit.HOURS ? Integer.signum(amount) * (Math.abs(amount) / 24) : amount;
    LocalDate other = today.plus(steps, step);
    return other.isAfter(today) ? new Days(today, other) : new Days(other, today);
  }

  /** What lies so many units back: a day, the week around a day, a month, a year. */
  @Nullable Days ago(ChronoUnit unit, int amount) {
    return switch (unit) {
      case HOURS -> Days.of(today.minusDays(amount / 24));
      case DAYS -> Days.of(today.minusDays(amount));
      case WEEKS -> around(today.minusWeeks(amount));
      case MONTHS -> Days.of(YearMonth.from(today).minusMonths(amount));
      case YEARS -> year(today.getYear() - amount);
      case DECADES -> amount > 20 ? null : year(today.getYear() - 10 * amount);
      default -> null;
    };
  }

  private static @Nullable Days year(int year) {
    return year < 1000 ? null : Days.ofYear(year);
  }

  static Days around(LocalDate day) {
    return new Days(day.minusDays(3), day.plusDays(3));
  }

  /** The weekend of the week so many from the present one. */
  Days weekend(int offset) {
    LocalDate saturday = weekdayIn(6, unit(ChronoUnit.WEEKS, offset));
    return new Days(saturday, saturday.plusDays(1));
  }

  /** The weekend that is on or was the last. */
  Days weekendPast() {
    return weekend(today.getDayOfWeek().getValue() >= 6 ? 0 : -1);
  }

  /** Three months from the first of one. */
  static Days season(int year, int month) {
    YearMonth first = YearMonth.of(year, month);
    return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  /** The first (-1), middle (0) or last (1) third of the days; of a day all of it. */
  static Days part(Days days, int which) {
    long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
    if (length < 3) {
      return days;
    }
    if (length > 300) {
      return partOfYear(days, which);
    }
    long third = length == 7 ? 3 : length / 3;
    LocalDate firstEnd = days.from().plusDays(third);
    LocalDate lastStart = days.to().minusDays(third);
    return switch (which) {
      case -1 -> new Days(days.from(), firstEnd.minusDays(1));
      case 0 -> new Days(firstEnd, lastStart);
      default -> new Days(lastStart.plusDays(1), days.to());
    };
  }

  // Thirds of years end with months.
  private static Days partOfYear(Days days, int which) {
    long months = ChronoUnit.MONTHS.between(days.from(), days.to()) + 1;
    YearMonth first = YearMonth.from(days.from()).plusMonths(months / 3 * (which + 1));
    return new Days(first.atDay(1), first.plusMonths(months / 3 - 1).atEndOfMonth());
  }

  static Precision precision(ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> Precision.WEEK;
      case MONTHS -> Precision.MONTH;
      case YEARS -> Precision.YEAR;
      case DECADES -> Precision.DECADE;
      default -> Precision.DAY;
    };
  }
}

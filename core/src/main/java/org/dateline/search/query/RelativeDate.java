package org.dateline.search.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates counted from now: {@code today}, {@code yesterday}, {@code this week}, {@code last month},
 * {@code last 7 days}, {@code 7d}. Weeks begin on Monday (ISO 8601).
 */
final class RelativeDate {
  private static final Pattern CALENDAR =
      Pattern.compile("(this|last)[ _-](hour|day|week|month|year)");
  private static final Pattern COUNTED =
      Pattern.compile("(?:last|past)[ _-](\\d{1,4})[ _-](hour|day|week|month|year)s?");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,4})(h|d|w|mo|m|y)");

  private RelativeDate() {}

  /** The stretch of time that a text means at a moment, {@code null} if it is no such date. */
  static @Nullable DateRange parse(String text, Moment now) {
    String date = text.strip().toLowerCase(Locale.ROOT);
    return switch (date) {
      case "now" -> range(now.time(), now.time().plusSeconds(1));
      case "today" -> whole(now.time(), ChronoUnit.DAYS, 0);
      case "yesterday" -> whole(now.time(), ChronoUnit.DAYS, 1);
      default -> measured(date, now);
    };
  }

  private static @Nullable DateRange measured(String date, Moment now) {
    Matcher calendar = CALENDAR.matcher(date);
    if (calendar.matches()) {
      return whole(now.time(), unit(calendar.group(2)), calendar.group(1).equals("last") ? 1 : 0);
    }
    Matcher counted = COUNTED.matcher(date);
    if (counted.matches()) {
      return until(now.time(), Integer.parseInt(counted.group(1)), unit(counted.group(2)));
    }
    Matcher brief = SHORT.matcher(date);
    return brief.matches()
        ? until(now.time(), Integer.parseInt(brief.group(1)), unit(brief.group(2)))
        : null;
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "hour", "h" -> ChronoUnit.HOURS;
      case "day", "d" -> ChronoUnit.DAYS;
      case "week", "w" -> ChronoUnit.WEEKS;
      case "month", "mo", "m" -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }

  private static DateRange until(ZonedDateTime now, int count, ChronoUnit unit) {
    return range(now.minus(count, unit), now.plusNanos(1_000_000));
  }

  /** The whole unit of the calendar that so many units ago was the present one. */
  private static DateRange whole(ZonedDateTime now, ChronoUnit unit, int ago) {
    if (unit == ChronoUnit.HOURS) {
      ZonedDateTime hour = now.truncatedTo(unit).minusHours(ago);
      return range(hour, hour.plusHours(1));
    }
    // Counted in days of the calendar: one may begin at one o'clock, where clocks change.
    LocalDate start = start(now.toLocalDate(), unit).minus(ago, unit);
    ZoneId zone = now.getZone();
    return range(start.atStartOfDay(zone), start.plus(1, unit).atStartOfDay(zone));
  }

  private static LocalDate start(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static DateRange range(ZonedDateTime start, ZonedDateTime end) {
    return new DateRange(start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli());
  }
}

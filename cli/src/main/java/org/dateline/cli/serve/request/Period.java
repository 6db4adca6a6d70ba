package org.dateline.cli.serve.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of stretches of time as timelines write them, as dates that {@code since} and {@code until}
 * read: a week, {@code 2024-W52}, and a quarter, {@code 2024-Q4}. An hour, {@code
 * 2024-12-26T14:00+09:00}, ends after its last minute. All else is left as it is.
 */
public final class Period {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern HOUR = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:)00(\\S*)");

  private Period() {}

  /** The first day of a stretch, or the text as it is. */
  public static @Nullable String since(@Nullable String label) {
    if (label == null) {
      return null;
    }
    LocalDate monday = monday(label);
    Matcher quarter = QUARTER.matcher(label);
    return monday != null
        ? monday.toString()
        : quarter.matches() ? month(quarter, 0).toString() : label;
  }

  /** The last day, month or minute of a stretch, or the text as it is. */
  public static @Nullable String until(@Nullable String label) {
    if (label == null) {
      return null;
    }
    LocalDate monday = monday(label);
    Matcher quarter = QUARTER.matcher(label);
    Matcher hour = HOUR.matcher(label);
    return monday != null
        ? monday.plusDays(6).toString()
        : quarter.matches()
            ? month(quarter, 2).toString()
            : hour.matches() ? hour.group(1) + "59" + hour.group(2) : label;
  }

  private static YearMonth month(Matcher quarter, int more) {
    return YearMonth.of(number(quarter, 1), 3 * number(quarter, 2) - 2 + more);
  }

  private static @Nullable LocalDate monday(String label) {
    Matcher week = WEEK.matcher(label);
    try {
      return week.matches()
          ? LocalDate.of(number(week, 1), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
              .with(java.time.DayOfWeek.MONDAY)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}

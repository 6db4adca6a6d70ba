package org.dateline.search.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people type them: {@code May 2023}, {@code 1 May 2023}, {@code 01/05/2023}. */
final class TypedDate {
  private static final String NAME =
      "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july"
          + "|august|september|october|november|december)\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  /** A month with its year, and the day if there is one. */
  static final Pattern NAMED =
      Pattern.compile(
          "(?:" + DAY + "[ -](?:of )?)?" + NAME + "(?: " + DAY + ",?)?,?[ -](\\d{4})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LAST_MONTH = 12;

  private TypedDate() {}

  /** The date as ISO 8601 has it, {@code null} if it is written otherwise. */
  static @Nullable String iso(String text, Moment now) {
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return iso(named);
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return dayAndMonth(numbers, now);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return iso(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches() ? iso(monthFirst.group(2), monthFirst.group(1), null) : null;
  }

  /** The ISO form of what {@link #NAMED} has found; {@code null} if it names two days. */
  static @Nullable String iso(Matcher named) {
    String before = named.group(1);
    String behind = named.group(3);
    if (before != null && behind != null) {
      return null;
    }
    String month = named.group(2).toLowerCase(Locale.ROOT).substring(0, 3);
    String day = before == null ? behind : before;
    return iso(named.group(4), String.valueOf(MONTHS.indexOf(month) + 1), day);
  }

  // The day first, as most of the world has it, unless it cannot be one.
  private static String dayAndMonth(Matcher date, Moment now) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(3));
    boolean monthFirst = second > LAST_MONTH;
    String day = String.valueOf(monthFirst ? second : first);
    String month = String.valueOf(monthFirst ? first : second);
    String read = iso(date.group(4), month, day);
    if (first <= LAST_MONTH && second <= LAST_MONTH && first != second) {
      String other = iso(date.group(4), day, month);
      now.note(date.group() + " is read as " + read + ", the day first; else write " + other);
    }
    return read;
  }

  private static String iso(String year, String month, @Nullable String day) {
    return year + "-" + two(month) + (day == null ? "" : "-" + two(day));
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}

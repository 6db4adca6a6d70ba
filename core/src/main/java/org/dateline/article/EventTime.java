package org.dateline.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * When an event happened, as a text says it: the days from {@code from} to {@code to}, both
 * included. Immutable. Days are those of the place of publication, as far as its offset was known.
 *
 * <p>{@code toString} gives the days in ISO 8601: {@code 2024-12-26}, {@code 2024-12}, {@code 2024}
 * or {@code 2024-12-20/2024-12-26}; {@link Days#parse} reads them back.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 * @param precision the smallest unit that the text named: of "since February 2022" a month, though
 *     the days reach to the publication
 * @param approximate whether the ends are a guess ("in recent weeks", "early 2023", "a month ago")
 * @param start first UTF-16 code unit of the expression in the text of the field
 * @param end the one after its last
 * @param text the expression as written
 */
public record EventTime(
    LocalDate from,
    LocalDate to,
    Precision precision,
    boolean approximate,
    int start,
    int end,
    String text) {

  /** A unit of the calendar. */
  public enum Precision {
    /** A day, or two that belong together (a night, a weekend). */
    DAY,
    /** A week from Monday to Sunday, or seven days. */
    WEEK,
    /** A month. */
    MONTH,
    /** A quarter of a year as people call it: spring. Always approximate. */
    SEASON,
    /** A year. */
    YEAR,
    /** Ten years. */
    DECADE
  }

  /**
   * A stretch of days. Immutable.
   *
   * @param from the first day
   * @param to the last day
   */
  public record Days(LocalDate from, LocalDate to) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Days {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("days end on " + to + " before they start on " + from);
      }
    }

    /** Whether all of {@code other} lies in these. */
    public boolean contains(Days other) {
      return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** One day. */
    public static Days of(LocalDate day) {
      return new Days(day, day);
    }

    /** A month. */
    public static Days of(YearMonth month) {
      return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /** A year. */
    public static Days ofYear(int year) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Reads what {@code toString} writes: {@code 2024-12-26}, {@code 2024-12}, {@code 2024}, or two
     * of them with a slash between, from the first day of one to the last day of the other.
     *
     * @throws IllegalArgumentException naming the text, if it is none of these or no such day
     *     exists
     */
    public static Days parse(String text) {
      try {
        int slash = text.indexOf('/');
        return slash < 0
            ? unit(text)
            : new Days(unit(text.substring(0, slash)).from, unit(text.substring(slash + 1)).to);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "no days: \"" + text + "\"; expected 2024-12-26, 2024-12, 2024 or two with a slash", e);
      }
    }

    private static Days unit(String text) {
      return switch (text.length()) {
        case 4 -> ofYear(Year.parse(text).getValue());
        case 7 -> of(YearMonth.parse(text));
        default -> of(LocalDate.parse(text));
      };
    }

    @Override
    public String toString() {
      if (from.equals(to)) {
        return from.toString();
      }
      YearMonth month = YearMonth.from(from);
      if (equals(of(month))) {
        return month.toString();
      }
      return equals(ofYear(from.getYear())) ? month.toString().substring(0, 4) : from + "/" + to;
    }
  }

  /**
   * Checks that the days and the span are in order.
   *
   * @throws IllegalArgumentException if they are not
   */
  public EventTime {
    if (to.isBefore(from) || start < 0 || end - start != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "not a time: " + from + " to " + to + " at " + start + " to " + end + ": " + text);
    }
  }

  /** The days without the rest. */
  public Days days() {
    return new Days(from, to);
  }

  @Override
  public String toString() {
    return days().toString();
  }
}

package org.dateline.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.dateline.Internal;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Published;

/**
 * The stretch of time that a date of some precision covers, in milliseconds since 1970.
 *
 * @param start its first millisecond
 * @param end the one after its last
 */
@Internal
public record DateRange(long start, long end) {
  private static final String DOTS = "..";

  /**
   * Reads {@code 2024}, {@code 2024-12}, {@code 2024-12-26}, a time, a {@link RelativeDate}, a
   * {@link TypedDate}, or two of them as {@code 2024-05..2024-07}.
   *
   * @param now the present moment; dates without a zone are of its zone
   * @throws IllegalArgumentException if the text is no date
   */
  public static DateRange parse(String text, Moment now) {
    int dots = dots(text);
    return dots < 0
        ? one(text, now)
        : new DateRange(
                one(text.substring(0, dots), now).start(),
                one(text.substring(dots + DOTS.length()), now).end())
            .ordered();
  }

  // Where the dots of a range stand, or -1.
  private static int dots(String text) {
    int dots = text.indexOf(DOTS);
    return dots > 0 && dots + DOTS.length() < text.length() ? dots : -1;
  }

  /** Whether a text is a date with a month's name, of several words. */
  public static boolean isTyped(String text) {
    return TypedDate.NAMED.matcher(text.strip()).matches();
  }

  private static DateRange one(String text, Moment now) {
    DateRange relative = RelativeDate.parse(text, now);
    return relative == null ? absolute(iso(text, now), now.zone()) : relative;
  }

  /** A date as ISO 8601 has it, the text itself if it is none that people type otherwise. */
  public static String iso(String text, Moment now) {
    String iso = TypedDate.iso(text.strip(), now);
    return iso == null ? text : iso;
  }

  private DateRange ordered() {
    if (start >= end) {
      throw new IllegalArgumentException("this range ends before it begins");
    }
    return this;
  }

  private static DateRange absolute(String text, ZoneId zone) {
    Published date = published(text);
    ZoneId own = date.zone() == null ? ZoneOffset.UTC : date.zone();
    LocalDateTime first = LocalDateTime.ofInstant(date.instant(), own);
    ZonedDateTime start = first.atZone(date.zone() == null ? zone : own);
    // A day may begin at one o'clock, where clocks change at midnight; the next does not.
    ZonedDateTime end =
        switch (date.precision()) {
          case YEAR -> first.plusYears(1).atZone(start.getZone());
          case MONTH -> first.plusMonths(1).atZone(start.getZone());
          case DAY -> first.plusDays(1).atZone(start.getZone());
          case MINUTE -> start.plusMinutes(1);
          case SECOND -> start.plusSeconds(1);
        };
    return new DateRange(start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli());
  }

  private static Published published(String text) {
    try {
      return Published.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "; or today, yesterday, \"last 7 days\", \"this month\"", e);
    }
  }

  /**
   * The days of {@code 2024}, {@code 2024-12}, {@code 2024-12-26} or a {@link RelativeDate}.
   *
   * @throws IllegalArgumentException if the text is no date
   */
  public static Days days(String text, Moment now) {
    int dots = dots(text);
    return dots < 0
        ? oneDays(text, now)
        : new Days(
            oneDays(text.substring(0, dots), now).from(),
            oneDays(text.substring(dots + DOTS.length()), now).to());
  }

  private static Days oneDays(String text, Moment now) {
    DateRange relative = RelativeDate.parse(text, now);
    DateRange range = relative == null ? absolute(iso(text, now), ZoneOffset.UTC) : relative;
    ZoneId zone = relative == null ? ZoneOffset.UTC : now.zone();
    return new Days(day(range.start(), zone), day(range.end() - 1, zone));
  }

  private static LocalDate day(long millis, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }
}

package org.dateline.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.dateline.Published;
import org.dateline.tag.EventTime.Days;

/**
 * The stretch of time that a date of some precision covers, in milliseconds since 1970.
 *
 * @param start its first millisecond
 * @param end the one after its last
 */
record DateRange(long start, long end) {

  /**
   * Reads {@code 2024}, {@code 2024-12}, {@code 2024-12-26} or a time; without a zone of its own in
   * {@code zone}.
   *
   * @throws IllegalArgumentException if the text is no date
   */
  static DateRange parse(String text, ZoneId zone) {
    Published date = Published.parse(text);
    ZonedDateTime start =
        date.zone() == null
            ? LocalDateTime.ofInstant(date.instant(), ZoneOffset.UTC).atZone(zone)
            : date.instant().atZone(date.zone());
    ZonedDateTime end =
        switch (date.precision()) {
          case YEAR -> start.plusYears(1);
          case MONTH -> start.plusMonths(1);
          case DAY -> start.plusDays(1);
          case MINUTE -> start.plusMinutes(1);
          case SECOND -> start.plusSeconds(1);
        };
    return new DateRange(start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli());
  }

  /**
   * The days of {@code 2024}, {@code 2024-12} or {@code 2024-12-26}.
   *
   * @throws IllegalArgumentException if the text is no date
   */
  static Days days(String text) {
    DateRange range = parse(text, ZoneOffset.UTC);
    return new Days(day(range.start()), day(range.end() - 1));
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}

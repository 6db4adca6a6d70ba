package org.dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * When an article appeared, as exactly as its archive said and no more. Immutable.
 *
 * <p>{@code toString} gives ISO 8601 at the known precision ({@code 2024-12-27}, {@code
 * 2024-12-27T18:20+09:00}); {@link #parse} reads it back.
 *
 * @param instant the point in time; of a coarse date its first moment, in {@code zone} or UTC
 * @param zone the offset that the text named, {@code null} if it named none (read as UTC)
 * @param precision how much of it is known
 */
public record Published(Instant instant, @Nullable ZoneOffset zone, Precision precision) {

  /** The smallest part of a date that its text named. */
  public enum Precision {
    /** A year. */
    YEAR,
    /** A month. */
    MONTH,
    /** A day. */
    DAY,
    /** A minute. */
    MINUTE,
    /** A second or finer. */
    SECOND
  }

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)"
              + "(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?"
              + " ?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?",
          Pattern.CASE_INSENSITIVE);
  // ISO 8601's basic format, which the IPTC's older formats write.
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)"
              + "(?:T(\\d\\d)(\\d\\d)(?:(\\d\\d)(?:[.,](\\d{1,9}))?)?"
              + " ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Z]{3,9},? +)?(\\d{1,2}) ([A-Z]{3})[A-Z]* (\\d{4}|\\d\\d)"
              + " (\\d\\d):(\\d\\d)(?::(\\d\\d))?(?: ([A-Z]{1,4}|[+-]\\d{4}))?(?: \\(.*\\))?",
          Pattern.CASE_INSENSITIVE);
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LONGEST = 64;

  /**
   * Reads ISO 8601 ({@code 2024}, {@code 2024-12}, {@code 2024-12-27}, {@code
   * 2024-12-27T18:20:00+09:00}, {@code 20241227T182000+0900}) or RFC 822 ({@code Fri, 27 Dec 2024
   * 18:20:00 +0900}).
   *
   * @throws IllegalArgumentException naming the text, if it is neither or no such date exists
   */
  public static Published parse(String text) {
    String date = text.strip();
    try {
      Published published = read(date);
      if (published != null) {
        return published;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: \"" + date + "\"", e);
    }
    String shown = date.length() <= LONGEST ? date : date.substring(0, LONGEST) + "...";
    throw new IllegalArgumentException(
        "not a date: \"" + shown + "\"; expected ISO 8601 (2024-12-27T18:20:00+09:00) or RFC 822");
  }

  /** As {@link #parse}, but {@code null} for what is no such date. */
  @Internal
  public static @Nullable Published orNull(String text) {
    try {
      return read(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Published read(String date) {
    Published usual = usual(date);
    if (usual != null || date.length() > LONGEST) {
      return usual;
    }
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      return fromIso(iso);
    }
    Matcher compact = COMPACT.matcher(date);
    if (compact.matches()) {
      return fromIso(compact);
    }
    Matcher rfc = RFC_822.matcher(date);
    return rfc.matches() ? fromRfc822(rfc) : null;
  }

  // What toString writes most, at a fraction of the cost.
  private static @Nullable Published usual(String text) {
    boolean timed = text.length() == 19;
    if (!isLike(text, timed ? "0000-00-00T00:00:00" : "0000-00-00")) {
      return null;
    }
    LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    if (!timed) {
      return new Published(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, Precision.DAY);
    }
    LocalDateTime time =
        day.atTime(digits(text, 11, 13), digits(text, 14, 16), seconds(text.substring(17)));
    return new Published(time.toInstant(ZoneOffset.UTC), null, Precision.SECOND);
  }

  private static boolean isLike(String text, String form) {
    boolean like = text.length() == form.length();
    for (int i = 0; like && i < form.length(); i++) {
      char letter = text.charAt(i);
      like = form.charAt(i) == '0' ? letter >= '0' && letter <= '9' : letter == form.charAt(i);
    }
    return like;
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** Whether the time of day is known. */
  public boolean isTimed() {
    return precision.compareTo(Precision.DAY) > 0;
  }

  /** The day in a zone; without a time of day the date's own first day, whatever the zone. */
  public LocalDate day(ZoneId zoneOfDays) {
    return LocalDate.ofInstant(instant, isTimed() ? zoneOfDays : ZoneOffset.UTC);
  }

  /** The moment at second precision in the zone of {@code time}. */
  public static Published at(OffsetDateTime time) {
    return new Published(time.toInstant(), time.getOffset(), Precision.SECOND);
  }

  private static Published fromIso(Matcher m) {
    if (m.group(2) == null) {
      return new Published(start(m, 1, 1), null, Precision.YEAR);
    }
    if (m.group(3) == null) {
      return new Published(start(m, number(m, 2), 1), null, Precision.MONTH);
    }
    if (m.group(4) == null) {
      return new Published(start(m, number(m, 2), number(m, 3)), null, Precision.DAY);
    }
    LocalDateTime time =
        LocalDate.of(number(m, 1), number(m, 2), number(m, 3))
            .atTime(number(m, 4), number(m, 5), seconds(m.group(6)));
    if (m.group(7) != null) {
      time = time.plusNanos(Long.parseLong((m.group(7) + "00000000").substring(0, 9)));
    }
    return of(time, m.group(8), m.group(6) == null);
  }

  private static Published fromRfc822(Matcher m) {
    int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT));
    if (month < 0 || month % 3 != 0) {
      throw new DateTimeException("no month " + m.group(2));
    }
    LocalDateTime time =
        LocalDate.of(year(m.group(3)), month / 3 + 1, number(m, 1))
            .atTime(number(m, 4), number(m, 5), seconds(m.group(6)));
    return of(time, m.group(7), m.group(6) == null);
  }

  // RFC 2822, 4.3: two-digit years below 50 are of this century.
  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() > 2 ? year : year < 50 ? year + 2000 : year + 1900;
  }

  private static Published of(LocalDateTime time, @Nullable String zone, boolean minutes) {
    ZoneOffset offset = zone == null ? null : offset(zone.toUpperCase(Locale.ROOT));
    Instant instant = time.toInstant(offset == null ? ZoneOffset.UTC : offset);
    return new Published(instant, offset, minutes ? Precision.MINUTE : Precision.SECOND);
  }

  private static ZoneOffset offset(String zone) {
    return switch (zone) {
      case "Z", "UT", "UTC", "GMT" -> ZoneOffset.UTC;
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "EST", "CDT" -> ZoneOffset.ofHours(-5);
      case "CST", "MDT" -> ZoneOffset.ofHours(-6);
      case "MST", "PDT" -> ZoneOffset.ofHours(-7);
      case "PST" -> ZoneOffset.ofHours(-8);
      default -> ZoneOffset.of(zone);
    };
  }

  private static Instant start(Matcher m, int month, int day) {
    return LocalDate.of(number(m, 1), month, day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  // A leap second is shown as the last second of its minute; a 61st is no second at all.
  private static int seconds(@Nullable String text) {
    return text == null ? 0 : text.equals("60") ? 59 : Integer.parseInt(text);
  }

  @Override
  public String toString() {
    OffsetDateTime time = instant.atOffset(zone == null ? ZoneOffset.UTC : zone);
    return switch (precision) {
      case YEAR -> String.format(Locale.ROOT, "%04d", time.getYear());
      case MONTH -> YearMonth.from(time).toString();
      case DAY -> time.toLocalDate().toString();
      case MINUTE -> time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) + suffix();
      case SECOND -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + suffix();
    };
  }

  private String suffix() {
    return zone == null ? "" : zone.getId();
  }
}

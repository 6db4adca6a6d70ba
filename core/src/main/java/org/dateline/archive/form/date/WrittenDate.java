package org.dateline.archive.form.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Published;
import org.dateline.article.Published.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and programs write it: "Dec 27, 2024", "Fri Dec 27 18:20:00 CET 2024",
 * "27.12.2024 18:20 Uhr", "2004년 05월 28일 01:31". First the time is cut out, then the zone; what is
 * left must be a date and nothing else.
 */
final class WrittenDate {
  private static final int LONGEST = 100;
  private static final Pattern COMMENT =
      Pattern.compile("\\(([^()]{0,60})\\)|\\[([^\\[\\]]{0,60})]");
  // As cameras write it.
  private static final Pattern COLONS = Pattern.compile("^(\\d{4}):(\\d\\d):(\\d\\d)(?=$| )");
  private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})(?=$|[t ])");
  private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?w(\\d\\d)-?([1-7])(?=$|[t ])");

  private final WrittenTime time;
  private final Consumer<String> doubt;
  private String comment = "";

  private WrittenDate(String text, Consumer<String> doubt) {
    this.doubt = doubt;
    time = new WrittenTime(dated(withoutComments(EastAsianDate.plain(text))));
  }

  /** The date, {@code null} after a doubt if it is none. */
  static @Nullable Published read(String text, Consumer<String> doubt) {
    String kind = "not a date: ";
    if (text.length() <= LONGEST) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      try {
        Published date = new WrittenDate(plain.replace('\u2212', '-'), doubt).published(text);
        if (date != null) {
          return date;
        }
      } catch (AmbiguousDateException e) {
        kind = "ambiguous date: ";
      } catch (DateTimeException e) {
        kind = "no such date: ";
      }
    }
    doubt.accept(kind + DateText.quoted(text));
    return null;
  }

  private @Nullable Published published(String text) {
    CalendarText calendar = CalendarText.of(time.rest());
    if (calendar == null) {
      return null;
    }
    LocalDate day = calendar.day();
    if (!time.isKnown()) {
      return new Published(
          day.atStartOfDay().toInstant(ZoneOffset.UTC), null, calendar.precision());
    }
    if (calendar.precision() != Precision.DAY) {
      return null;
    }
    LocalDateTime at = time.on(day);
    ZoneOffset offset = time.offset(calendar.zone().isEmpty() ? comment : calendar.zone(), at);
    if (time.unknownZone() != null) {
      doubt.accept("unknown time zone, read as UTC: " + DateText.quoted(text));
    }
    return new Published(
        at.toInstant(offset == null ? ZoneOffset.UTC : offset), offset, time.precision());
  }

  // "+0200 (CEST)", "2024-12-27T18:20+01:00[Europe/Berlin]"
  private String withoutComments(String text) {
    Matcher found = COMMENT.matcher(text);
    while (found.find()) {
      String inside = found.group(1) == null ? found.group(2) : found.group(1);
      String name = DateWords.fold(inside.strip());
      comment = DateZones.isKnown(name) ? name : comment;
    }
    return COMMENT.matcher(text).replaceAll(" ").strip();
  }

  // ISO's day of a year and day of a week.
  private static String dated(String text) {
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.find()) {
      int day = Integer.parseInt(ordinal.group(2));
      return LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), day)
          + text.substring(ordinal.end());
    }
    Matcher week = WEEK.matcher(text);
    if (!week.find()) {
      return COLONS.matcher(text).replaceFirst("$1-$2-$3");
    }
    return CalendarText.ofWeek(
            Integer.parseInt(week.group(1)),
            Integer.parseInt(week.group(2)),
            Integer.parseInt(week.group(3)))
        + text.substring(week.end());
  }
}

package org.dateline.cli.serve.detail;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * A date for people, as exactly as it is known.
 *
 * @param text as {@code 27 December 2024, 18:20 (+09:00)}
 * @param machine as an attribute {@code datetime} takes it
 */
public record ShownDate(String text, String machine) {
  private static final DateTimeFormatter MINUTE = format("d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");
  private static final DateTimeFormatter MACHINE = format("uuuu-MM-dd'T'HH:mm");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** This date, "no date" for {@code null}. */
  public static ShownDate of(@Nullable Published published) {
    if (published == null) {
      return new ShownDate("no date", "");
    }
    OffsetDateTime time = local(published);
    return switch (published.precision()) {
      case YEAR -> new ShownDate(YEAR.format(time), published.toString());
      case MONTH -> new ShownDate(MONTH.format(time), published.toString());
      case DAY -> new ShownDate(DAY.format(time), published.toString());
      case MINUTE, SECOND -> timed(time, published.zone());
    };
  }

  /** Its day, or what is known of it, without the time. */
  public static String day(@Nullable Published published) {
    if (published == null) {
      return of(null).text();
    }
    return switch (published.precision()) {
      case YEAR, MONTH, DAY -> of(published).text();
      case MINUTE, SECOND -> DAY.format(local(published));
    };
  }

  private static OffsetDateTime local(Published published) {
    ZoneOffset zone = published.zone();
    return published.instant().atOffset(zone == null ? ZoneOffset.UTC : zone);
  }

  private static ShownDate timed(OffsetDateTime time, @Nullable ZoneOffset zone) {
    String at = MACHINE.format(time);
    return zone == null
        ? new ShownDate(MINUTE.format(time), at)
        : new ShownDate(
            MINUTE.format(time) + (zone.equals(ZoneOffset.UTC) ? " UTC" : " (" + zone + ")"),
            at + zone.getId());
  }
}

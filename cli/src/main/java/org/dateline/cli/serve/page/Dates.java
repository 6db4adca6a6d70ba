package org.dateline.cli.serve.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Dates as people read them. */
final class Dates {
  private Dates() {}

  /** The day alone, or what is known of it: {@code 2024-12-27}. */
  static String day(@Nullable Published published) {
    if (published == null) {
      return "undated";
    }
    String text = published.toString();
    return text.substring(0, Math.min("2024-12-27".length(), text.length()));
  }

  /** As exactly as it is known, in the zone that it names: {@code 27 December 2024, 18:20}. */
  static String of(@Nullable Published published) {
    if (published == null) {
      return "undated";
    }
    ZoneOffset zone = published.zone();
    OffsetDateTime time = published.instant().atOffset(zone == null ? ZoneOffset.UTC : zone);
    String pattern =
        switch (published.precision()) {
          case YEAR -> "uuuu";
          case MONTH -> "MMMM uuuu";
          case DAY -> "d MMMM uuuu";
          case MINUTE, SECOND -> "d MMMM uuuu, HH:mm" + (zone == null ? "" : " 'UTC'xxx");
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .format(time)
        .replace("UTC+00:00", "UTC");
  }
}

package org.dateline.cli.serve.chart;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.search.result.Timeline;

/** What people call a stretch of time: {@code week of 19 June 2023} for {@code 2023-W25}. */
final class PeriodName {
  private PeriodName() {}

  static String of(Timeline.Unit unit, OffsetDateTime start) {
    return DateTimeFormatter.ofPattern(pattern(unit), Locale.ENGLISH).format(start);
  }

  private static String pattern(Timeline.Unit unit) {
    return switch (unit) {
      case HOUR -> "d MMMM uuuu, HH:mm";
      case DAY -> "d MMMM uuuu";
      case WEEK -> "'week of' d MMMM uuuu";
      case MONTH -> "MMMM uuuu";
      case QUARTER -> "'Q'q uuuu";
      case YEAR -> "uuuu";
    };
  }
}

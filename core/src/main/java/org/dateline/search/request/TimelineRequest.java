package org.dateline.search.request;

import java.time.ZoneId;
import java.util.List;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * How to count articles over time. Immutable.
 *
 * @param unit the length of a bucket
 * @param zone in which time zone buckets begin, {@code null} for the index's
 * @param series what to count beside all articles
 * @param peaks whether to look for peaks
 */
public record TimelineRequest(
    Timeline.Unit unit, @Nullable ZoneId zone, List<SeriesRequest> series, boolean peaks) {

  /** Copies the list. */
  public TimelineRequest {
    series = List.copyOf(series);
  }

  /** All articles in the index's time zone, peaks not looked for. */
  public static TimelineRequest by(Timeline.Unit unit) {
    return new TimelineRequest(unit, null, List.of(), false);
  }

  /** The same in a time zone. */
  public TimelineRequest in(ZoneId other) {
    return new TimelineRequest(unit, other, series, peaks);
  }

  /** The same with these series. */
  public TimelineRequest with(SeriesRequest... others) {
    return new TimelineRequest(unit, zone, List.of(others), peaks);
  }

  /** The same with peaks. */
  public TimelineRequest withPeaks() {
    return new TimelineRequest(unit, zone, series, true);
  }
}

package org.dateline.cli.serve.page;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.Timeline;

/** Steps of time. */
final class Units {
  private Units() {}

  static Timeline.Unit of(String key) {
    try {
      return Timeline.Unit.valueOf(key.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException(
          "unit", "no unit \"" + key + "\"; there are hour, day, week, month, quarter, year");
    }
  }

  /** All buckets from the first of these timelines to the last; none of them is empty. */
  static List<Timeline.Bucket> span(List<Timeline> timelines) {
    Timeline any = timelines.getFirst();
    Comparator<OffsetDateTime> order = OffsetDateTime.timeLineOrder();
    OffsetDateTime first =
        timelines.stream().map(each -> each.buckets().getFirst().start()).min(order).orElseThrow();
    OffsetDateTime last =
        timelines.stream().map(each -> each.buckets().getLast().start()).max(order).orElseThrow();
    List<Timeline.Bucket> buckets = new ArrayList<>();
    ZonedDateTime at = first.atZoneSameInstant(any.zone());
    while (!at.toOffsetDateTime().isAfter(last) && buckets.size() < Timeline.MOST_BUCKETS) {
      buckets.add(new Timeline.Bucket(at.toOffsetDateTime(), any.unit().label(at)));
      at = any.unit().next(at);
    }
    return buckets;
  }
}

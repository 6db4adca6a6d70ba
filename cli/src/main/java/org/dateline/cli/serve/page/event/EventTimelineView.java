package org.dateline.cli.serve.page.event;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dateline.cli.serve.chart.TimelineChart;
import org.dateline.cli.serve.event.EventDays;
import org.dateline.cli.serve.event.EventDays.Counted;
import org.dateline.cli.serve.page.TimelineView;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.EventTimeline.By;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Events over time, with the choices beside them.
 *
 * @param drawing as HTML, "" if nothing has a day
 * @param bys by when they happened or were published
 * @param units to choose from
 * @param left what is not drawn, in words; "" if all is
 */
record EventTimelineView(
    String drawing, List<TimelineView.Option> bys, List<TimelineView.Option> units, String left) {

  /**
   * Draws what was counted.
   *
   * @throws WrongRequestException if there is no such unit
   */
  static EventTimelineView of(Asked asked, EventDays days, By by) {
    Address here = asked.address().without("offset", "format");
    EventTimeline.Unit wanted = unit(asked.text("timeline"));
    Counted counted = days.counted(wanted);
    return new EventTimelineView(
        counted.first().isEmpty() ? "" : drawing(counted, by, here),
        List.of(
            new TimelineView.Option(
                "By the day it happened", here.set("by", "happened").toString(), by == By.HAPPENED),
            new TimelineView.Option(
                "By the day of publication",
                here.set("by", "published").toString(),
                by == By.PUBLISHED)),
        units(wanted, here),
        left(counted, by));
  }

  private static EventTimeline.@Nullable Unit unit(String key) {
    try {
      return key.isEmpty() ? null : EventTimeline.Unit.valueOf(key.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException(
          "timeline", "no unit \"" + key + "\"; there are day, week, month, year");
    }
  }

  private static List<TimelineView.Option> units(
      EventTimeline.@Nullable Unit wanted, Address here) {
    List<TimelineView.Option> units = new ArrayList<>();
    units.add(new TimelineView.Option("auto", here.without("timeline").toString(), wanted == null));
    Arrays.stream(EventTimeline.Unit.values())
        .map(unit ->
            new TimelineView.Option(
                unit.key(), here.set("timeline", unit.key()).toString(), unit == wanted))
        .forEach(units::add);
    return units;
  }

  private static String drawing(Counted counted, By by, Address here) {
    EventTimeline.Unit unit = counted.unit();
    List<Timeline.Bucket> buckets = counted.first().stream().map(day -> bucket(unit, day)).toList();
    TimelineChart chart =
        new TimelineChart(
            by == By.HAPPENED
                ? "Events by when they happened"
                : "Events by when they were published",
            "events",
            TimelineChart.Measure.COUNT,
            Timeline.Unit.valueOf(unit.name()),
            buckets,
            List.of(new TimelineChart.Series("Events", values(counted), peak(counted))));
    String since = by == By.HAPPENED ? "happened-since" : "since";
    String until = by == By.HAPPENED ? "happened-until" : "until";
    String open = here.without(since, until, "timeline").toString();
    return chart.draw(
        (first, last) -> here.without("timeline").set(since, first).set(until, last).toString(),
        open + (open.contains("?") ? "&" : "?") + since + "={since}&" + until + "={until}");
  }

  private static List<@Nullable Double> values(Counted counted) {
    List<@Nullable Double> values = new ArrayList<>();
    counted.counts().forEach(count -> values.add(count.doubleValue()));
    return values;
  }

  private static Timeline.Bucket bucket(EventTimeline.Unit unit, LocalDate day) {
    return new Timeline.Bucket(day.atStartOfDay().atOffset(ZoneOffset.UTC), unit.label(day));
  }

  // The highest column has its number, if it stands out.
  private static List<TimelineChart.Peak> peak(Counted counted) {
    List<Long> counts = counted.counts();
    int highest =
        IntStream.range(0, counts.size())
            .reduce((a, b) -> counts.get(b) > counts.get(a) ? b : a)
            .orElse(0);
    long most = counts.get(highest);
    return most > 1 && counts.stream().filter(count -> count == most).count() == 1
        ? List.of(new TimelineChart.Peak(highest, "", null))
        : List.of();
  }

  private static String left(Counted counted, By by) {
    List<String> left = new ArrayList<>();
    add(left, counted.undated(), "whose day the text does not say", "without a date", by);
    add(
        left,
        counted.lessExact(),
        "told less exactly than a " + counted.unit().key(),
        "with a date less exact than a " + counted.unit().key(),
        by);
    add(left, counted.outside(), "far before or after these", "far before or after these", by);
    return left.isEmpty() ? "" : "Not drawn: " + String.join(", ", left) + ".";
  }

  private static void add(List<String> left, long count, String happened, String published, By by) {
    if (count > 0) {
      left.add(
          String.format(Locale.ROOT, "%,d %s", count, by == By.HAPPENED ? happened : published));
    }
  }
}

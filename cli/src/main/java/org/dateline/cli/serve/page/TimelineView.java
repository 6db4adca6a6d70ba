package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.cli.serve.chart.TimelineChart;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Articles over time, with the choices beside them.
 *
 * @param drawing as HTML
 * @param units to choose from
 * @param measures counts or shares
 * @param left what is not drawn, in words; "" if all is
 */
public record TimelineView(String drawing, List<Option> units, List<Option> measures, String left) {
  private static final int MONTHS_BY_DAY = 4;
  private static final int MONTHS_BY_WEEK = 18;
  private static final int MONTHS_BY_MONTH = 180;
  private static final int MONTHS_BY_QUARTER = 480;

  /** Copies the lists. */
  public TimelineView {
    units = List.copyOf(units);
    measures = List.copyOf(measures);
  }

  /**
   * A way to draw.
   *
   * @param label what to call it
   * @param href the address with it
   * @param chosen whether it is drawn so
   */
  public record Option(String label, String href, boolean chosen) {}

  /** The articles of one search. */
  static @Nullable TimelineView of(Asked asked, Address here) throws IOException {
    SearchRequest request = SearchParameters.articles(asked).build();
    Timeline timeline = counted(asked, List.of(request)).getFirst();
    return timeline.buckets().isEmpty()
        ? null
        : of(asked, List.of(timeline), List.of("All articles found"), here);
  }

  /** Several searches in one drawing, buckets from the first of any to the last of any. */
  public static TimelineView of(
      Asked asked, List<Timeline> timelines, List<String> names, Address here) throws IOException {
    boolean share = asked.is("share");
    List<Timeline.Bucket> buckets = buckets(timelines);
    Timeline.Unit unit = timelines.getFirst().unit();
    Map<String, Long> whole = share ? whole(asked, unit) : Map.of();
    List<TimelineChart.Series> series = new ArrayList<>();
    for (int i = 0; i < timelines.size(); i++) {
      series.add(series(timelines.get(i), names.get(i), buckets, share, whole, here));
    }
    TimelineChart chart =
        new TimelineChart(
            share ? "Share of all articles over time" : "Articles over time",
            share ? "of all articles" : "articles",
            share ? TimelineChart.Measure.SHARE : TimelineChart.Measure.COUNT,
            unit,
            buckets,
            series);
    Address fresh = here.without("after", "part");
    Address period = fresh.without("since", "until", "unit");
    String open = period.toString();
    String drawing =
        chart.draw(
            (first, last) -> period.set("since", first).set("until", last).toString(),
            open + (open.contains("?") ? "&" : "?") + "since={since}&until={until}");
    return new TimelineView(
        drawing, units(asked, unit, fresh), measures(share, fresh), left(timelines, unit, share));
  }

  /**
   * The articles of each of these, by the unit asked for or else that which suits the range.
   *
   * @throws org.dateline.cli.serve.request.WrongRequestException if there is no such unit
   */
  public static List<Timeline> counted(Asked asked, List<SearchRequest> requests)
      throws IOException {
    Timeline.Unit unit = asked.text("unit").isEmpty() ? null : Units.of(asked.text("unit"));
    unit = unit == null ? suiting(asked, requests) : unit;
    List<Timeline> timelines = new ArrayList<>();
    for (SearchRequest request : requests) {
      timelines.add(
          asked.index().searcher().articleTimeline(request, TimelineRequest.by(unit).withPeaks()));
    }
    return timelines;
  }

  private static Timeline.Unit suiting(Asked asked, List<SearchRequest> requests)
      throws IOException {
    List<Timeline> byMonth = new ArrayList<>();
    for (SearchRequest request : requests) {
      byMonth.add(
          asked
              .index()
              .searcher()
              .articleTimeline(request, TimelineRequest.by(Timeline.Unit.MONTH)));
    }
    int months = buckets(byMonth).size();
    return months <= MONTHS_BY_DAY
        ? Timeline.Unit.DAY
        : months <= MONTHS_BY_WEEK
            ? Timeline.Unit.WEEK
            : months <= MONTHS_BY_MONTH
                ? Timeline.Unit.MONTH
                : months <= MONTHS_BY_QUARTER ? Timeline.Unit.QUARTER : Timeline.Unit.YEAR;
  }

  private static List<Timeline.Bucket> buckets(List<Timeline> timelines) {
    List<Timeline> some =
        timelines.stream().filter(timeline -> !timeline.buckets().isEmpty()).toList();
    if (some.size() < 2) {
      return some.isEmpty() ? List.of() : some.getFirst().buckets();
    }
    return Units.span(some);
  }

  private static Map<String, Long> whole(Asked asked, Timeline.Unit unit) throws IOException {
    Timeline all =
        asked
            .index()
            .searcher()
            .articleTimeline(SearchRequest.builder("").build(), TimelineRequest.by(unit));
    return byLabel(all);
  }

  private static Map<String, Long> byLabel(Timeline timeline) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < timeline.buckets().size(); i++) {
      counts.put(timeline.buckets().get(i).label(), timeline.all().counts().get(i));
    }
    return counts;
  }

  private static TimelineChart.Series series(
      Timeline timeline,
      String name,
      List<Timeline.Bucket> buckets,
      boolean share,
      Map<String, Long> whole,
      Address here) {
    Map<String, Long> counts = byLabel(timeline);
    List<@Nullable Double> values = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Timeline.Bucket bucket : buckets) {
      places.put(bucket.label(), places.size());
      double count = counts.getOrDefault(bucket.label(), 0L);
      long all = whole.getOrDefault(bucket.label(), 0L);
      values.add(!share ? Double.valueOf(count) : all == 0 ? null : Double.valueOf(count / all));
    }
    List<TimelineChart.Peak> peaks =
        timeline.all().peaks().stream()
            .map(peak ->
                peak(
                    peak,
                    places.getOrDefault(timeline.buckets().get(peak.bucket()).label(), 0),
                    here))
            .toList();
    return new TimelineChart.Series(name, values, peaks);
  }

  private static TimelineChart.Peak peak(Timeline.Peak peak, int bucket, Address here) {
    if (peak.articles().isEmpty()) {
      return new TimelineChart.Peak(bucket, "", null);
    }
    Timeline.Typical typical = peak.articles().getFirst();
    return new TimelineChart.Peak(
        bucket,
        typical.title(),
        here.only("index", "q").at("/article").set("id", typical.id()).toString());
  }

  private static List<Option> units(Asked asked, Timeline.Unit drawn, Address here) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("auto", here.without("unit").toString(), asked.text("unit").isEmpty()));
    Arrays.stream(Timeline.Unit.values())
        .map(unit ->
            new Option(
                unit.key(),
                here.set("unit", unit.key()).toString(),
                unit == drawn && !asked.text("unit").isEmpty()))
        .forEach(options::add);
    return options;
  }

  private static List<Option> measures(boolean share, Address here) {
    return List.of(
        new Option("Articles", here.without("share").toString(), !share),
        new Option("Share of all articles", here.set("share", "1").toString(), share));
  }

  private static String left(List<Timeline> timelines, Timeline.Unit unit, boolean share) {
    long coarse = timelines.stream().mapToLong(Timeline::lessExact).sum();
    long undated = timelines.stream().mapToLong(Timeline::undated).sum();
    List<String> left = new ArrayList<>();
    if (coarse > 0) {
      left.add(
          String.format(Locale.ROOT, "%,d with a date less exact than a %s", coarse, unit.key()));
    }
    if (undated > 0) {
      left.add(String.format(Locale.ROOT, "%,d without a date", undated));
    }
    String drawn = left.isEmpty() ? "" : "Not drawn: " + String.join(", ", left) + ".";
    boolean peaks = timelines.stream().anyMatch(each -> !each.all().peaks().isEmpty());
    return share && peaks ? (drawn + " Peaks are those of the counts.").strip() : drawn;
  }
}

package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dateline.render.ResultText;
import org.dateline.search.result.Timeline;
import org.dateline.search.result.Timeline.Peak;
import org.dateline.search.result.Timeline.Series;
import org.dateline.search.result.Timeline.Typical;

/** Draws a timeline of articles for people: bars, or a table if it has several series. */
final class ArticleTimelineText {
  private static final int EMPTY_SHOWN = 3;
  private static final int COLUMN = 14;
  private static final int LABEL = 10;

  private final Terminal terminal;

  ArticleTimelineText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Timeline timeline) {
    Bars bars = new Bars(terminal, timeline.unit().key());
    if (timeline.series().isEmpty()) {
      bars.print(bars(timeline));
    } else {
      table(timeline);
    }
    bars.printRest("less exact", timeline.lessExact());
    bars.printRest("undated", timeline.undated());
    bars.printTotal("total", timeline.total());
    all(timeline).forEach(series -> peaks(timeline, series));
  }

  private static List<Series> all(Timeline timeline) {
    List<Series> all = new ArrayList<>();
    all.add(timeline.all());
    all.addAll(timeline.series());
    return all;
  }

  private static List<Bars.Bar> bars(Timeline timeline) {
    return IntStream.range(0, timeline.buckets().size())
        .mapToObj(i ->
            new Bars.Bar(
                timeline.buckets().get(i).label(),
                timeline.all().counts().get(i),
                isPeak(timeline.all(), i)))
        .toList();
  }

  private static boolean isPeak(Series series, int bucket) {
    return series.peaks().stream().anyMatch(peak -> peak.bucket() == bucket);
  }

  private void table(Timeline timeline) {
    List<Series> all = all(timeline);
    int width = timeline.buckets().stream().mapToInt(each -> each.label().length()).max().orElse(0);
    width = Math.max(width, LABEL);
    StringBuilder header = new StringBuilder(" ".repeat(width - 2));
    all.forEach(series -> header.append("  ").append(column(series)));
    terminal.out().println(header.toString().stripTrailing());
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < timeline.buckets().size(); i++) {
      if (timeline.all().counts().get(i) == 0) {
        empty.add(i);
      } else {
        empty(timeline, all, empty, width);
        row(timeline, all, i, width);
      }
    }
  }

  private void empty(Timeline timeline, List<Series> all, List<Integer> empty, int width) {
    if (empty.size() <= EMPTY_SHOWN) {
      empty.forEach(bucket -> row(timeline, all, bucket, width));
    } else {
      terminal.out().println(Bars.none(empty.size(), timeline.unit().key()));
    }
    empty.clear();
  }

  private static String column(Series series) {
    String name = ResultText.clean(series.name());
    String cut = name.length() <= COLUMN ? name : name.substring(0, COLUMN - 1) + "…";
    return String.format(Locale.ROOT, "%" + COLUMN + "s", cut);
  }

  private void row(Timeline timeline, List<Series> all, int bucket, int width) {
    StringBuilder row = new StringBuilder();
    String label = timeline.buckets().get(bucket).label();
    row.append(String.format(Locale.ROOT, "%-" + width + "s", label));
    for (Series series : all) {
      String mark = isPeak(series, bucket) ? "*" : " ";
      row.append(String.format(Locale.ROOT, "%," + COLUMN + "d", series.counts().get(bucket)));
      row.append(mark).append(' ');
    }
    terminal.out().println(row.toString().stripTrailing());
  }

  private void peaks(Timeline timeline, Series series) {
    for (Peak peak : series.peaks()) {
      terminal.out().println();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "* %s: %,d of %s, usually %s%n",
              timeline.buckets().get(peak.bucket()).label(),
              peak.count(),
              ResultText.clean(series.name()),
              usual(peak.median()));
      peak.articles().forEach(this::typical);
    }
  }

  // A median of counts is whole or half.
  private static String usual(double median) {
    return String.format(Locale.ROOT, median == Math.rint(median) ? "%,.0f" : "%,.1f", median);
  }

  private void typical(Typical article) {
    String title = article.title().isEmpty() ? "(no headline)" : ResultText.clean(article.title());
    terminal.out().println("    " + title);
    terminal.out().println("    " + article.published() + " | " + ResultText.clean(article.id()));
  }
}

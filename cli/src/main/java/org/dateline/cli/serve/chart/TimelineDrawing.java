package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.cli.serve.chart.TimelineChart.Measure;
import org.dateline.cli.serve.chart.TimelineChart.Peak;
import org.dateline.cli.serve.chart.TimelineColumns.Column;
import org.jspecify.annotations.Nullable;

/** Draws a {@link TimelineChart}. */
final class TimelineDrawing {
  private static final int MOST_IN_TAB_ORDER = 40;
  private static final int MARKS = 12;
  private static final int PEAKS_LISTED = 5;
  private static final int LONGEST_NAME = 60;

  private final TimelineChart chart;
  private final TimelineChart.Links links;
  private final @Nullable String brushHref;
  private final TimelineColumns columns;
  private final List<Line> lines = new ArrayList<>();
  private final ValueScale scale;
  private final TimelineField field;
  private final Markup out = new Markup();

  /** A series as it is drawn. */
  private record Line(String name, List<@Nullable Double> values, List<Peak> peaks) {}

  /** A peak in its column. */
  private record Marked(int series, int column, double value, Peak peak) {}

  TimelineDrawing(TimelineChart chart, TimelineChart.Links links, @Nullable String brushHref) {
    this.chart = chart;
    this.links = links;
    this.brushHref = Markup.harmless(brushHref);
    this.columns = TimelineColumns.of(chart.buckets());
    for (TimelineChart.Series each : chart.series()) {
      if (lines.size() < TimelineChart.MOST_SERIES) {
        lines.add(
            new Line(
                Markup.cut(each.name(), LONGEST_NAME),
                columns.values(chart.measure(), each.values()),
                each.peaks()));
      }
    }
    this.scale = ValueScale.of(chart.measure(), most());
    this.field = new TimelineField(scale, columns.size());
  }

  private double most() {
    return lines.stream()
        .flatMap(line -> line.values().stream())
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  String draw() {
    out.open("figure", "class", "chart timeline", "data-brush-href", brushHref);
    if (columns.size() == 0 || lines.isEmpty()) {
      out.leaf("p", "There is nothing to draw over time.", "class", "chart-note");
      return out.close().toString();
    }
    List<Marked> peaks = peaks();
    // Not an image, for that would hide its links from readers of the screen.
    out.open(
        "svg",
        "class",
        "drawing",
        "role",
        "group",
        "width",
        "100%",
        "height",
        TimelineField.HEIGHT);
    out.leaf("title", chart.title()).leaf("desc", description(peaks.size()));
    TimelineAxes axes = new TimelineAxes(out, field, chart.noun());
    axes.grid();
    axes.dates(chart.unit(), columns.columns().stream().map(Column::start).toList());
    plot();
    marks();
    axes.values();
    buckets();
    List<Marked> highest = highest(peaks);
    peaks.forEach(peak -> mark(peak, highest.contains(peak)));
    out.close();
    if (brushHref != null) {
      out.leaf("output", "", "class", "readout");
    }
    legend();
    list(highest, peaks.size());
    notes();
    return out.close().toString();
  }

  private String description(int peaks) {
    Column first = columns.columns().getFirst();
    Column last = columns.columns().getLast();
    return "By "
        + chart.unit().key()
        + ", from "
        + PeriodName.of(chart.unit(), first.start())
        + " to "
        + PeriodName.of(chart.unit(), last.end())
        + "; most: "
        + TimelineChart.counted(scale.exact(most()), chart.noun())
        + (peaks == 0 ? "." : "; peaks: " + peaks + ".");
  }

  private void openPlot(String kind) {
    out.open(
        "svg",
        "class",
        kind,
        "y",
        TimelineField.TOP,
        "width",
        "100%",
        "height",
        TimelineField.PLOT,
        "viewBox",
        "0 0 " + columns.size() * TimelineField.SLOT + " " + TimelineField.PLOT,
        "preserveAspectRatio",
        "none");
  }

  private void plot() {
    openPlot("plot");
    boolean alone = lines.size() == 1;
    TimelinePath path = new TimelinePath(field);
    for (int i = 0; i < lines.size(); i++) {
      List<@Nullable Double> values = lines.get(i).values();
      String d = alone ? path.columns(values) : path.line(values);
      if (!d.isEmpty()) {
        out.empty("path", "class", alone ? "columns" : "line s" + i, "d", d);
      }
    }
    out.close();
  }

  // On long lines a marker stands here and there, of each series elsewhere.
  private void marks() {
    int each = Math.ceilDiv(columns.size(), MARKS);
    for (int s = 0; s < lines.size() && lines.size() > 1; s++) {
      for (int i = s * each / lines.size(); i < columns.size(); i += each) {
        Double value = lines.get(s).values().get(i);
        if (value != null) {
          SeriesMark.draw(out, s, field.x(i + 0.5), field.yOfAll(value));
        }
      }
    }
  }

  private void buckets() {
    boolean few = columns.size() <= MOST_IN_TAB_ORDER;
    openPlot("buckets");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.columns().get(i);
      String told = column.name(chart.unit()) + ": " + told(i);
      out.openLink(
          links.of(column.first(), column.last()),
          "class",
          "bucket",
          "aria-label",
          told,
          "tabindex",
          few || i == 0 ? null : -1,
          "data-since",
          column.first(),
          "data-until",
          column.last());
      out.leaf("title", told);
      out.empty(
              "rect",
              "x",
              i * TimelineField.SLOT,
              "width",
              TimelineField.SLOT,
              "height",
              TimelineField.PLOT)
          .close();
    }
    out.close();
  }

  private String told(int column) {
    if (lines.stream().allMatch(line -> line.values().get(column) == null)) {
      return "no value";
    }
    String values =
        lines.stream()
            .map(line -> (lines.size() > 1 ? line.name() + " " : "") + told(line, column))
            .collect(Collectors.joining(", "));
    return TimelineChart.counted(values, chart.noun());
  }

  private String told(Line line, int column) {
    Double value = line.values().get(column);
    return value == null ? "no value" : scale.exact(value);
  }

  private List<Marked> peaks() {
    List<Marked> peaks = new ArrayList<>();
    for (int s = 0; s < lines.size(); s++) {
      Set<Integer> taken = new HashSet<>();
      for (Peak peak : lines.get(s).peaks()) {
        int column = columns.columnOf(peak.bucket());
        Double value = column < 0 ? null : lines.get(s).values().get(column);
        if (value != null && taken.add(column)) {
          peaks.add(new Marked(s, column, value, peak));
        }
      }
    }
    return peaks;
  }

  private void mark(Marked marked, boolean high) {
    String told = "Peak " + told(marked) + title(marked.peak());
    double y = field.yOfAll(marked.value()) - (lines.size() > 1 ? 0 : 8);
    out.openLink(
        marked.peak().href(),
        "class",
        (high ? "peak s" : "peak minor s") + marked.series(),
        "aria-label",
        told);
    out.leaf("title", told);
    String x = field.x(marked.column() + 0.5);
    out.empty("circle", "class", "target", "cx", x, "cy", y, "r", 9);
    out.empty("circle", "class", "dot", "cx", x, "cy", y, "r", high ? 3.5 : 2.25).close();
  }

  private String told(Marked marked) {
    String series = lines.size() > 1 ? lines.get(marked.series()).name() + ", " : "";
    String label = columns.columns().get(marked.column()).name(chart.unit());
    return series + label + ": " + TimelineChart.counted(scale.exact(marked.value()), chart.noun());
  }

  private static String title(Peak peak) {
    return peak.title().isEmpty() ? "" : ". " + peak.title();
  }

  private void legend() {
    if (lines.size() == 1) {
      return;
    }
    out.open("ul", "class", "legend");
    for (int i = 0; i < lines.size(); i++) {
      out.open("li");
      out.open("svg", "class", "key", "width", 34, "height", 12, "aria-hidden", "true");
      out.empty("path", "class", "line s" + i, "d", "M1 6H33");
      SeriesMark.draw(out, i, "50%", 6);
      out.close().leaf("bdi", lines.get(i).name());
      if (chart.measure() == Measure.COUNT) {
        double total =
            lines.get(i).values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        out.text(" ").leaf("span", scale.exact(total), "class", "total");
      }
      out.close();
    }
    out.close();
  }

  /** The highest peaks in order of time. */
  private static List<Marked> highest(List<Marked> peaks) {
    return peaks.stream()
        .sorted(Comparator.comparingDouble((Marked marked) -> -marked.value()))
        .limit(PEAKS_LISTED)
        .sorted(Comparator.comparingInt(Marked::column).thenComparingInt(Marked::series))
        .toList();
  }

  private void list(List<Marked> shown, int peaks) {
    if (shown.isEmpty()) {
      return;
    }
    out.open("ol", "class", "peaks");
    for (Marked marked : shown) {
      out.open("li", "class", "s" + marked.series()).leaf("span", told(marked), "class", "when");
      if (!marked.peak().title().isEmpty()) {
        out.text(" ").openLink(marked.peak().href()).leaf("bdi", marked.peak().title()).close();
      }
      out.close();
    }
    out.close();
    if (peaks > shown.size()) {
      note("The " + shown.size() + " highest of " + peaks + " peaks are listed.");
    }
  }

  private void notes() {
    if (columns.merged() > 1) {
      String unit = chart.unit().key();
      String together = chart.measure() == Measure.COUNT ? "added up" : "averaged";
      note(
          String.format(
              Locale.ROOT,
              "Drawn in steps of %d %ss, %s: there are %,d %ss.",
              columns.merged(),
              unit,
              together,
              chart.buckets().size(),
              unit));
    }
    int left = chart.series().size() - lines.size();
    if (left > 0) {
      note(left + " more series are not drawn.");
    }
  }

  private void note(String text) {
    out.leaf("p", text, "class", "chart-note");
  }
}

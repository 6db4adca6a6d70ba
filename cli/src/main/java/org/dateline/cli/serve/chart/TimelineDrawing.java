package org.dateline.cli.serve.chart;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.cli.serve.chart.DateTicks.Tick;
import org.dateline.cli.serve.chart.TimelineChart.Measure;
import org.dateline.cli.serve.chart.TimelineChart.Peak;
import org.dateline.cli.serve.chart.TimelineColumns.Column;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link TimelineChart}. Heights are pixels, widths are shares of the whole: columns and
 * lines lie in inner {@code <svg>}s of ten units a column, which are stretched.
 */
final class TimelineDrawing {
  private static final int TOP = 26;
  private static final int PLOT = 140;
  private static final int BASE = TOP + PLOT;
  private static final int LABELS = BASE + 17;
  private static final int HEIGHT = BASE + 36;
  private static final int SLOT = 10;
  private static final int WIDEST_COLUMN = 8;
  private static final int ALL_LABELLED = 8;
  private static final int TICKS_WIDE = 10;
  private static final int TICKS_NARROW = 6;
  private static final double LAST_TICK_WIDE = 0.95;
  private static final double LAST_TICK_NARROW = 0.88;
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
    out.open("svg", "class", "drawing", "role", "group", "width", "100%", "height", HEIGHT);
    out.leaf("title", chart.title()).leaf("desc", description(peaks.size()));
    grid();
    dates();
    plot();
    marks();
    values();
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
        + first.first()
        + " to "
        + last.last()
        + "; most: "
        + scale.exact(most())
        + " "
        + chart.noun()
        + (peaks == 0 ? "." : "; peaks: " + peaks + ".");
  }

  private void openPlot(String kind) {
    out.open(
        "svg",
        "class",
        kind,
        "y",
        TOP,
        "width",
        "100%",
        "height",
        PLOT,
        "viewBox",
        "0 0 " + columns.size() * SLOT + " " + PLOT,
        "preserveAspectRatio",
        "none");
  }

  private void grid() {
    for (double tick : scale.ticks()) {
      double y = TOP + height(tick);
      out.empty("line", "class", tick == 0 ? "base" : "grid", "x2", "100%", "y1", y, "y2", y);
    }
  }

  private void values() {
    for (double tick : scale.ticks()) {
      if (tick > 0) {
        String noun = tick == scale.ticks().getLast() ? " " + chart.noun() : "";
        out.leaf("text", scale.label(tick) + noun, "class", "value", "y", TOP + height(tick) - 4);
      }
    }
  }

  private double height(double value) {
    return PLOT - Math.clamp(value / scale.top(), 0, 1) * PLOT;
  }

  private String x(double column) {
    return Markup.percent(column / columns.size());
  }

  private void dates() {
    List<OffsetDateTime> starts = columns.columns().stream().map(Column::start).toList();
    if (columns.size() <= ALL_LABELLED) {
      List<Tick> all = DateTicks.all(chart.unit(), starts);
      int each = Math.ceilDiv(columns.size(), TICKS_NARROW);
      all.forEach(tick -> centred(tick, tick.bucket() % each == 0));
      return;
    }
    List<Tick> wide = DateTicks.of(chart.unit(), starts, TICKS_WIDE);
    List<Tick> narrow = DateTicks.of(chart.unit(), starts, TICKS_NARROW);
    wide.forEach(tick -> begun(tick, narrow.contains(tick) ? "" : " at-wide", LAST_TICK_WIDE));
    narrow.stream()
        .filter(tick -> !wide.contains(tick))
        .forEach(tick -> begun(tick, " at-narrow", LAST_TICK_NARROW));
  }

  private void centred(Tick tick, boolean always) {
    String kind = always ? "date centred" : "date centred at-wide";
    out.leaf("text", tick.label(), "class", kind, "x", x(tick.bucket() + 0.5), "y", LABELS);
    above(tick, kind, x(tick.bucket() + 0.5));
  }

  private void begun(Tick tick, String when, double last) {
    String x = x(tick.bucket());
    out.empty("line", "class", "tick" + when, "x1", x, "x2", x, "y1", BASE, "y2", BASE + 6);
    if (tick.bucket() <= last * columns.size()) {
      String kind = "date" + when;
      out.leaf("text", tick.label(), "class", kind, "x", x, "dx", 4, "y", LABELS);
      above(tick, kind, x);
    }
  }

  private void above(Tick tick, String kind, String x) {
    if (!tick.above().isEmpty()) {
      Object dx = kind.contains("centred") ? null : 4;
      out.leaf("text", tick.above(), "class", kind + " above", "x", x, "dx", dx, "y", LABELS + 15);
    }
  }

  private void plot() {
    openPlot("plot");
    boolean alone = lines.size() == 1;
    for (int i = 0; i < lines.size(); i++) {
      List<@Nullable Double> values = lines.get(i).values();
      String path = alone ? columnsPath(values) : linePath(values);
      if (!path.isEmpty()) {
        out.empty("path", "class", alone ? "columns" : "line s" + i, "d", path);
      }
    }
    out.close();
  }

  private double columnWidth() {
    double gap = columns.size() > 150 ? 0 : columns.size() > 60 ? 1.5 : 2.5;
    return Math.min(SLOT - gap, columns.size() * (double) SLOT / WIDEST_COLUMN);
  }

  private String columnsPath(List<@Nullable Double> values) {
    StringBuilder path = new StringBuilder();
    double width = columnWidth();
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null && value > 0) {
        double left = i * SLOT + (SLOT - width) / 2;
        double top = Math.min(height(value), PLOT - 1);
        path.append('M').append(Markup.number(left)).append(' ').append(PLOT);
        path.append('V').append(Markup.number(top)).append('h').append(Markup.number(width));
        path.append('V').append(PLOT).append('z');
      }
    }
    return path.toString();
  }

  private String linePath(List<@Nullable Double> values) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null) {
        path.append(drawing ? 'L' : 'M').append(Markup.number((i + 0.5) * SLOT)).append(' ');
        path.append(Markup.number(height(value))).append(drawing ? "" : "h0");
      }
      drawing = value != null;
    }
    return path.toString();
  }

  // On long lines a marker stands here and there, of each series elsewhere.
  private void marks() {
    int each = Math.ceilDiv(columns.size(), MARKS);
    for (int s = 0; s < lines.size() && lines.size() > 1; s++) {
      for (int i = s * each / lines.size(); i < columns.size(); i += each) {
        Double value = lines.get(s).values().get(i);
        if (value != null) {
          SeriesMark.draw(out, s, x(i + 0.5), TOP + height(value));
        }
      }
    }
  }

  private void buckets() {
    boolean few = columns.size() <= MOST_IN_TAB_ORDER;
    openPlot("buckets");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.columns().get(i);
      String told = column.label() + ": " + told(i);
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
      out.empty("rect", "x", i * SLOT, "width", SLOT, "height", PLOT).close();
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
    return values + " " + chart.noun();
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
    double y = TOP + height(marked.value()) - (lines.size() > 1 ? 0 : 8);
    out.openLink(
        marked.peak().href(),
        "class",
        (high ? "peak s" : "peak minor s") + marked.series(),
        "aria-label",
        told);
    out.leaf("title", told);
    String x = x(marked.column() + 0.5);
    out.empty("circle", "class", "target", "cx", x, "cy", y, "r", 9);
    out.empty("circle", "class", "dot", "cx", x, "cy", y, "r", high ? 3.5 : 2.25).close();
  }

  private String told(Marked marked) {
    String series = lines.size() > 1 ? lines.get(marked.series()).name() + ", " : "";
    String label = columns.columns().get(marked.column()).label();
    return series + label + ": " + scale.exact(marked.value()) + " " + chart.noun();
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

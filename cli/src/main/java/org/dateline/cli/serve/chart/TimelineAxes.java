package org.dateline.cli.serve.chart;

import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.cli.serve.chart.DateTicks.Tick;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/** Draws what a timeline is read by: lines and labels of values, labels of dates. */
record TimelineAxes(Markup out, TimelineField field, String noun) {
  private static final int LABELS = TimelineField.BASE + 17;
  private static final int ALL_LABELLED = 8;
  private static final int TICKS_WIDE = 10;
  private static final int TICKS_NARROW = 6;
  private static final double LAST_TICK_WIDE = 0.95;
  private static final double LAST_TICK_NARROW = 0.88;

  void grid() {
    for (double tick : field.scale().ticks()) {
      double y = field.yOfAll(tick);
      out.empty("line", "class", tick == 0 ? "base" : "grid", "x2", "100%", "y1", y, "y2", y);
    }
  }

  void values() {
    for (double tick : field.scale().ticks()) {
      if (tick > 0) {
        String label = field.scale().label(tick);
        boolean top = tick == field.scale().ticks().getLast();
        out.leaf(
            "text",
            top ? TimelineChart.counted(label, noun) : label,
            "class",
            "value",
            "y",
            field.yOfAll(tick) - 4);
      }
    }
  }

  void dates(Timeline.Unit unit, List<OffsetDateTime> starts) {
    if (field.columns() <= ALL_LABELLED) {
      List<Tick> all = DateTicks.all(unit, starts);
      int each = Math.ceilDiv(field.columns(), TICKS_NARROW);
      all.forEach(tick -> centred(tick, tick.bucket() % each == 0));
      return;
    }
    List<Tick> wide = DateTicks.of(unit, starts, TICKS_WIDE);
    List<Tick> narrow = DateTicks.of(unit, starts, TICKS_NARROW);
    wide.forEach(tick -> begun(tick, narrow.contains(tick) ? "" : " at-wide", LAST_TICK_WIDE));
    narrow.stream()
        .filter(tick -> !wide.contains(tick))
        .forEach(tick -> begun(tick, " at-narrow", LAST_TICK_NARROW));
  }

  private void centred(Tick tick, boolean always) {
    String kind = always ? "date centred" : "date centred at-wide";
    out.leaf("text", tick.label(), "class", kind, "x", field.x(tick.bucket() + 0.5), "y", LABELS);
    above(tick, kind, field.x(tick.bucket() + 0.5));
  }

  private void begun(Tick tick, String when, double last) {
    String x = field.x(tick.bucket());
    out.empty(
        "line",
        "class",
        "tick" + when,
        "x1",
        x,
        "x2",
        x,
        "y1",
        TimelineField.BASE,
        "y2",
        TimelineField.BASE + 6);
    if (tick.bucket() <= last * field.columns()) {
      String kind = "date" + when;
      out.leaf("text", tick.label(), "class", kind, "x", x, "dx", 4, "y", LABELS);
      above(tick, kind, x);
    }
  }

  private void above(Tick tick, String kind, String x) {
    if (!tick.above().isEmpty()) {
      @Nullable Object dx = kind.contains("centred") ? null : 4;
      out.leaf("text", tick.above(), "class", kind + " above", "x", x, "dx", dx, "y", LABELS + 15);
    }
  }
}

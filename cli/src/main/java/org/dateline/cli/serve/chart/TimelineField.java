package org.dateline.cli.serve.chart;

/**
 * Where values and columns lie in a timeline: heights are pixels, widths shares of the whole, in
 * inner {@code <svg>}s of {@value #SLOT} units a column.
 *
 * @param columns how many there are
 */
record TimelineField(ValueScale scale, int columns) {
  static final int TOP = 26;
  static final int PLOT = 140;
  static final int BASE = TOP + PLOT;
  static final int HEIGHT = BASE + 36;
  static final int SLOT = 10;

  /** From the top of the plot. */
  double y(double value) {
    return PLOT - Math.clamp(value / scale.top(), 0, 1) * PLOT;
  }

  /** From the top of the whole. */
  double yOfAll(double value) {
    return TOP + y(value);
  }

  String x(double column) {
    return Markup.percent(column / columns);
  }
}

package org.dateline.cli.serve.chart;

import java.util.List;

/** The markers by which lines are told apart without colour. */
final class SeriesMark {
  private static final List<String> SHAPES =
      List.of(
          "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z",
          "M-3-3h6v6h-6z",
          "M0-4.4L4 3H-4z",
          "M0-4.4L4.4 0L0 4.4L-4.4 0z",
          "M-3-3L3 3M-3 3L3-3",
          "M-4 0H4M0-4V4");

  private SeriesMark() {}

  static void draw(Markup out, int series, String x, double y) {
    out.open("svg", "class", "mark s" + series, "x", x, "y", y, "overflow", "visible");
    out.empty("path", "d", SHAPES.get(series)).close();
  }
}

package org.dateline.cli.serve.chart;

import org.dateline.cli.serve.chart.LabelSpots.Spot;
import org.jspecify.annotations.Nullable;

/** A name where there is room for it: on a wide page, on a narrow one, on both. */
record NamedSpot(@Nullable Spot wide, @Nullable Spot narrow) {
  void draw(Markup out, String name, String kind) {
    if (wide != null && wide.equals(narrow)) {
      draw(out, name, wide, kind);
      return;
    }
    if (wide != null) {
      draw(out, name, wide, kind + " at-wide");
    }
    if (narrow != null) {
      draw(out, name, narrow, kind + " at-narrow");
    }
  }

  private static void draw(Markup out, String name, Spot spot, String kind) {
    out.leaf(
        "text", name, "class", kind, "x", spot.dx(), "y", spot.dy(), "text-anchor", spot.anchor());
  }
}

package org.dateline.cli.serve.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as paths within the plot of a timeline. */
record TimelinePath(TimelineField field) {
  private static final int WIDEST_COLUMN = 8;
  private static final int GAPS = 60;
  private static final int SMALL_GAPS = 150;

  private double columnWidth() {
    double gap = field.columns() > SMALL_GAPS ? 0 : field.columns() > GAPS ? 1.5 : 2.5;
    return Math.min(
        TimelineField.SLOT - gap, field.columns() * (double) TimelineField.SLOT / WIDEST_COLUMN);
  }

  String columns(List<@Nullable Double> values) {
    StringBuilder path = new StringBuilder();
    double width = columnWidth();
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null && value > 0) {
        double left = i * TimelineField.SLOT + (TimelineField.SLOT - width) / 2;
        double top = Math.min(field.y(value), TimelineField.PLOT - 1);
        path.append('M').append(Markup.number(left)).append(' ').append(TimelineField.PLOT);
        path.append('V').append(Markup.number(top)).append('h').append(Markup.number(width));
        path.append('V').append(TimelineField.PLOT).append('z');
      }
    }
    return path.toString();
  }

  String line(List<@Nullable Double> values) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null) {
        path.append(drawing ? 'L' : 'M')
            .append(Markup.number((i + 0.5) * TimelineField.SLOT))
            .append(' ');
        path.append(Markup.number(field.y(value))).append(drawing ? "" : "h0");
      }
      drawing = value != null;
    }
    return path.toString();
  }
}

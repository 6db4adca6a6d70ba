package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small line over time without axes, to stand in a text or a list; its highest point is marked.
 * Stateless.
 */
public final class Sparkline {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 24;
  private static final double EDGE = 3;
  private static final int MOST_STEPS = 60;

  private Sparkline() {}

  /**
   * A line through values; longer rows are added up in at most {@value #MOST_STEPS} steps, so it
   * shows a course, not numbers.
   *
   * @param told what it shows in words: the period and the most, say
   * @param values in order of time, {@code null} for none
   */
  public static String of(String told, List<@Nullable Double> values) {
    List<@Nullable Double> steps = steps(values);
    Markup out = new Markup();
    out.open(
        "svg",
        "class",
        "sparkline",
        "role",
        "img",
        "aria-label",
        told,
        "width",
        WIDTH,
        "height",
        HEIGHT,
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT);
    out.leaf("title", told);
    double base = HEIGHT - EDGE;
    out.empty("path", "class", "base", "d", "M0 " + Markup.number(base) + "H" + WIDTH);
    int highest = highest(steps);
    if (highest >= 0) {
      double most = Objects.requireNonNull(steps.get(highest));
      out.empty("path", "class", "line", "d", path(steps, most));
      if (most > 0) {
        double x = x(highest, steps.size());
        out.empty("circle", "class", "dot", "cx", x, "cy", y(most, most), "r", 2);
      }
    }
    return out.close().toString();
  }

  private static List<@Nullable Double> steps(List<@Nullable Double> values) {
    int merged = Math.max(1, Math.ceilDiv(values.size(), MOST_STEPS));
    List<@Nullable Double> steps = new ArrayList<>();
    for (int i = 0; i < values.size(); i += merged) {
      List<Double> there =
          values.subList(i, Math.min(i + merged, values.size())).stream()
              .filter(Objects::nonNull)
              .filter(Double::isFinite)
              .toList();
      double sum = there.stream().mapToDouble(value -> Math.max(0, value)).sum();
      steps.add(there.isEmpty() ? null : Math.min(sum, Double.MAX_VALUE));
    }
    return steps;
  }

  private static int highest(List<@Nullable Double> steps) {
    int highest = -1;
    double most = -1;
    for (int i = 0; i < steps.size(); i++) {
      Double value = steps.get(i);
      if (value != null && value > most) {
        highest = i;
        most = value;
      }
    }
    return highest;
  }

  private static String path(List<@Nullable Double> steps, double most) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < steps.size(); i++) {
      Double value = steps.get(i);
      if (value != null) {
        path.append(drawing ? 'L' : 'M').append(Markup.number(x(i, steps.size()))).append(' ');
        path.append(Markup.number(y(value, most))).append(drawing ? "" : "h0");
      }
      drawing = value != null;
    }
    return path.toString();
  }

  private static double x(int step, int steps) {
    return steps == 1 ? WIDTH / 2.0 : EDGE + (WIDTH - 2 * EDGE) * step / (steps - 1);
  }

  private static double y(double value, double most) {
    return HEIGHT - EDGE - (most > 0 ? value / most * (HEIGHT - 2 * EDGE) : 0);
  }
}

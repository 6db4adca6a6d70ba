package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.chart.TimelineChart.Measure;

/**
 * A scale from 0 to a round number, with a few round ticks.
 *
 * @param step from tick to tick
 * @param steps how many
 */
record ValueScale(Measure measure, double step, int steps) {
  private static final int MOST_STEPS = 4;
  private static final double[] ROUND = {1, 2, 5, 10};
  private static final double LEAST_SHARE = 1e-6;
  private static final double MOST = 1e15;

  static ValueScale of(Measure measure, double most) {
    double least = measure == Measure.COUNT ? 1 : LEAST_SHARE;
    double bounded = Math.clamp(most, 0, MOST);
    if (bounded == 0) {
      return new ValueScale(measure, measure == Measure.COUNT ? 1 : 0.01, 1);
    }
    double raw = bounded / MOST_STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power;
    for (double round : ROUND) {
      step = round * power;
      if (step >= raw * (1 - 1e-9)) {
        break;
      }
    }
    step = Math.max(step, least);
    return new ValueScale(measure, step, Math.max(1, (int) Math.ceil(bounded / step - 1e-9)));
  }

  double top() {
    return step * steps;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's label. */
  String label(double value) {
    return measure == Measure.COUNT && value >= 10_000 ? shortened(value) : exact(value);
  }

  private static String shortened(double value) {
    String[] units = {"k", "M", "G", "T"};
    double scaled = value / 1000;
    int unit = 0;
    while (scaled >= 1000 && unit < units.length - 1) {
      scaled /= 1000;
      unit++;
    }
    return Markup.number(scaled) + units[unit];
  }

  /** A value as it is told. */
  String exact(double value) {
    return measure == Measure.COUNT
        ? String.format(Locale.ROOT, "%,.0f", value)
        : percent(value * 100);
  }

  private static String percent(double value) {
    if (value == 0) {
      return "0%";
    }
    int places = value >= 10 ? 1 : (int) Math.clamp(1 - Math.floor(Math.log10(value)), 1, 5);
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return text.replaceAll("\\.?0+$", "") + "%";
  }
}

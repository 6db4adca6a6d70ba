package org.dateline.cli.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Where a figure lies with 95 % confidence: percentiles of 1,000 bootstrap samples of the texts
 * (Efron and Tibshirani 1993). The samples are the same in every run.
 *
 * @param low the 2.5th percentile
 * @param high the 97.5th
 */
public record Interval(double low, double high) {
  private static final int SAMPLES = 1_000;
  private static final int SEED = 42;
  private static final double TAIL = 0.025;

  /** The interval of a figure of single values, such as their mean. */
  static Interval ofValues(List<Double> values, ToDoubleFunction<List<Double>> figure) {
    if (values.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] figures = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      List<Double> drawn = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        drawn.add(values.get(random.nextInt(values.size())));
      }
      figures[sample] = figure.applyAsDouble(drawn);
    }
    return of(figures);
  }

  private static Interval of(double[] figures) {
    Arrays.sort(figures);
    return new Interval(figures[(int) (TAIL * SAMPLES)], figures[(int) ((1 - TAIL) * SAMPLES) - 1]);
  }

  /** The interval of a figure of the summed scores of texts. */
  static Interval of(List<Score> texts, ToDoubleFunction<Score> figure) {
    if (texts.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] figures = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      Score sum = Score.NONE;
      for (int i = 0; i < texts.size(); i++) {
        sum = sum.plus(texts.get(random.nextInt(texts.size())));
      }
      figures[sample] = figure.applyAsDouble(sum);
    }
    return of(figures);
  }
}

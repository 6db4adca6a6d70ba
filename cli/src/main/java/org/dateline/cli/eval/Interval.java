package org.dateline.cli.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  /** Low and high. */
  public List<Double> pair() {
    return List.of(low, high);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.3f, %.3f]", low, high);
  }

  /** The interval of a figure of the summed scores of texts. */
  static Interval of(List<Score> texts, ToDoubleFunction<Score> figure) {
    return ofSamples(
        texts, drawn -> figure.applyAsDouble(drawn.stream().reduce(Score.NONE, Score::plus)));
  }

  /** The interval of a figure of the values of texts, such as their mean. */
  static <T> Interval ofSamples(List<T> values, ToDoubleFunction<List<T>> figure) {
    if (values.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] figures = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      List<T> drawn = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        drawn.add(values.get(random.nextInt(values.size())));
      }
      figures[sample] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    return new Interval(figures[(int) (TAIL * SAMPLES)], figures[(int) ((1 - TAIL) * SAMPLES) - 1]);
  }
}

package org.dateline.cli.eval;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A figure over texts, queries or pages, with its 95 % interval by bootstrap over them. Immutable.
 *
 * @param value the mean or the median
 * @param interval where it lies
 */
public record Figure(double value, Interval interval) {

  /** The mean of something, 0 if there is nothing to take it of. */
  public static <T> Figure mean(List<T> of, ToDoubleFunction<T> value) {
    return figure(of, value, Figure::mean);
  }

  /** The median of something, 0 if there is nothing to take it of. */
  public static <T> Figure median(List<T> of, ToDoubleFunction<T> value) {
    return figure(of, value, Figure::median);
  }

  private static <T> Figure figure(
      List<T> of, ToDoubleFunction<T> value, ToDoubleFunction<List<Double>> figure) {
    List<Double> values = of.stream().map(value::applyAsDouble).toList();
    return new Figure(figure.applyAsDouble(values), Interval.ofSamples(values, figure));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The value, low and high. */
  public List<Double> numbers() {
    return List.of(value, interval.low(), interval.high());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f %s", value, interval);
  }
}

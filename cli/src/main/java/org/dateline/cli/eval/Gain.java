package org.dateline.cli.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How much better one ranking is than another, in percent of the other's mean, with its 95 %
 * interval by paired bootstrap: both are taken over the same drawn queries (Efron and Tibshirani
 * 1993). Immutable.
 *
 * @param percent above 0 if it is better
 * @param interval where that lies; both are in percent
 */
public record Gain(double percent, Interval interval) {
  private record Pair(double one, double base) {}

  /** Of the scores of the same queries in the same order. */
  public static Gain of(
      Collection<RetrievalScore> scores,
      Collection<RetrievalScore> base,
      ToDoubleFunction<RetrievalScore> figure) {
    if (scores.size() != base.size()) {
      throw new IllegalArgumentException(scores.size() + " queries beside " + base.size());
    }
    List<Pair> pairs = new ArrayList<>();
    Iterator<RetrievalScore> other = base.iterator();
    for (RetrievalScore score : scores) {
      pairs.add(new Pair(figure.applyAsDouble(score), figure.applyAsDouble(other.next())));
    }
    return new Gain(percent(pairs), Interval.ofSamples(pairs, Gain::percent));
  }

  private static double percent(List<Pair> pairs) {
    double one = pairs.stream().mapToDouble(Pair::one).sum();
    double base = pairs.stream().mapToDouble(Pair::base).sum();
    return base == 0 ? 0 : 100 * (one / base - 1);
  }

  /** The gain, low and high. */
  public List<Double> numbers() {
    return List.of(percent, interval.low(), interval.high());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%+5.1f %% [%+.1f, %+.1f]", percent, interval.low(), interval.high());
  }
}

package org.dateline.cli.eval;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What was found, what was found wrongly, what was missed. Immutable.
 *
 * @param right found and in the gold
 * @param wrong found and not in the gold
 * @param missed in the gold and not found
 */
public record Score(int right, int wrong, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  /** The share of what was found that is right; 0 if nothing was found. */
  public double precision() {
    return share(right, wrong);
  }

  /** The share of the gold that was found; 0 if there is none. */
  public double recall() {
    return share(right, missed);
  }

  /** The harmonic mean of both. */
  public double f1() {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
  }

  /** What of the gold was found. */
  static <T> Score of(Set<T> wanted, Set<T> found) {
    Set<T> right = new HashSet<>(wanted);
    right.retainAll(found);
    return new Score(right.size(), found.size() - right.size(), wanted.size() - right.size());
  }

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
        precision(),
        recall(),
        f1(),
        right,
        wrong,
        missed);
  }

  private static double share(int part, int rest) {
    return part == 0 ? 0 : (double) part / (part + rest);
  }
}

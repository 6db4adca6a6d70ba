package org.dateline.cli.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dateline.tag.name.recogniser.SpanLabel;

/**
 * How likely each label is at each word of a chain, over all sequences of labels: forward-backward,
 * scaled word by word. Its arrays serve one chain after the other; not thread-safe.
 */
final class Lattice {
  private static final int LABELS = SpanLabel.COUNT;

  private static final int[][] BEFORE = new int[LABELS][];
  private static final int[][] AFTER = new int[LABELS][];

  static {
    for (int label = 0; label < LABELS; label++) {
      int one = label;
      BEFORE[label] = labels(other -> SpanLabel.mayFollow(other, one));
      AFTER[label] = labels(other -> SpanLabel.mayFollow(one, other));
    }
  }

  private static int[] labels(java.util.function.IntPredicate which) {
    return IntStream.range(0, LABELS).filter(which).toArray();
  }

  private final double[] factors = new double[LABELS * LABELS];
  private int length;
  private double[][] scores = new double[0][];
  private double[][] potentials = new double[0][];
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private double[] scales = new double[0];

  /** Begins a chain; its scores are 0. */
  void begin(int words) {
    length = words;
    if (words > scores.length) {
      scores = new double[words * 2][LABELS];
      potentials = new double[words * 2][LABELS];
      forward = new double[words * 2][LABELS];
      backward = new double[words * 2][LABELS];
      scales = new double[words * 2];
    }
    for (int i = 0; i < words; i++) {
      Arrays.fill(scores[i], 0);
    }
  }

  /** The scores of a word's labels, to be filled before {@link #run}. */
  double[] scores(int word) {
    return scores[word];
  }

  /**
   * Works out the chances.
   *
   * @param transitions score of the pair (left, right) at {@code left * COUNT + right}
   * @return the logarithm of the sum over all sequences
   */
  double run(float[] transitions) {
    for (int left = 0; length > 1 && left < LABELS; left++) {
      for (int right : AFTER[left]) {
        factors[left * LABELS + right] = StrictMath.exp(transitions[left * LABELS + right]);
      }
    }
    double sum = 0;
    for (int word = 0; word < length; word++) {
      sum += open(word) + forward(word);
    }
    for (int word = length - 1; word >= 0; word--) {
      backward(word);
    }
    return sum;
  }

  // The scores as factors; the largest is taken out, lest they overflow, and returned.
  private double open(int word) {
    double largest = Arrays.stream(scores[word]).max().orElse(0);
    for (int label = 0; label < LABELS; label++) {
      potentials[word][label] = StrictMath.exp(scores[word][label] - largest);
    }
    return largest;
  }

  private double forward(int word) {
    double[] here = forward[word];
    double sum = 0;
    for (int label = 0; label < LABELS; label++) {
      boolean may = word < length - 1 || SpanLabel.mayClose(label);
      here[label] = may ? reach(word, label) * potentials[word][label] : 0;
      sum += here[label];
    }
    for (int label = 0; label < LABELS; label++) {
      here[label] /= sum;
    }
    scales[word] = sum;
    return StrictMath.log(sum);
  }

  private double reach(int word, int label) {
    if (word == 0) {
      return SpanLabel.mayOpen(label) ? 1 : 0;
    }
    double sum = 0;
    for (int left : BEFORE[label]) {
      sum += forward[word - 1][left] * factors[left * LABELS + label];
    }
    return sum;
  }

  private void backward(int word) {
    for (int label = 0; label < LABELS; label++) {
      backward[word][label] = word == length - 1 ? close(label) : rest(word + 1, label);
    }
  }

  private static double close(int label) {
    return SpanLabel.mayClose(label) ? 1 : 0;
  }

  private double rest(int word, int left) {
    double sum = 0;
    for (int right : AFTER[left]) {
      sum += factors[left * LABELS + right] * potentials[word][right] * backward[word][right];
    }
    return sum / scales[word];
  }

  /** How likely a word has a label, 0 to 1. */
  double chance(int word, int label) {
    return forward[word][label] * backward[word][label];
  }

  /**
   * Adds to each pair how often it is to be expected in the chain, at {@code left * COUNT + right}.
   */
  void addPairs(double[] pairs) {
    for (int word = 1; word < length; word++) {
      for (int left = 0; left < LABELS; left++) {
        double before = forward[word - 1][left] / scales[word];
        for (int right : AFTER[left]) {
          int pair = left * LABELS + right;
          pairs[pair] += before * factors[pair] * potentials[word][right] * backward[word][right];
        }
      }
    }
  }
}

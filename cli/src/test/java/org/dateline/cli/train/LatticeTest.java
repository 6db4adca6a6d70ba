package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.junit.jupiter.api.Test;

/** Against the sum over every sequence of labels, one by one. */
class LatticeTest {
  private static final int LABELS = SpanLabel.COUNT;
  private static final int WORDS = 4;

  private final double[][] scores = new double[WORDS][LABELS];
  private final float[] transitions = new float[LABELS * LABELS];
  private final double[][] chances = new double[WORDS][LABELS];
  private final double[] pairs = new double[LABELS * LABELS];
  private double all;

  private void enumerate(int[] labels, int word, double score) {
    if (word == WORDS) {
      if (SpanLabel.mayClose(labels[word - 1])) {
        count(labels, Math.exp(score));
      }
      return;
    }
    for (int label = 0; label < LABELS; label++) {
      boolean may =
          word == 0 ? SpanLabel.mayOpen(label) : SpanLabel.mayFollow(labels[word - 1], label);
      if (may) {
        labels[word] = label;
        double move = word == 0 ? 0 : transitions[labels[word - 1] * LABELS + label];
        enumerate(labels, word + 1, score + scores[word][label] + move);
      }
    }
  }

  private void count(int[] labels, double weight) {
    all += weight;
    for (int word = 0; word < WORDS; word++) {
      chances[word][labels[word]] += weight;
      if (word > 0) {
        pairs[labels[word - 1] * LABELS + labels[word]] += weight;
      }
    }
  }

  @Test
  void chancesAreThoseOfBruteForce() {
    Random random = new Random(11);
    for (double[] row : scores) {
      java.util.Arrays.setAll(row, i -> random.nextGaussian() * 2);
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (float) random.nextGaussian();
    }
    enumerate(new int[WORDS], 0, 0);
    Lattice lattice = new Lattice();
    lattice.begin(WORDS);
    for (int word = 0; word < WORDS; word++) {
      System.arraycopy(scores[word], 0, lattice.scores(word), 0, LABELS);
    }
    assertEquals(Math.log(all), lattice.run(transitions), 1e-9);
    for (int word = 0; word < WORDS; word++) {
      for (int label = 0; label < LABELS; label++) {
        assertEquals(chances[word][label] / all, lattice.chance(word, label), 1e-9);
      }
    }
    double[] expected = new double[LABELS * LABELS];
    lattice.addPairs(expected);
    for (int pair = 0; pair < pairs.length; pair++) {
      assertEquals(pairs[pair] / all, expected[pair], 1e-9);
    }
  }
}

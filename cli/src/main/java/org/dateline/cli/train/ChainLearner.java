package org.dateline.cli.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.tag.name.recogniser.FeatureSink;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.dateline.text.WordFacts;

/**
 * Learns a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient with
 * AdaGrad (Duchi et al. 2011); of each word's features some are dropped at random, so that none is
 * relied on alone. Not thread-safe.
 */
final class ChainLearner {
  private static final int LABELS = SpanLabel.COUNT;
  private static final double RATE = 0.05;
  private static final double DECAY = 1e-6;
  private static final double DROPPED = 0.2;
  // A label whose chance is right to this much is left alone, to save time.
  private static final double NEGLIGIBLE = 1e-4;
  private static final double FIRST_SQUARE = 1e-2;
  private static final float LARGEST = 4;

  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[LABELS * LABELS];
  private final float[] transitionSquares = new float[LABELS * LABELS];
  private final double[] pairs = new double[LABELS * LABELS];
  private final Lattice lattice = new Lattice();
  private final Random random;
  private int[][] kept = new int[0][];
  private int[] keptCounts = new int[0];

  /** Takes the number of features that chains hold the rows of. */
  ChainLearner(int features, Random random) {
    this.weights = new float[features * LABELS];
    this.squares = new float[features * LABELS];
    this.random = random;
  }

  /**
   * Goes once over the chains, in a new order.
   *
   * @return the loss: minus the logarithm of the right labels' chance, a chain
   */
  double learn(List<TrainingChain> chains) {
    Collections.shuffle(chains, random);
    double loss = 0;
    for (TrainingChain chain : chains) {
      loss += learn(chain) * chain.weight;
    }
    return loss / chains.size();
  }

  private double learn(TrainingChain chain) {
    thin(chain);
    score(chain.length());
    double all = lattice.run(transitions);
    double right = score(chain);
    for (int word = 0; word < chain.length(); word++) {
      correct(word, chain.labels[word], chain.weight);
    }
    if (chain.length() > 1) {
      correctPairs(chain);
    }
    return all - right;
  }

  private void thin(TrainingChain chain) {
    if (chain.length() > kept.length) {
      kept = new int[chain.length() * 2][FeatureSink.MOST];
      keptCounts = new int[chain.length() * 2];
    }
    for (int word = 0; word < chain.length(); word++) {
      int count = 0;
      for (int row : chain.features[word]) {
        if (random.nextDouble() >= DROPPED) {
          kept[word][count++] = row;
        }
      }
      keptCounts[word] = count;
    }
  }

  private void score(int length) {
    lattice.begin(length);
    for (int word = 0; word < length; word++) {
      double[] scores = lattice.scores(word);
      for (int i = 0; i < keptCounts[word]; i++) {
        int row = kept[word][i] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[row + label];
        }
      }
    }
  }

  // Of the right labels.
  private double score(TrainingChain chain) {
    double score = 0;
    for (int word = 0; word < chain.length(); word++) {
      score += lattice.scores(word)[chain.labels[word]];
      score += word > 0 ? transitions[pair(chain, word)] : 0;
    }
    return score;
  }

  private static int pair(TrainingChain chain, int word) {
    return chain.labels[word - 1] * LABELS + chain.labels[word];
  }

  private void correct(int word, int right, float weight) {
    for (int label = 0; label < LABELS; label++) {
      double gradient = lattice.chance(word, label) - (label == right ? 1 : 0);
      if (Math.abs(gradient) > NEGLIGIBLE) {
        for (int i = 0; i < keptCounts[word]; i++) {
          step(weights, squares, kept[word][i] * LABELS + label, gradient * weight);
        }
      }
    }
  }

  private void correctPairs(TrainingChain chain) {
    Arrays.fill(pairs, 0);
    lattice.addPairs(pairs);
    for (int word = 1; word < chain.length(); word++) {
      pairs[pair(chain, word)] -= 1;
    }
    for (int pair = 0; pair < pairs.length; pair++) {
      if (pairs[pair] != 0) {
        step(transitions, transitionSquares, pair, pairs[pair] * chain.weight);
      }
    }
  }

  // AdaGrad: the more a weight has moved, the smaller its next steps.
  private static void step(float[] weights, float[] squares, int at, double gradient) {
    double g = gradient + DECAY * weights[at];
    squares[at] += (float) (g * g);
    weights[at] -= (float) (RATE * g / Math.sqrt(squares[at] + FIRST_SQUARE));
  }

  /** What was learned. */
  RecogniserModel model(WordFacts words, FeatureRows features) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = Math.clamp(largest, Float.MIN_NORMAL, LARGEST) / Byte.MAX_VALUE;
    return features.model(words, weights, scale, transitions.clone());
  }
}

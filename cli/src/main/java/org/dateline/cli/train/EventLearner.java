package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.tag.event.EventWeights;
import org.dateline.text.Hashes;

/**
 * Learns a logistic regression by stochastic gradient with AdaGrad (Duchi et al. 2011); of each
 * example's features some are dropped at random, so that none is relied on alone.
 */
final class EventLearner {
  private static final int EPOCHS = 12;
  private static final int FEWEST = 2;
  private static final double RATE = 0.08;
  private static final double DECAY = 2e-4;
  private static final double DROPPED = 0.3;
  private static final double FIRST_SQUARE = 1e-2;

  private EventLearner() {}

  /**
   * One trigger with its judgement.
   *
   * @param features their hashes
   */
  record Example(EventLabel label, boolean fires, int words, List<Integer> features) {}

  static EventWeights learn(List<Example> examples, long seed) {
    int[] slots = slots(examples);
    float[] weights = new float[slots.length];
    float[] squares = new float[slots.length];
    Random random = new Random(seed);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, slots, weights, squares, random);
      }
    }
    return model(slots, weights);
  }

  // Of all features those that occur in several examples.
  private static int[] slots(List<Example> examples) {
    FeatureCounts counts = new FeatureCounts();
    examples.forEach(example -> example.features().stream().distinct().forEach(counts::add));
    int[] kept = counts.atLeast(FEWEST);
    int[] slots = Hashes.tableFor(kept.length);
    for (int hash : kept) {
      slots[Hashes.slot(slots, hash)] = hash;
    }
    return slots;
  }

  private static void step(
      Example example, int[] slots, float[] weights, float[] squares, Random random) {
    List<Integer> active = new ArrayList<>();
    double sum = 0;
    for (int feature : example.features()) {
      int slot = Hashes.slot(slots, feature);
      if (slots[slot] != 0 && random.nextDouble() >= DROPPED) {
        active.add(slot);
        sum += weights[slot];
      }
    }
    double chance = 1 / (1 + Math.exp(-sum));
    double error = (chance - (example.label().holds() ? 1 : 0)) * weight(example.label());
    for (int slot : active) {
      double gradient = error + DECAY * weights[slot];
      squares[slot] += (float) (gradient * gradient);
      weights[slot] -= (float) (RATE * gradient / Math.sqrt(squares[slot] + FIRST_SQUARE));
    }
  }

  // What is frequent counts more, but not so much more that the rare is not learned.
  private static double weight(EventLabel label) {
    return Math.clamp(label.weight() / 10, 0.3, 5);
  }

  private static EventWeights model(int[] slots, float[] weights) {
    float largest = Float.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = largest / Byte.MAX_VALUE;
    byte[] small = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      small[i] = (byte) Math.round(weights[i] / scale);
    }
    return new EventWeights(slots, small, scale);
  }
}

package org.dateline.tag.name.recogniser;

import java.util.stream.IntStream;

/**
 * Finds the best sequence of labels of a chain of words (Viterbi 1967). Its arrays serve one chain
 * after the other; not thread-safe.
 */
final class Decoder {
  private static final int LABELS = SpanLabel.COUNT;
  private static final float NEVER = -1e9f;
  private static final int[][] BEFORE = new int[LABELS][];

  static {
    for (int right = 0; right < LABELS; right++) {
      int label = right;
      BEFORE[right] =
          IntStream.range(0, LABELS).filter(left -> SpanLabel.mayFollow(left, label)).toArray();
    }
  }

  private final RecogniserModel model;
  private final ScoreSums sums;
  // Scores of the pairs that may be, by the right label and in the order of BEFORE.
  private final float[][] transitions = new float[LABELS][];
  private final float[] emission = new float[LABELS];
  private float[] best = new float[LABELS];
  private float[] next = new float[LABELS];
  private byte[] back = new byte[0];
  private int[] labels = new int[0];

  Decoder(RecogniserModel model) {
    this.model = model;
    sums = new ScoreSums(model);
    for (int right = 0; right < LABELS; right++) {
      int[] before = BEFORE[right];
      transitions[right] = new float[before.length];
      for (int i = 0; i < before.length; i++) {
        transitions[right][i] = model.transition(before[i], right);
      }
    }
  }

  /** The labels of words {@code from} to {@code to}, good until the next call. */
  int[] decode(Features features, int from, int to) {
    int length = to - from;
    if (length > labels.length) {
      labels = new int[2 * length];
      back = new byte[2 * length * LABELS];
    }
    score(features, from);
    for (int label = 0; label < LABELS; label++) {
      best[label] = SpanLabel.mayOpen(label) ? emission[label] : NEVER;
    }
    for (int i = 1; i < length; i++) {
      score(features, from + i);
      step(i * LABELS);
    }
    int last = SpanLabel.OUTSIDE;
    for (int label = 0; label < LABELS; label++) {
      if (SpanLabel.mayClose(label) && best[label] > best[last]) {
        last = label;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = last;
      last = back[i * LABELS + last];
    }
    return labels;
  }

  /**
   * How much better these words fit as one span of each type than as no name, whatever stands
   * around them: differences of log scores, in the order of {@link SpanLabel#TYPES}.
   */
  float[] margins(Features features, int from, int to) {
    float[] margins = new float[SpanLabel.TYPES.size()];
    for (int word = from; word < to; word++) {
      score(features, word);
      for (int type = 0; type < margins.length; type++) {
        int label = SpanLabel.of(type, SpanLabel.part(word, from, to));
        int before =
            word == from
                ? SpanLabel.OUTSIDE
                : SpanLabel.of(type, SpanLabel.part(word - 1, from, to));
        margins[type] += emission[label] - emission[SpanLabel.OUTSIDE];
        margins[type] += transition(before, label) - transition(0, 0);
        if (word + 1 == to) {
          margins[type] += transition(label, SpanLabel.OUTSIDE) - transition(0, 0);
        }
      }
    }
    return margins;
  }

  private float transition(int left, int right) {
    return model.transition(left, right);
  }

  private void score(Features features, int word) {
    sums.clear();
    features.of(word, sums);
    sums.read(emission);
  }

  private void step(int row) {
    for (int right = 0; right < LABELS; right++) {
      int[] before = BEFORE[right];
      float[] scores = transitions[right];
      float highest = NEVER;
      int from = 0;
      for (int i = 0; i < before.length; i++) {
        float score = best[before[i]] + scores[i];
        if (score > highest) {
          highest = score;
          from = before[i];
        }
      }
      back[row + right] = (byte) from;
      next[right] = highest + emission[right];
    }
    float[] spare = best;
    best = next;
    next = spare;
  }
}

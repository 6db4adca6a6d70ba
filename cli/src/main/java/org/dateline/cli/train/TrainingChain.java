package org.dateline.cli.train;

import org.dateline.tag.name.recogniser.SpanLabel;

/**
 * Words one after the other that may belong to names, with what the recogniser sees of each and
 * which label is right.
 */
final class TrainingChain {
  /** A word's features: hashes, or rows of {@link FeatureRows}. */
  final int[][] features;

  /** A label of {@link SpanLabel} a word. */
  final int[] labels;

  /** How much it counts; 1 is usual. */
  final float weight;

  TrainingChain(int[][] features, int[] labels, float weight) {
    this.features = features;
    this.labels = labels;
    this.weight = weight;
  }

  int length() {
    return labels.length;
  }

  TrainingChain with(int[][] other) {
    return new TrainingChain(other, labels, weight);
  }
}

package org.dateline.tag;

import java.util.Arrays;

/** Numbers the features that have weights. Immutable. */
final class FeatureRows {
  private static final int NONE = -1;

  private final int[] slots;
  private final int[] rows;
  private final int size;

  FeatureRows(int[] hashes) {
    size = hashes.length;
    slots = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
    rows = new int[slots.length];
    Arrays.fill(rows, NONE);
    for (int row = 0; row < size; row++) {
      int slot = RecogniserModel.slot(slots, hashes[row]);
      slots[slot] = hashes[row];
      rows[slot] = row;
    }
  }

  int size() {
    return size;
  }

  /** The rows of those features that have one. */
  int[] of(int[] hashes) {
    return Arrays.stream(hashes)
        .map(hash -> rows[RecogniserModel.slot(slots, hash)])
        .filter(row -> row != NONE)
        .toArray();
  }

  /** A model of these features' weights, each brought to one byte. */
  RecogniserModel model(WordTable words, float[] weights, float scale, float[] transitions) {
    int labels = SpanLabel.COUNT;
    byte[] small = new byte[slots.length * labels];
    for (int slot = 0; slot < slots.length; slot++) {
      for (int label = 0; rows[slot] != NONE && label < labels; label++) {
        int weight = Math.round(weights[rows[slot] * labels + label] / scale);
        small[slot * labels + label] =
            (byte) Math.clamp(weight, -Byte.MAX_VALUE, (int) Byte.MAX_VALUE);
      }
    }
    return new RecogniserModel(words, slots, small, scale, transitions);
  }
}

package org.dateline.cli.train;

import java.util.Arrays;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.dateline.text.Hashes;
import org.dateline.text.WordFacts;

/** Numbers the features that have weights. Immutable. */
final class FeatureRows {
  private static final int NONE = -1;
  private static final int NEXT_TO_NOTHING = 2;

  private final int[] slots;
  private final int[] rows;
  private final int size;

  FeatureRows(int[] hashes) {
    size = hashes.length;
    slots = Hashes.tableFor(size);
    rows = new int[slots.length];
    Arrays.fill(rows, NONE);
    for (int row = 0; row < size; row++) {
      int slot = Hashes.slot(slots, hashes[row]);
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
        .map(hash -> rows[Hashes.slot(slots, hash)])
        .filter(row -> row != NONE)
        .toArray();
  }

  /**
   * A model of these features' weights, each brought to one byte. Features whose weights are all
   * next to nothing are left out.
   */
  RecogniserModel model(WordFacts words, float[] weights, float scale, float[] transitions) {
    int labels = SpanLabel.COUNT;
    int[] hashes = new int[size];
    byte[] small = new byte[size * labels];
    int kept = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (rows[slot] != NONE) {
        int largest = 0;
        for (int label = 0; label < labels; label++) {
          int weight = Math.round(weights[rows[slot] * labels + label] / scale);
          int clamped = Math.clamp(weight, -Byte.MAX_VALUE, (int) Byte.MAX_VALUE);
          small[kept * labels + label] = (byte) clamped;
          largest = Math.max(largest, Math.abs(clamped));
        }
        hashes[kept] = slots[slot];
        kept += largest > NEXT_TO_NOTHING ? 1 : 0;
      }
    }
    return new RecogniserModel(
        words,
        Arrays.copyOf(hashes, kept),
        Arrays.copyOf(small, kept * labels),
        scale,
        transitions);
  }
}

package org.dateline.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The weights of the recogniser: for each known feature one small number a label, for each pair of
 * labels one number. Immutable.
 */
final class RecogniserModel {
  private static final int MAGIC = 0x444C5232;
  private static final String BUNDLED = "recogniser.model";
  private static final int LABELS = SpanLabel.COUNT;

  final WordTable words;
  private final int[] features;
  // By open addressing; the hash in the upper half, the row + 1 in the lower, so that a look-up
  // touches one place.
  private final long[] slots;
  private final byte[] weights;
  private final float scale;
  private final float[] transitions;

  /**
   * @param features the hashes of the features, none 0
   * @param weights {@link SpanLabel#COUNT} for each feature, in their order
   * @param scale what a weight of 1 stands for
   * @param transitions score of the pair (left, right) at {@code left * COUNT + right}
   */
  RecogniserModel(
      WordTable words, int[] features, byte[] weights, float scale, float[] transitions) {
    this.words = words;
    this.features = features;
    this.weights = weights;
    this.scale = scale;
    this.transitions = transitions;
    this.slots = new long[Integer.highestOneBit(Math.max(1, features.length)) * 4];
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = slot + 1 & (slots.length - 1);
      }
      slots[slot] = (long) features[row] << Integer.SIZE | (row + 1);
    }
  }

  /** Which model this is: a hash over its weights. */
  String version() {
    CRC32 crc = new CRC32();
    crc.update(weights);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** The row of a feature, -1 if it has none. */
  private int row(int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    long entry = slots[slot];
    while (entry != 0 && (int) (entry >>> Integer.SIZE) != hash) {
      slot = slot + 1 & mask;
      entry = slots[slot];
    }
    return (int) entry - 1;
  }

  static RecogniserModel bundled() throws IOException {
    try (InputStream in = Resources.open(BUNDLED)) {
      return read(in);
    }
  }

  /** The scores of all labels for a word with these features. */
  void score(int[] hashes, int count, int[] sums, float[] scores) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < count; i++) {
      int row = row(hashes[i]);
      if (row >= 0) {
        int first = row * LABELS;
        for (int label = 0; label < LABELS; label++) {
          sums[label] += weights[first + label];
        }
      }
    }
    for (int label = 0; label < LABELS; label++) {
      scores[label] = sums[label] * scale;
    }
  }

  float transition(int left, int right) {
    return transitions[left * LABELS + right];
  }

  void write(OutputStream out) throws IOException {
    try (DataOutputStream data = ModelFile.to(out)) {
      data.writeInt(MAGIC);
      words.write(data);
      Binary.writeInts(data, features);
      Binary.writeBytes(data, weights);
      data.writeFloat(scale);
      for (float transition : transitions) {
        data.writeFloat(transition);
      }
    }
  }

  static RecogniserModel read(InputStream in) throws IOException {
    DataInputStream data = ModelFile.from(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a model of this version's recogniser; train it anew");
    }
    WordTable words = WordTable.read(data);
    int[] features = Binary.readInts(data);
    byte[] weights = Binary.readBytes(data);
    float scale = data.readFloat();
    float[] transitions = new float[LABELS * LABELS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    return new RecogniserModel(words, features, weights, scale, transitions);
  }
}

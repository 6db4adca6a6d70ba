package org.dateline.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the recogniser: for each known feature one small number a label, for each pair of
 * labels one number. Immutable.
 */
final class RecogniserModel {
  private static final int MAGIC = 0x444C5231;
  private static final String BUNDLED = "recogniser.model";
  private static final int LABELS = SpanLabel.COUNT;

  final WordTable words;
  private final int[] features;
  private final byte[] weights;
  private final float scale;
  private final float[] transitions;

  /**
   * @param features open addressing over feature hashes; a power of two long, 0 where empty
   * @param weights {@link SpanLabel#COUNT} for each slot
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
  }

  static RecogniserModel bundled() throws IOException {
    try (InputStream in = RecogniserModel.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new FileNotFoundException("resource " + BUNDLED + " is not on the class path");
      }
      return read(in);
    }
  }

  static int slot(int[] features, int hash) {
    int mask = features.length - 1;
    int slot = hash & mask;
    while (features[slot] != 0 && features[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The scores of all labels for a word with these features. */
  void score(int[] hashes, int count, int[] sums, float[] scores) {
    java.util.Arrays.fill(sums, 0);
    for (int i = 0; i < count; i++) {
      int slot = slot(features, hashes[i]);
      if (features[slot] != 0) {
        int row = slot * LABELS;
        for (int label = 0; label < LABELS; label++) {
          sums[label] += weights[row + label];
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
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      data.writeInt(MAGIC);
      words.write(data);
      int[] keys = java.util.Arrays.stream(features).filter(key -> key != 0).toArray();
      Binary.writeInts(data, keys);
      byte[] rows = new byte[keys.length * LABELS];
      for (int i = 0; i < keys.length; i++) {
        int slot = slot(features, keys[i]);
        for (int label = 0; label < LABELS; label++) {
          rows[label * keys.length + i] = weights[slot * LABELS + label];
        }
      }
      Binary.writeBytes(data, rows);
      data.writeFloat(scale);
      for (float transition : transitions) {
        data.writeFloat(transition);
      }
    }
  }

  static RecogniserModel read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a model of this version's recogniser; train it anew");
    }
    WordTable words = WordTable.read(data);
    int[] keys = Binary.readInts(data);
    byte[] rows = Binary.readBytes(data);
    float scale = data.readFloat();
    float[] transitions = new float[LABELS * LABELS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    return spread(words, keys, rows, scale, transitions);
  }

  private static RecogniserModel spread(
      WordTable words, int[] keys, byte[] rows, float scale, float[] transitions) {
    int[] features = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
    byte[] weights = new byte[features.length * LABELS];
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(features, keys[i]);
      features[slot] = keys[i];
      for (int label = 0; label < LABELS; label++) {
        weights[slot * LABELS + label] = rows[label * keys.length + i];
      }
    }
    return new RecogniserModel(words, features, weights, scale, transitions);
  }
}

package org.dateline.tag.name.recogniser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import org.dateline.Internal;
import org.dateline.text.Binary;
import org.dateline.text.ModelFile;
import org.dateline.text.Resources;
import org.dateline.text.WordFacts;

/**
 * The weights of the recogniser: for each known feature one small number a label, for each pair of
 * labels one number. Immutable.
 */
@Internal
public final class RecogniserModel {
  private static final int MAGIC = 0x444C5232;
  private static final String BUNDLED = "recogniser.model";
  private static final int LABELS = SpanLabel.COUNT;

  /**
   * How many numbers hold the sums of all labels: four labels each, 16 bits a label, which a word
   * has too few features to overflow; first those of even place among eight, then the others.
   */
  static final int PACKED = 5;

  private static final int LANES = 4;
  private static final int ROW_BITS = 24;
  private static final int ROW = (1 << ROW_BITS) - 1;
  private static final long SIGNS = 0x8080808080808080L;
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long BIAS = 0x0080008000800080L;

  public final WordFacts words;
  private final int[] features;
  // By open addressing: the hash in the upper half, then a byte of the last label's weight, then
  // the
  // row; so that a look-up touches one place.
  private final long[] slots;
  // Two numbers a row: the weights of all labels but the last, a byte each, their signs turned. A
  // last row of zeros is for features that have none.
  private final long[] weights;
  private final String version;
  private final float scale;
  private final float[] transitions;

  /**
   * @param features the hashes of the features, none 0
   * @param weights {@link SpanLabel#COUNT} for each feature, in their order
   * @param scale what a weight of 1 stands for
   * @param transitions score of the pair (left, right) at {@code left * COUNT + right}
   */
  public RecogniserModel(
      WordFacts words, int[] features, byte[] weights, float scale, float[] transitions) {
    this.words = words;
    if (features.length > ROW) {
      throw new IllegalArgumentException("more than " + ROW + " features");
    }
    this.features = features;
    this.scale = scale;
    this.transitions = transitions;
    this.version = version(weights);
    this.weights = new long[2 * features.length + 2];
    Arrays.fill(this.weights, SIGNS);
    this.slots = new long[Integer.highestOneBit(Math.max(1, features.length)) * 2];
    for (int row = 0; row < features.length; row++) {
      int first = row * LABELS;
      this.weights[2 * row] = eight(weights, first);
      this.weights[2 * row + 1] = eight(weights, first + Long.BYTES);
      int slot = features[row] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) features[row] << Integer.SIZE | slot(weights[first + LABELS - 1], row);
    }
  }

  private static long eight(byte[] weights, int first) {
    long eight = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      eight = eight << Byte.SIZE | (weights[first + i] & 0xFF);
    }
    return eight ^ SIGNS;
  }

  private static long slot(byte last, int row) {
    return (last & 0xFFL) << ROW_BITS | row;
  }

  private static String version(byte[] weights) {
    CRC32 crc = new CRC32();
    crc.update(weights);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** Which model this is: a hash over its weights. */
  String version() {
    return version;
  }

  // What is known of a feature but its hash.
  private int find(int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    long entry = slots[slot];
    while (entry != 0 && (int) (entry >>> Integer.SIZE) != hash) {
      slot = (slot + 1) & mask;
      entry = slots[slot];
    }
    return row(entry);
  }

  private int row(long entry) {
    return entry == 0 ? features.length : (int) entry;
  }

  public static RecogniserModel bundled() throws IOException {
    try (InputStream in = Resources.open(RecogniserModel.class, BUNDLED)) {
      return read(in);
    }
  }

  /**
   * Looks up many features at once. The first loop has no branch that waits for the table, so that
   * the processor fetches many of its places at a time.
   *
   * @param entries room for as many
   * @param found what {@link #add} takes
   */
  void find(int[] hashes, int count, long[] entries, int[] found) {
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      entries[i] = slots[hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      long entry = entries[i];
      boolean first = entry == 0 || (int) (entry >>> Integer.SIZE) == hashes[i];
      found[i] = first ? row(entry) : find(hashes[i]);
    }
  }

  /**
   * Adds the weights of features {@code from} to {@code to} (exclusive) to the sums of all labels.
   */
  void add(int[] found, int from, int to, long[] sums) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    long e = 0;
    for (int i = from; i < to; i++) {
      int first = (found[i] & ROW) << 1;
      long low = weights[first];
      long high = weights[first + 1];
      a += low & EVEN;
      b += (low >>> Byte.SIZE) & EVEN;
      c += high & EVEN;
      d += (high >>> Byte.SIZE) & EVEN;
      e += found[i] >> ROW_BITS;
    }
    long bias = (to - from) * BIAS;
    sums[0] += a - bias;
    sums[1] += b - bias;
    sums[2] += c - bias;
    sums[3] += d - bias;
    sums[4] += e;
  }

  /** What the sums of a word's features make the scores of the labels. */
  void scores(long[] sums, float[] scores) {
    for (int i = 0; i < PACKED - 1; i++) {
      long rest = sums[i];
      for (int lane = 0; lane < LANES; lane++) {
        int sum = (short) rest;
        scores[(i & ~1) * LANES + (i & 1) + 2 * lane] = sum * scale;
        rest = (rest - sum) >> Short.SIZE;
      }
    }
    scores[LABELS - 1] = sums[PACKED - 1] * scale;
  }

  float transition(int left, int right) {
    return transitions[left * LABELS + right];
  }

  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = ModelFile.to(out)) {
      data.writeInt(MAGIC);
      words.write(data);
      Binary.writeInts(data, features);
      Binary.writeBytes(data, bytes());
      data.writeFloat(scale);
      for (float transition : transitions) {
        data.writeFloat(transition);
      }
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[features.length * LABELS];
    for (int row = 0; row < features.length; row++) {
      int first = row * LABELS;
      for (int i = 0; i < LABELS - 1; i++) {
        long eight = weights[2 * row + i / Long.BYTES] ^ SIGNS;
        bytes[first + i] = (byte) (eight >>> (Byte.SIZE * (i % Long.BYTES)));
      }
      bytes[first + LABELS - 1] = (byte) (find(features[row]) >> ROW_BITS);
    }
    return bytes;
  }

  public static RecogniserModel read(InputStream in) throws IOException {
    DataInputStream data = ModelFile.from(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a model of this version's recogniser; train it anew");
    }
    WordFacts words = WordFacts.read(data);
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

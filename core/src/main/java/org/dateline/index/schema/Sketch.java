package org.dateline.index.schema;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;

/**
 * A sketch of a text by which copies and rewrites are told: of each of {@value #BINS} bins the
 * least hash of the text's runs of {@value #RUN} words that falls into it (minwise hashing with one
 * permutation: Li, Owen and Zhang, NIPS 2012). Two texts are alike as the share of bins in which
 * they agree, which estimates the Jaccard similarity of their runs. Immutable.
 */
@Internal
public final class Sketch {
  /** How many bins a sketch has. */
  public static final int BINS = 32;

  private static final int RUN = 3;
  private static final int EMPTY = 0xff;

  private final byte[] bins;

  private Sketch(byte[] bins) {
    this.bins = bins;
  }

  /** Makes sketches, one after the other. Not thread-safe. */
  public static final class Maker {
    private final int[] least = new int[BINS];
    private final int[] last = new int[RUN];
    private int words;

    public Maker() {
      clear();
    }

    public void clear() {
      Arrays.fill(least, EMPTY);
      words = 0;
    }

    /** Takes the hash of the next word. */
    public void add(int word) {
      last[words++ % RUN] = word;
      if (words >= RUN) {
        int hash = 0;
        for (int i = 0; i < RUN; i++) {
          hash = mixed(31 * hash + last[(words + i) % RUN]);
        }
        int bin = hash & (BINS - 1);
        least[bin] = Math.min(least[bin], (hash >>> 8) % EMPTY);
      }
    }

    // The finalizer of MurmurHash3 (Appleby, public domain).
    private static int mixed(int hash) {
      int mixed = hash;
      mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
      mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
      return mixed ^ (mixed >>> 16);
    }

    public BytesRef packed() {
      byte[] bytes = new byte[BINS];
      for (int i = 0; i < BINS; i++) {
        bytes[i] = (byte) least[i];
      }
      return new BytesRef(bytes);
    }
  }

  /** Reads what {@link Schema#SKETCH} has. */
  public static Sketch unpack(BytesRef bytes) {
    return new Sketch(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + BINS));
  }

  /** How alike two texts are, 0 to 1; 0 if they have too few words to tell. */
  public double likeness(Sketch other) {
    int same = 0;
    int any = 0;
    for (int i = 0; i < BINS; i++) {
      boolean full = isFull(i);
      any += full || other.isFull(i) ? 1 : 0;
      same += full && bins[i] == other.bins[i] ? 1 : 0;
    }
    return any == 0 ? 0 : same / (double) any;
  }

  /**
   * A key of a bin that is not empty and the next such: texts that are alike have one in common in
   * all likelihood, others seldom.
   */
  public int key(int bin) {
    int next = (bin + 1) % BINS;
    while (!isFull(next)) {
      next = (next + 1) % BINS;
    }
    return (part(bin) << 13) | part(next);
  }

  private int part(int bin) {
    return (bin << 8) | (bins[bin] & EMPTY);
  }

  /** Whether any of the text's runs fell into a bin. */
  public boolean isFull(int bin) {
    return (bins[bin] & EMPTY) != EMPTY;
  }
}

package org.dateline.tag.event;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import org.dateline.Internal;
import org.dateline.text.Binary;
import org.dateline.text.Hashes;
import org.dateline.text.ModelFile;
import org.dateline.text.Resources;

/**
 * How likely a trigger is an event, by the weights of its features: a logistic regression.
 * Immutable.
 */
@Internal
public final class EventModel {
  private static final int MAGIC = 0x444C4531;
  private static final String BUNDLED = "event.model";

  private final int[] slots;
  private final byte[] weights;
  private final float scale;

  /**
   * @param slots the hashes of the features by open addressing
   * @param weights one for each slot
   * @param scale what a weight of 1 stands for
   */
  public EventModel(int[] slots, byte[] weights, float scale) {
    this.slots = slots;
    this.weights = weights;
    this.scale = scale;
  }

  public static EventModel bundled() throws IOException {
    try (InputStream in = Resources.open(EventModel.class, BUNDLED)) {
      return read(in);
    }
  }

  /** The chance, 0 to 1, that what has these features is an event. */
  public double chance(int[] features) {
    return chance(features, features.length, new int[features.length]);
  }

  /**
   * The chance that what has the first so many features is an event.
   *
   * @param found room for as many
   */
  double chance(int[] features, int count, int[] found) {
    int mask = slots.length - 1;
    // No branch waits for the table, so that many of its places are fetched at a time.
    for (int i = 0; i < count; i++) {
      found[i] = slots[features[i] & mask];
    }
    int sum = 0;
    for (int i = 0; i < count; i++) {
      if (found[i] != 0) {
        int slot = found[i] == features[i] ? features[i] & mask : Hashes.slot(slots, features[i]);
        sum += slots[slot] == 0 ? 0 : weights[slot];
      }
    }
    return 1 / (1 + Math.exp(-sum * (double) scale));
  }

  /** Which model this is: a hash over its weights. */
  String version() {
    CRC32 crc = new CRC32();
    crc.update(weights);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  public void write(OutputStream out) throws IOException {
    try (DataOutputStream data = ModelFile.to(out)) {
      data.writeInt(MAGIC);
      Binary.writeInts(data, slots);
      Binary.writeBytes(data, weights);
      data.writeFloat(scale);
    }
  }

  static EventModel read(InputStream in) throws IOException {
    DataInputStream data = ModelFile.from(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not an event model of this version; train it anew");
    }
    return new EventModel(Binary.readInts(data), Binary.readBytes(data), data.readFloat());
  }
}

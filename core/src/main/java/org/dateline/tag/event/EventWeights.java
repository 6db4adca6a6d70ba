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
import org.dateline.text.ModelFile;

/**
 * What an {@link EventModel} has learned, as its file holds it.
 *
 * @param slots the hashes of the features by open addressing
 * @param weights one for each slot
 * @param scale what a weight of 1 stands for
 */
@Internal
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
public record EventWeights(int[] slots, byte[] weights, float scale) {
  private static final int MAGIC = 0x444C4531;

  /** Which they are: a hash over them. */
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

  static EventWeights read(InputStream in) throws IOException {
    DataInputStream data = ModelFile.from(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not an event model of this version; train it anew");
    }
    return new EventWeights(Binary.readInts(data), Binary.readBytes(data), data.readFloat());
  }
}

package org.dateline.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.dateline.Internal;

/**
 * Arrays in a stream: a length, then the elements, big-endian. Read in one piece, for a fast start.
 */
@Internal
public final class Binary {
  private Binary() {}

  public static void writeInts(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    writeBytes(out, bytes.array());
  }

  public static int[] readInts(DataInputStream in) throws IOException {
    byte[] bytes = readBytes(in);
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  public static void writeLongs(DataOutputStream out, long[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    writeBytes(out, bytes.array());
  }

  public static long[] readLongs(DataInputStream in) throws IOException {
    byte[] bytes = readBytes(in);
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return values;
  }

  public static void writeBytes(DataOutputStream out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  public static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the stream ends inside an array of " + length + " bytes");
    }
    return bytes;
  }
}

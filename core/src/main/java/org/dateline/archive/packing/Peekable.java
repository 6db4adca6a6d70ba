package org.dateline.archive.packing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes can be looked at. An error that comes with them is thrown where it
 * belongs, after the bytes before it, and stays; it is always an {@link IOException}.
 */
@Internal
public final class Peekable extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private final int length;
  private int start;
  private @Nullable IOException failure;

  public Peekable(InputStream in, int peeked) {
    this.in = in;
    head = new byte[peeked];
    length = fill();
  }

  private int fill() {
    int count = 0;
    try {
      int read = 0;
      while (read >= 0 && count < head.length) {
        count += read;
        read = take(head, count, head.length - count);
      }
    } catch (IOException e) {
      failure = e;
    }
    return count;
  }

  private int take(byte[] target, int offset, int wanted) throws IOException {
    try {
      return in.read(target, offset, wanted);
    } catch (RuntimeException e) {
      // Commons Compress meets damage with unchecked exceptions too.
      throw new IOException("damaged data: " + e, e);
    }
  }

  /** The first bytes; fewer than asked for only if there are no more. */
  public byte[] head() {
    return Arrays.copyOf(head, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    if (start < length) {
      int count = Math.min(wanted, length - start);
      System.arraycopy(head, start, target, offset, count);
      start += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return take(target, offset, wanted);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}

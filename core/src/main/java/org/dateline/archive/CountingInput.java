package org.dateline.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/** Counts the bytes that pass, for itself and for all files together, and sums them up. */
final class CountingInput extends FilterInputStream {
  private final AtomicLong all;
  private final CRC32C crc = new CRC32C();
  private long count;

  /** Adds what passes to {@code all}, which another thread may look at. */
  CountingInput(InputStream in, AtomicLong all) {
    super(in);
    this.all = all;
  }

  long count() {
    return count;
  }

  /** The checksum of everything, reading what is left. */
  String drain() throws IOException {
    byte[] rest = new byte[1 << 16];
    for (int read = read(rest, 0, rest.length); read >= 0; ) {
      read = read(rest, 0, rest.length);
    }
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      crc.update(target, offset, read);
      count += read;
      all.addAndGet(read);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

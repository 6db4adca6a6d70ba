package org.dateline.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Adds the bytes that pass to a counter which another thread may look at. */
final class CountingInput extends FilterInputStream {
  private final AtomicLong counter;

  CountingInput(InputStream in, AtomicLong counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    counter.addAndGet(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    counter.addAndGet(Math.max(0, count));
    return count;
  }
}

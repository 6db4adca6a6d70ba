package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of one file, with a look at what comes next and a count of the lines.
 *
 * <p>A byte order mark is skipped. An error of the stream below is thrown only when all bytes that
 * came before it have been taken.
 */
final class ByteSource implements Closeable {
  static final int END = Integer.MIN_VALUE;
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int start;
  private int end;
  private long line = 1;
  private boolean ended;
  private @Nullable IOException failure;

  ByteSource(InputStream in) {
    this.in = in;
    fill();
    if (end >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      start = 3;
    }
  }

  /**
   * The first bytes, up to 64 KiB; to be asked before any are taken.
   *
   * @throws IOException if there are none because of an error
   */
  byte[] head() throws IOException {
    return more() ? Arrays.copyOfRange(buffer, start, end) : new byte[0];
  }

  /** The line on which the next byte stands, from 1. */
  long line() {
    return line;
  }

  /** The next byte without taking it, negative from 0x80 on, or {@link #END}. */
  int peek() throws IOException {
    return more() ? buffer[start] : END;
  }

  /** Drops the next byte; call it only after {@link #peek} gave one. */
  void skip() {
    count(buffer[start++]);
  }

  /** Takes bytes into {@code record}, up to but not with the first that {@code stop} wants. */
  void takeUntil(IntPredicate stop, RawRecord record) throws IOException {
    boolean stopped = false;
    while (!stopped && more()) {
      int at = start;
      while (at < end && !stop.test(buffer[at])) {
        count(buffer[at++]);
      }
      record.append(buffer, start, at - start);
      stopped = at < end;
      start = at;
    }
  }

  private void count(byte b) {
    if (b == '\n') {
      line++;
    }
  }

  private boolean more() throws IOException {
    if (start == end && !ended) {
      start = 0;
      end = 0;
      fill();
    }
    if (start == end && failure != null) {
      throw failure;
    }
    return start < end;
  }

  private void fill() {
    try {
      while (end < SIZE && !ended) {
        int count = in.read(buffer, end, SIZE - end);
        ended = count < 0;
        end += Math.max(count, 0);
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package org.dateline.archive.packing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip of any number of members.
 *
 * <p>The JDK's own class takes a damaged later member for the end of the file and drops it in
 * silence; this one goes on with the next one, as web archives have one a record, and throws at the
 * end.
 */
final class GzipInput extends InputStream {
  private static final int SIZE = 1 << 16;
  private static final int HEAD = 4;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[SIZE];
  private int start;
  private int end;
  private boolean inMember;
  private boolean ended;
  // Where the open member begins in the buffer, -1 if that was before it.
  private int member;
  private @Nullable ZipException damage;
  private @Nullable ZipException failure;

  /** {@code in} is closed with this. */
  GzipInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!ended && length > 0) {
      try {
        int count = step(target, offset, length);
        if (count > 0) {
          crc.update(target, offset, count);
          return count;
        }
      } catch (ZipException e) {
        failure = failure == null ? e : failure;
        toNextMember();
      }
    }
    if (length > 0 && failure != null) {
      throw failure;
    }
    return length == 0 ? 0 : -1;
  }

  private int step(byte[] target, int offset, int length) throws IOException {
    if (!inMember) {
      need();
      member = start;
      readHeader();
      inMember = true;
    }
    int count = inflate(target, offset, length);
    if (count == 0 && inflater.finished()) {
      finishMember();
    } else if (count == 0) {
      give();
    }
    return count;
  }

  // What came before the damage is given first.
  private int inflate(byte[] target, int offset, int length) throws ZipException {
    if (damage != null) {
      throw damage;
    }
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      damage = new ZipException("damaged gzip data: " + e.getMessage());
      int count = (int) (inflater.getBytesWritten() - before);
      if (count == 0) {
        throw damage;
      }
      return count;
    }
  }

  private void toNextMember() throws IOException {
    inflater.reset();
    crc.reset();
    damage = null;
    inMember = false;
    start = Math.min(member + 1, end);
    while (!ended && !atMember()) {
      start++;
      ended = start >= end - (HEAD - 1) && !keepAndFill();
    }
  }

  private boolean atMember() {
    return end - start >= HEAD
        && buffer[start] == 0x1F
        && buffer[start + 1] == (byte) 0x8B
        && buffer[start + 2] == 8
        && (buffer[start + 3] & 0xE0) == 0;
  }

  private boolean keepAndFill() throws IOException {
    int kept = Math.max(0, end - start);
    System.arraycopy(buffer, end - kept, buffer, 0, kept);
    int count = in.read(buffer, kept, SIZE - kept);
    start = 0;
    end = kept + Math.max(0, count);
    return count > 0;
  }

  private void give() throws IOException {
    if (inflater.needsDictionary()) {
      throw new ZipException("damaged gzip data: it asks for a dictionary");
    }
    need();
    inflater.setInput(buffer, start, end - start);
    start = end;
  }

  private void finishMember() throws IOException {
    start = end - inflater.getRemaining();
    if (little(4) != crc.getValue() || little(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("damaged gzip data: checksum or length do not fit");
    }
    inflater.reset();
    crc.reset();
    inMember = false;
    skipPadding();
  }

  // Tapes and some tools fill up with zeros, which gzip itself ignores too.
  private void skipPadding() throws IOException {
    while (!ended) {
      if (start == end && !fill()) {
        ended = true;
      } else if (buffer[start] != 0) {
        return;
      } else {
        start++;
      }
    }
  }

  private void readHeader() throws IOException {
    if (little(2) != 0x8B1F || little(1) != 8) {
      throw new ZipException("what follows is not gzip");
    }
    int flags = (int) little(1);
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip((int) little(2));
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip((flags & HEADER_CRC) != 0 ? 2 : 0);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText(int flag) throws IOException {
    int c = flag;
    while (c != 0) {
      c = next();
    }
  }

  private long little(int count) throws IOException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (long) next() << (8 * i);
    }
    return value;
  }

  private int next() throws IOException {
    need();
    return buffer[start++] & 0xFF;
  }

  private void need() throws IOException {
    if (start == end && !fill()) {
      throw new EOFException("the gzip data end too early");
    }
  }

  private boolean fill() throws IOException {
    start = 0;
    member = -1;
    end = Math.max(0, in.read(buffer, 0, SIZE));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

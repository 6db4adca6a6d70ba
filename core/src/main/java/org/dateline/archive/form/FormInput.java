package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.commons.io.input.ReaderInputStream;
import org.dateline.Internal;
import org.dateline.archive.form.charset.Charsets;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of one file, with a look at what comes next and a count of bytes and lines.
 * Used by one thread.
 *
 * <p>A UTF-8 byte order mark is skipped. An error of the stream below is thrown only when all bytes
 * that came before it have been taken.
 */
public final class FormInput {
  @Internal public static final int END = Integer.MIN_VALUE;
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final String name;
  private byte[] buffer = new byte[SIZE];
  private int start;
  private int end;
  private long offset;
  private long line = 1;
  private boolean ended;
  private @Nullable IOException failure;
  private boolean told;
  private @Nullable String doubt;

  /**
   * Reads from {@code in}, which the caller closes.
   *
   * @param name the file's path below the archive's root, and in a packed file its path there; for
   *     articles without an id of their own
   */
  public FormInput(InputStream in, String name) {
    this.in = in;
    this.name = name;
    fill();
    if (end >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      start = 3;
      offset = 3;
    }
  }

  /** The file's path below the archive's root, and in a packed file its path there. */
  public String name() {
    return name;
  }

  /**
   * Name and first bytes, up to 64 KiB; to be asked before any are taken.
   *
   * @throws IOException if there are none because of an error
   */
  public FileHead head() throws IOException {
    return new FileHead(name, more() ? Arrays.copyOfRange(buffer, start, end) : new byte[0]);
  }

  /** The line on which the next byte stands, from 1. */
  public long line() {
    return line;
  }

  /** How many bytes stand before the next one. */
  public long offset() {
    return offset;
  }

  /**
   * This input, or one that gives it in UTF-8 where it cannot be cut as bytes: UTF-16, and what its
   * beginning shows to be another charset than UTF-8 and Windows-1252.
   *
   * @throws IOException if nothing can be read
   */
  @Internal
  public FormInput inUtf8() throws IOException {
    if (!more()) {
      return this;
    }
    Charsets.OfFile found = Charsets.ofFile(Arrays.copyOfRange(buffer, start, end));
    Charset charset = found.charset();
    if (charset == null) {
      return this;
    }
    doubt = found.doubt();
    ReaderInputStream utf8 =
        ReaderInputStream.builder()
            .setReader(new InputStreamReader(stream(), charset))
            .setCharset(StandardCharsets.UTF_8)
            .get();
    return new FormInput(utf8, name);
  }

  /** What {@link #inUtf8} guessed, once; {@code null} if nothing. */
  @Internal
  public @Nullable String takeDoubt() {
    String taken = doubt;
    doubt = null;
    return taken;
  }

  /** The next byte without taking it, negative from 0x80 on, or {@link #END}. */
  @Internal
  public int peek() throws IOException {
    return more() ? buffer[start] : END;
  }

  /** Drops the next byte; call it only after {@link #peek} gave one. */
  @Internal
  public void skip() {
    line += buffer[start++] == '\n' ? 1 : 0;
    offset++;
  }

  /** Takes bytes into {@code record}, up to but not with the first that {@code stop} wants. */
  @Internal
  public void takeUntil(IntPredicate stop, RawRecord record) throws IOException {
    take(
        (bytes, from, to) -> {
          int at = from;
          while (at < to && !stop.test(bytes[at])) {
            at++;
          }
          return at;
        },
        record);
  }

  /** As {@link #takeUntil}, for what looks at many bytes at once. */
  @Internal
  public void take(ByteScan.Scan scan, RawRecord record) throws IOException {
    boolean stopped = false;
    while (!stopped && more()) {
      int at = scan.end(buffer, start, end);
      line += ByteScan.count(buffer, start, at, '\n');
      record.append(buffer, start, at - start);
      stopped = at < end;
      offset += at - start;
      start = at;
    }
  }

  /**
   * Starts {@code record} here and takes the rest of the line into it, and the line's end off the
   * input. False at the end of the file.
   *
   * @throws IOException if no more can be read
   */
  public boolean takeLine(RawRecord record) throws IOException {
    record.start(this);
    return addLine(record);
  }

  /** As {@link #takeLine}, but adds to what the record has already. */
  @Internal
  public boolean addLine(RawRecord record) throws IOException {
    if (!more()) {
      return false;
    }
    take((bytes, from, to) -> ByteScan.find(bytes, from, to, '\n', '\n'), record);
    if (peek() == '\n') {
      skip();
    }
    return true;
  }

  /**
   * Starts {@code record} here and takes all that is left into it.
   *
   * @throws IOException if no more can be read
   */
  public void takeAll(RawRecord record) throws IOException {
    record.start(this);
    take((bytes, from, to) -> to, record);
  }

  /** The next bytes without taking them, so many unless the file ends, as Latin-1. */
  @Internal
  public String peek(int most) {
    if (end - start < most && !ended) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
      fill();
    }
    return new String(buffer, start, Math.min(end - start, most), ISO_8859_1);
  }

  /** Takes so many bytes into {@code record}, fewer only if the file ends. */
  @Internal
  public void take(long count, RawRecord record) throws IOException {
    long left = count;
    while (left > 0 && more()) {
      int now = (int) Math.min(left, end - start);
      record.append(buffer, start, now);
      pass(now);
      left -= now;
    }
  }

  /** Puts back what was taken last: {@code from} without its first bytes. */
  @Internal
  public void putBack(byte[] from, int first) {
    int count = from.length - first;
    byte[] joined = new byte[Math.max(SIZE, count + end - start)];
    System.arraycopy(from, first, joined, 0, count);
    System.arraycopy(buffer, start, joined, count, end - start);
    line -= ByteScan.count(from, first, from.length, '\n');
    end += count - start;
    start = 0;
    offset -= count;
    buffer = joined;
  }

  /** What is left, for readers that want a stream; taking from it moves {@link #offset}. */
  public InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        return more() ? take(target, from, length) : -1;
      }
    };
  }

  private int take(byte[] target, int from, int length) {
    int count = Math.min(length, end - start);
    System.arraycopy(buffer, start, target, from, count);
    pass(count);
    return count;
  }

  private void pass(int count) {
    line += ByteScan.count(buffer, start, start + count, '\n');
    start += count;
    offset += count;
  }

  private boolean more() throws IOException {
    if (start == end && !ended) {
      start = 0;
      end = 0;
      fill();
    }
    if (start == end && failure != null) {
      told = true;
      throw failure;
    }
    return start < end;
  }

  /**
   * Looks that nobody took the place where the stream failed for its end.
   *
   * @throws IOException the failure, if it has not been thrown yet
   */
  @Internal
  public void checkEnd() throws IOException {
    if (failure != null && !told) {
      told = true;
      throw failure;
    }
  }

  /** Whether the stream below has thrown, and all that came before it has been taken. */
  @Internal
  public boolean hasFailed() {
    return told;
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
}

package org.dateline.archive.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dateline.Internal;

/**
 * Looks at how each line begins before it goes into a record, for forms whose records begin and end
 * with certain lines. Used by one thread.
 */
@Internal
public final class LineStarts {
  private static final int LOOK = 200;
  private static final byte[] LINE_FEED = {'\n'};

  private final FormInput in;
  private final byte[] start = new byte[LOOK];
  private int length;
  private long line;
  private long offset;
  private boolean looked;

  public LineStarts(FormInput in) {
    this.in = in;
  }

  /** Looks at the next line; false at the end. */
  public boolean look() throws IOException {
    if (!looked && in.peek() != FormInput.END) {
      looked = true;
      line = in.line();
      offset = in.offset();
      length = 0;
      while (length < LOOK && in.peek() != '\n' && in.peek() != FormInput.END) {
        start[length++] = (byte) in.peek();
        in.skip();
      }
    }
    return looked;
  }

  /** Whether the line looked at begins like this. */
  public boolean startsWith(String ascii) {
    int end = Math.min(length, ascii.length());
    return new String(start, 0, end, StandardCharsets.US_ASCII).equals(ascii);
  }

  /** Whether this is all of the line looked at. */
  public boolean isWhole() throws IOException {
    return in.peek() == '\n' || in.peek() == FormInput.END;
  }

  /** Takes the line looked at, if it is whole, with a line feed. */
  public byte[] takeWhole() throws IOException {
    byte[] taken = Arrays.copyOf(start, length + 1);
    taken[length] = '\n';
    if (in.peek() == '\n') {
      in.skip();
    }
    looked = false;
    return taken;
  }

  public long line() {
    return line;
  }

  public long offset() {
    return offset;
  }

  /** How the line looked at begins, as ASCII. */
  public String text() {
    return new String(start, 0, length, StandardCharsets.US_ASCII);
  }

  /** Whether the line looked at has nothing but white space. */
  public boolean isBlank() throws IOException {
    for (int i = 0; i < length; i++) {
      if (!RawRecord.isSpace(start[i])) {
        return false;
      }
    }
    return isWhole();
  }

  /** Empties the record; it will begin with the line looked at. */
  public void begin(RawRecord raw) {
    raw.start(line, offset);
  }

  /** Leaves out the line looked at. */
  public void skip() throws IOException {
    while (!isWhole()) {
      in.skip();
    }
    if (in.peek() == '\n') {
      in.skip();
    }
    looked = false;
  }

  /** Adds the line looked at, and a line feed. */
  public void take(RawRecord raw) throws IOException {
    raw.append(start, 0, length);
    in.addLine(raw);
    raw.append(LINE_FEED, 0, 1);
    looked = false;
  }
}

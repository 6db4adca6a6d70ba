package org.dateline.archive.form.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;

/**
 * Cuts delimited text into rows, of which fields in quotes may hold line breaks. A quote that is
 * never closed costs its own line only: the lines after it are looked at again. Used by one thread.
 */
final class RowCutter {
  private static final int CHUNK = 1 << 16;
  // Looking again is paid for by what has been read, else some texts would be read without end.
  private static final int CREDIT = 1 << 20;
  private static final int CREDIT_PER_BYTE = 4;
  private static final int LONGEST = 1 << 28;

  private enum State {
    FIELD,
    PLAIN,
    QUOTED,
    QUOTE_ENDED,
    ROW_ENDED,
    BROKEN
  }

  private final InputStream in;
  private final int delimiter;
  private final long limit;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private long offset;
  private long line;
  private boolean ended;
  private long credit = CREDIT;
  private long singleLinesUntil;
  private int firstLine;
  private boolean escapes;
  private boolean sawEscape;
  private int start;

  /**
   * Cuts what {@code in} has, which stands at a row's beginning.
   *
   * @param limit no row in quotes is longer than this many bytes
   */
  RowCutter(InputStream in, long offset, long line, char delimiter, long limit) {
    this.in = in;
    this.offset = offset;
    this.line = line;
    this.delimiter = delimiter;
    this.limit = Math.min(limit, LONGEST);
  }

  /**
   * Takes the next row, without its line end; false at the end.
   *
   * @throws UnreadableRecord if its quotes are damaged; {@code raw} has its first line then, and
   *     the next row begins on the next line
   */
  boolean next(RawRecord raw) throws IOException, UnreadableRecord {
    raw.start(line, offset);
    compact();
    start = from;
    if (!has(from)) {
      return false;
    }
    int end = scan();
    if (end < 0) {
      takeBroken(-end, raw);
    } else if (end - from > limit) {
      takeOverlong(raw);
    } else {
      take(end, raw);
    }
    return true;
  }

  /** Whether quotes within fields are written with a backslash, as the last row had it. */
  boolean escapes() {
    return escapes;
  }

  // Where the quotes of a row make no sense in one way, they are looked at in the other.
  private int scan() throws IOException {
    sawEscape = false;
    int end = scan(escapes, limit);
    if (end >= 0 || !sawEscape || credit <= 0) {
      return end;
    }
    int line = firstLine;
    int other = scan(!escapes, Math.min(limit, credit));
    credit -= Math.abs(other) - from;
    if (other >= 0 && other - from <= limit) {
      escapes = !escapes;
      return other;
    }
    firstLine = line;
    return end;
  }

  // The row's end, negative if it is broken there.
  private int scan(boolean backslashes, long most) throws IOException {
    firstLine = -1;
    boolean single = offset < singleLinesUntil;
    State state = State.FIELD;
    int at = from;
    for (; has(at) && at - from <= most; at++) {
      byte b = buffer[at];
      if (b == '\\' && has(at + 1) && buffer[at + 1] == '"') {
        sawEscape = true;
        if (backslashes && state == State.QUOTED) {
          at++;
          continue;
        }
      } else if (b == '\\' && backslashes && state == State.QUOTED && has(at + 1)) {
        at += buffer[at + 1] == '\\' ? 1 : 0;
        continue;
      }
      if (b == '\n' && firstLine < 0) {
        firstLine = at;
      }
      state = step(state, b);
      if (state == State.ROW_ENDED) {
        return at;
      }
      if (state == State.BROKEN || (single && state == State.QUOTED && b == '\n')) {
        return -at;
      }
    }
    return state == State.QUOTED && (at - from <= most || firstLine >= 0) ? -at : at;
  }

  private State step(State state, byte b) {
    if (state == State.QUOTED) {
      return b == '"' ? State.QUOTE_ENDED : State.QUOTED;
    }
    if (b == delimiter) {
      return State.FIELD;
    }
    if (b == '\n' || b == '\r') {
      return State.ROW_ENDED;
    }
    return switch (state) {
      case FIELD -> b == '"' ? State.QUOTED : State.PLAIN;
      case QUOTE_ENDED -> b == '"' ? State.QUOTED : b == ' ' ? State.QUOTE_ENDED : State.BROKEN;
      default -> state;
    };
  }

  /** Takes back what the last row has after its first line, if it has that and there is credit. */
  boolean keepFirstLine(RawRecord raw) throws IOException {
    int length = from - start;
    long cost = (CREDIT_PER_BYTE + 1L) * length;
    if (firstLine < 0 || firstLine + 1 >= from || credit < cost) {
      return false;
    }
    credit -= cost;
    from = start;
    offset = raw.offset();
    line = raw.line();
    raw.start(line, offset);
    take(firstLine, raw);
    return true;
  }

  private void takeBroken(int at, RawRecord raw) throws IOException, UnreadableRecord {
    boolean open = !has(at) || at - from > limit;
    if (firstLine < 0) {
      takeOverlong(raw);
    } else {
      // What an open quote swallowed is read line by line, and only once more.
      if (open || credit < at - from) {
        singleLinesUntil = Math.max(singleLinesUntil, offset + at - from);
      } else {
        credit -= at - from;
      }
      take(firstLine, raw);
    }
    throw new UnreadableRecord(
        open
            ? "a quote is opened and never closed"
            : "a quote is closed before the field ends, or never closed");
  }

  // Up to the line's end, however far that is.
  private void takeOverlong(RawRecord raw) throws IOException {
    raw.start(line, offset);
    int at = from;
    while (has(at) && buffer[at] != '\n') {
      at++;
      if (at - from >= CHUNK) {
        append(at, raw);
        compact();
        at = from;
      }
    }
    take(at, raw);
  }

  /** Takes the row, and the line end after it off the input. */
  private void take(int end, RawRecord raw) throws IOException {
    int last = end;
    boolean carriage = end > from && buffer[end - 1] == '\r' && has(end) && buffer[end] == '\n';
    append(carriage ? end - 1 : end, raw);
    while (from <= last && has(from) && (buffer[from] == '\r' || buffer[from] == '\n')) {
      boolean lineFeed = buffer[from] == '\n';
      last = lineFeed ? from : from + 1;
      consume(from + 1);
      if (lineFeed) {
        return;
      }
    }
  }

  private void append(int end, RawRecord raw) {
    raw.append(buffer, from, end - from);
    consume(end);
  }

  private void consume(int end) {
    for (int i = from; i < end; i++) {
      line += buffer[i] == '\n' ? 1 : 0;
    }
    offset += end - from;
    credit += (long) CREDIT_PER_BYTE * (end - from);
    from = end;
  }

  private void compact() {
    if (from > buffer.length / 2 || from == to) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
  }

  private boolean has(int at) throws IOException {
    while (at >= to && !ended) {
      if (to == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * to);
      }
      int count = in.read(buffer, to, buffer.length - to);
      ended = count < 0;
      to += Math.max(count, 0);
    }
    return at < to;
  }
}

package org.dateline.archive.form.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.Nesting;
import org.dateline.archive.form.RawRecord;

/**
 * Gives the lines of a file, each of which is to be a JSON value; a line that ends within a text
 * can be joined with those that the text goes on in. Used by one thread.
 */
final class JsonLineCutter {
  private static final int MOST_LINES = 10_000;
  private static final int MOST_BYTES = 1 << 22;
  private static final byte[] LINE_FEED = {'\n'};

  private static final class Line {
    final long line;
    final long offset;
    final byte[] bytes;

    Line(long line, long offset, byte[] bytes) {
      this.line = line;
      this.offset = offset;
      this.bytes = bytes;
    }
  }

  private final FormInput in;
  private final Deque<Line> again = new ArrayDeque<>();
  private final List<Line> joined = new ArrayList<>();
  private int firstLength;

  JsonLineCutter(FormInput in) {
    this.in = in;
  }

  boolean next(RawRecord raw) throws IOException {
    joined.clear();
    do {
      Line line = again.poll();
      if (line != null) {
        raw.start(line.line, line.offset);
        raw.append(line.bytes, 0, line.bytes.length);
      } else if (!in.takeLine(raw)) {
        return false;
      }
    } while (raw.isBlank());
    return true;
  }

  /** Adds the lines up to the end of the object that the line began; false if there is none. */
  boolean join(RawRecord raw) throws IOException {
    Nesting nesting = new Nesting(false);
    feed(nesting, raw, 0);
    if (!again.isEmpty() || !raw.isWithinLimit() || raw.bytes()[0] != '{' || !nesting.isInText()) {
      return false;
    }
    firstLength = raw.length();
    while (nesting.isOpen() && hasMore() && raw.length() < MOST_BYTES) {
      take(raw, nesting);
    }
    if (raw.isWithinLimit() && nesting.isOpen()) {
      part(raw);
      return false;
    }
    return true;
  }

  // A line that begins an object is another record.
  private boolean hasMore() throws IOException {
    return joined.size() < MOST_LINES && in.peek() != FormInput.END && in.peek() != '{';
  }

  private void take(RawRecord raw, Nesting nesting) throws IOException {
    long line = in.line();
    long offset = in.offset();
    raw.append(LINE_FEED, 0, 1);
    int from = raw.length();
    in.addLine(raw);
    if (raw.isWithinLimit()) {
      feed(nesting, raw, from);
      joined.add(new Line(line, offset, Arrays.copyOfRange(raw.bytes(), from, raw.length())));
    } else {
      joined.clear();
    }
  }

  private static void feed(Nesting nesting, RawRecord raw, int from) {
    for (int i = from; i < raw.length(); i++) {
      nesting.test(raw.bytes()[i]);
    }
  }

  /** Takes a join back: the other lines come again, each on its own. */
  void part(RawRecord raw) {
    if (!joined.isEmpty()) {
      raw.cutTo(firstLength);
      again.addAll(joined);
      joined.clear();
    }
  }
}

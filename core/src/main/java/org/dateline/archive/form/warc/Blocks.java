package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.function.Predicate;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;

/**
 * Cuts a file of records that state their lengths, some of them wrong, as web archives are: where a
 * length does not lead to the end of its record, the next line that begins a record does. Used by
 * one thread.
 */
final class Blocks {
  static final int LONGEST_HEAD = 4_096;
  private static final int SHORT_HEAD = 12;
  private static final byte[] LINE_END = {'\n'};

  private final FormInput in;
  private final Predicate<String> head;
  private final long limit;
  // Once a length swallowed records, none is followed across the beginning of one: else each would
  // be read again and again.
  private boolean distrusted;

  /**
   * A cutter.
   *
   * @param head tells the line that begins a record
   * @param limit longer blocks are not held
   */
  Blocks(FormInput in, Predicate<String> head, long limit) {
    this.in = in;
    this.head = head;
    this.limit = limit;
  }

  /**
   * Goes to the line that begins the next record, which {@code raw} starts with; false at the end.
   *
   * @throws UnreadableRecord if something else stands before it, which is taken into {@code raw}
   */
  boolean toHead(RawRecord raw) throws IOException, UnreadableRecord {
    int next = in.peek();
    while (next == 0 || RawRecord.isSpace(next)) {
      in.skip();
      next = in.peek();
    }
    raw.start(0, in.offset());
    if (next == FormInput.END || isHead()) {
      return next != FormInput.END;
    }
    takeLines(Long.MAX_VALUE, raw);
    throw new UnreadableRecord("what stands here is no record, up to where the next one begins");
  }

  private boolean isHead() {
    return head.test(firstLine(in.peek(LONGEST_HEAD)));
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private boolean isEnd() throws IOException {
    return in.peek() == FormInput.END;
  }

  /**
   * Takes a block into {@code raw}, which begins with it.
   *
   * @param length as it is stated, negative if it is not
   * @return what was wrong with the length, empty if nothing
   */
  String take(long length, RawRecord raw) throws UnreadableRecord {
    try {
      return taken(length, raw);
    } catch (IOException e) {
      // Who asks for the next record meets it again; what came before it is worth reading.
      return "the file cannot be read to the end of the record: " + e.getMessage();
    }
  }

  private String taken(long length, RawRecord raw) throws IOException, UnreadableRecord {
    if (length < 0) {
      takeLines(Long.MAX_VALUE, raw);
      return "the record states no length";
    }
    if (distrusted || length > limit) {
      takeLines(length, raw);
    } else {
      in.take(length, raw);
    }
    boolean isWhole = raw.size() == length;
    if (isWhole && endsHere()) {
      return "";
    }
    // The block may end within the line that begins the next record.
    in.takeUntil(b -> b == '\n', raw);
    if (raw.isWithinLimit() && putBackNext(raw)) {
      distrusted = true;
      return "the stated length is too long";
    }
    if (!isWhole) {
      return isEnd() ? "the file ends within the record" : "the stated length is too long";
    }
    takeLines(Long.MAX_VALUE, raw);
    return "the stated length is too short";
  }

  // Behind a block stand two breaks of lines, or fewer before a record or the end.
  private boolean endsHere() {
    String ahead = in.peek(LONGEST_HEAD);
    for (int breaks = 0; breaks < 2; breaks++) {
      String line = firstLine(ahead);
      if (ahead.isEmpty() || head.test(line)) {
        return true;
      }
      if (!line.isBlank()) {
        return false;
      }
      ahead = ahead.substring(Math.min(line.length() + 1, ahead.length()));
    }
    return true;
  }

  private boolean putBackNext(RawRecord raw) throws UnreadableRecord {
    byte[] all = raw.copy();
    int next = nextHead(all);
    if (next < 0) {
      return false;
    }
    in.putBack(all, next);
    raw.start(raw.line(), raw.offset());
    raw.append(all, 0, next);
    return true;
  }

  private int nextHead(byte[] all) {
    int at = 0;
    while (at < all.length) {
      int end = at;
      while (end < all.length && all[end] != '\n') {
        end++;
      }
      int most = Math.min(end - at, LONGEST_HEAD);
      if (head.test(new String(all, at, most, ISO_8859_1))) {
        return at;
      }
      int cutOff = inEndOfLine(all, at, end);
      if (cutOff > 0) {
        return cutOff;
      }
      at = end + 1;
    }
    return -1;
  }

  // A crawler that was killed within a record goes on behind it in the same line.
  private int inEndOfLine(byte[] all, int from, int end) {
    int tail = Math.max(from, end - SHORT_HEAD);
    String text = new String(all, tail, end - tail, ISO_8859_1);
    int begin = text.indexOf("WARC/");
    return begin >= 0 && head.test(text.substring(begin)) ? tail + begin : -1;
  }

  private void takeLines(long most, RawRecord raw) throws IOException {
    while (raw.size() < most && !isEnd() && !isHead()) {
      takeLine(most, raw);
    }
  }

  private void takeLine(long most, RawRecord raw) throws IOException {
    long[] left = {most - raw.size()};
    in.takeUntil(b -> b == '\n' || left[0]-- == 0, raw);
    if (raw.size() < most && in.peek() == '\n') {
      in.skip();
      raw.append(LINE_END, 0, 1);
    }
  }
}

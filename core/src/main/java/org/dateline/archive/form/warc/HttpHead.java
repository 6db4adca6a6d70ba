package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.form.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of HTTP begins, read as kindly as browsers do: lines may end in a line feed alone,
 * and a line that is no field is none. Immutable.
 *
 * @param status 0 if none is said
 * @param fields the values of those that tell how the body is written, by their name in lower case
 * @param end where the body begins
 */
record HttpHead(int status, Map<String, String> fields, int end) {
  private static final Pattern STATUS_LINE =
      Pattern.compile("(?i)(?:HTTP(?:/[\\d.]{1,5})?|ICY)(?:\\s++(\\d{3})\\b.*+)?\\s*+");
  private static final Set<String> WANTED =
      Set.of("content-type", "content-encoding", "transfer-encoding");
  // What stands before the answer itself: of a proxy, or to go on.
  private static final int MOST_HEADS = 4;

  /** The head of an answer, {@code null} if these bytes are none. */
  static @Nullable HttpHead of(byte[] block) {
    HttpHead head = at(block, 0);
    HttpHead next = head;
    for (int i = 1; i < MOST_HEADS && next != null; i++) {
      head = next;
      next = head.fields.isEmpty() ? at(block, head.end) : null;
    }
    return head;
  }

  private static @Nullable HttpHead at(byte[] block, int from) {
    int at = from;
    while (at < block.length && RawRecord.isSpace(block[at])) {
      at++;
    }
    Matcher status = STATUS_LINE.matcher(line(block, at));
    return status.matches() ? fields(block, at, status.group(1)) : null;
  }

  private static HttpHead fields(byte[] block, int from, @Nullable String status) {
    Map<String, String> fields = new HashMap<>();
    String last = "";
    int at = next(block, from);
    // A page may begin without the blank line that should part it.
    while (at < block.length && !line(block, at).isBlank() && block[at] != '<') {
      String line = line(block, at);
      int colon = line.indexOf(':');
      boolean goesOn = RawRecord.isSpace(block[at]);
      if (!goesOn) {
        last = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      }
      if (WANTED.contains(last)) {
        String value = line.substring(goesOn ? 0 : colon + 1).strip();
        fields.merge(last, value, (a, b) -> goesOn ? a + " " + b : joined(a, b));
      }
      at = next(block, at);
    }
    boolean blank = at < block.length && block[at] != '<';
    int end = blank ? next(block, at) : at;
    return new HttpHead(status == null ? 0 : Integer.parseInt(status), fields, end);
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : first + ", " + second;
  }

  private static String line(byte[] block, int from) {
    int end = next(block, from);
    return new String(block, from, end - from, ISO_8859_1).stripTrailing();
  }

  private static int next(byte[] block, int from) {
    int at = from;
    while (at < block.length && block[at] != '\n') {
      at++;
    }
    return Math.min(block.length, at + 1);
  }
}

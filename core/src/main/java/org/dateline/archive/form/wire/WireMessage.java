package org.dateline.archive.form.wire;

import java.io.IOException;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * A message as wires transmit it, between control characters: SOH header STX text ETX trailer EOT.
 *
 * @param header what stands before the text
 * @param text the text
 * @param trailer what stands after it
 */
record WireMessage(String header, String text, String trailer) {
  static final char START = 1;
  static final char TEXT = 2;
  static final char TEXT_END = 3;
  static final char END = 4;
  private static final int DELETE = 0x7F;

  /** A reader of messages, each of which is an article. */
  static RecordReader reader(FormInput in, Parser parser) {
    return raw -> {
      if (!take(in, raw)) {
        return null;
      }
      WireMessage message = WireMessage.of(raw.guessedText());
      return Dates.item(dates -> parser.article(message, dates));
    };
  }

  /** Makes an article of a message. */
  @FunctionalInterface
  interface Parser {
    Article article(WireMessage message, Dates dates) throws UnreadableRecord;
  }

  /** Takes the next message from SOH to EOT, without that; false at the end. */
  private static boolean take(FormInput in, RawRecord raw) throws IOException, UnreadableRecord {
    raw.start(in);
    while (isFiller(in.peek())) {
      in.skip();
      raw.start(in);
    }
    if (in.peek() == FormInput.END) {
      return false;
    }
    boolean stray = in.peek() != START;
    in.takeUntil(new Stop(), raw);
    if (in.peek() == END) {
      in.skip();
    }
    if (stray) {
      throw new UnreadableRecord("text outside of a message");
    }
    return true;
  }

  // SYN, DEL, form feeds and line ends stand between messages.
  private static boolean isFiller(int b) {
    return (b >= 0 && b <= ' ' && b != START) || b == DELETE;
  }

  /** The end of a message, or the beginning of the next one. */
  private static final class Stop implements IntPredicate {
    private boolean first = true;

    @Override
    public boolean test(int b) {
      boolean stop = b == END || (b == START && !first);
      first = false;
      return stop;
    }
  }

  /** The parts of a message. */
  static WireMessage of(String message) throws UnreadableRecord {
    int start = message.indexOf(TEXT);
    if (start < 0) {
      throw new UnreadableRecord("the message has no text (no STX)");
    }
    int end = message.indexOf(TEXT_END, start);
    if (end < 0) {
      throw new UnreadableRecord("the message ends before its text does (no ETX)");
    }
    return new WireMessage(
        message.substring(1, start), message.substring(start + 1, end), message.substring(end + 1));
  }

  /**
   * The date of the trailer, {@code null} if there is none.
   *
   * @param form with groups day, month, year, time as four digits, and zone, which may be missing
   */
  @Nullable Published published(Pattern form, Dates dates) {
    Matcher m = form.matcher(trailer);
    if (!m.find()) {
      return null;
    }
    String time = m.group("time");
    String day = String.join(" ", m.group("day"), month(m.group("month")), m.group("year"));
    String zone = m.group("zone") == null ? "" : ' ' + m.group("zone");
    return dates.read(
        "published", day + ' ' + time.substring(0, 2) + ':' + time.substring(2) + zone);
  }

  private static String month(String month) {
    return switch (month) {
      case "01" -> "Jan";
      case "02" -> "Feb";
      case "03" -> "Mar";
      case "04" -> "Apr";
      case "05" -> "May";
      case "06" -> "Jun";
      case "07" -> "Jul";
      case "08" -> "Aug";
      case "09" -> "Sep";
      case "10" -> "Oct";
      case "11" -> "Nov";
      case "12" -> "Dec";
      default -> month;
    };
  }

  /** Of service and number, which begin anew every day; {@code null} without the day. */
  static @Nullable String id(String form, String number, @Nullable Published published) {
    return published == null
        ? null
        : form + '-' + number + '-' + published.toString().substring(0, 10);
  }
}

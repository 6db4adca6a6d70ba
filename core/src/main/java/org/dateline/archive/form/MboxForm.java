package org.dateline.archive.form;

import java.io.IOException;
import java.util.regex.Pattern;

/** Many mails in one file, each after a line "From ". */
final class MboxForm {
  // A sentence of the text may begin with "From ", too.
  private static final Pattern FROM =
      Pattern.compile("From \\S++(?: at \\S++)? +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*");

  private MboxForm() {}

  static boolean fits(FileHead head) {
    if (head.isEmpty() || head.extension().equals("mbox")) {
      return !head.isEmpty();
    }
    String text = head.text();
    int end = text.startsWith("From ") ? text.indexOf('\n') : -1;
    return end > 0
        && FROM.matcher(text.substring(0, end).strip()).matches()
        && MailForm.isMail(text.substring(end));
  }

  static RecordReader open(FormInput in, FormOptions options) {
    LineStarts lines = new LineStarts(in);
    MailParser parser = new MailParser(options);
    return raw -> take(lines, raw) ? parser.item(raw, true) : null;
  }

  private static boolean take(LineStarts lines, RawRecord raw) throws IOException {
    while (lines.look() && lines.isBlank()) {
      lines.take(raw);
    }
    if (!lines.look()) {
      return false;
    }
    lines.begin(raw);
    boolean blank;
    do {
      blank = lines.isBlank();
      lines.take(raw);
    } while (lines.look() && !(blank && isFrom(lines)));
    return true;
  }

  private static boolean isFrom(LineStarts lines) {
    return lines.startsWith("From ") && FROM.matcher(lines.text()).matches();
  }
}

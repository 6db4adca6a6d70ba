package org.dateline.archive.form.mail;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.LineStarts;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a mailbox that parts them by lines of control characters: MMDF of SCO and Pine, and
 * Babyl of Emacs' Rmail, which has the header as sent and as shown.
 */
final class MarkedMailbox implements RecordReader {
  private static final String MMDF = "\u0001\u0001\u0001\u0001";
  private static final String BABYL = "BABYL OPTIONS:";
  private static final String BABYL_MARK = "\u001f";
  private static final String BABYL_HEADER_ENDS = "*** EOOH ***";

  private final LineStarts lines;
  private final MailParser parser;
  private final boolean babyl;
  private Iterator<MailParser.Mail> mails = Collections.emptyIterator();

  MarkedMailbox(FormInput in, FormOptions options) throws IOException {
    babyl = in.head().text().startsWith(BABYL);
    lines = new LineStarts(in);
    parser = new MailParser(options);
  }

  static boolean fits(FileHead head) {
    String text = head.text();
    return (text.startsWith(BABYL) && text.contains("\n" + BABYL_MARK))
        || (text.startsWith(MMDF) && MailForm.isMail(text.substring(MMDF.length())));
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    while (!mails.hasNext()) {
      if (!(babyl ? takeBabyl(raw) : takeMmdf(raw))) {
        return null;
      }
      mails = parser.mails(raw, false).iterator();
    }
    return parser.item(mails.next());
  }

  private boolean takeMmdf(RawRecord raw) throws IOException {
    while (lines.look() && (lines.isBlank() || lines.startsWith(MMDF))) {
      lines.skip();
    }
    if (!lines.look()) {
      return false;
    }
    lines.begin(raw);
    takeUntil(MMDF, raw);
    return true;
  }

  private boolean takeBabyl(RawRecord raw) throws IOException {
    // What stands before the first mark are settings.
    while (lines.look() && !lines.startsWith(BABYL_MARK)) {
      lines.skip();
    }
    // Behind a mark and a form feed stands a line of labels.
    while (lines.look() && (lines.startsWith(BABYL_MARK) || lines.startsWith("\f"))) {
      lines.skip();
    }
    if (lines.look()) {
      lines.skip();
    }
    if (!lines.look()) {
      return false;
    }
    lines.begin(raw);
    boolean asSent = takeHeader(raw);
    while (asSent && lines.look() && !lines.isBlank() && !lines.startsWith(BABYL_MARK)) {
      lines.skip();
    }
    takeUntil(BABYL_MARK, raw);
    return true;
  }

  /** Takes the header as it was sent; false if there is only the one that is shown. */
  private boolean takeHeader(RawRecord raw) throws IOException {
    boolean any = false;
    while (lines.look() && !lines.startsWith(BABYL_HEADER_ENDS) && !lines.startsWith(BABYL_MARK)) {
      if (lines.isBlank()) {
        lines.skip();
      } else {
        any = true;
        lines.take(raw);
      }
    }
    if (lines.look() && lines.startsWith(BABYL_HEADER_ENDS)) {
      lines.skip();
    }
    return any;
  }

  private void takeUntil(String mark, RawRecord raw) throws IOException {
    while (lines.look() && !lines.startsWith(mark)) {
      lines.take(raw);
    }
  }
}

package org.dateline.archive.form.mail;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.LineStarts;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/** Many mails in one file, each after a line "From " or between marks. */
@Internal
public final class MboxForm {
  private static final String FROM = "From ";
  private static final byte[] NOTHING = {};
  // Such a line with a day of the week and a time parts mails wherever it stands.
  private static final Pattern DATED =
      Pattern.compile(
          "From (?:[^\\n]{0,120} )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\\n]{0,40}\\d:\\d\\d[^\\n]*");
  // Another may be a sentence of the text; where a mail begins, fields of its header follow.
  private static final Pattern FIELD = Pattern.compile("(?:>From |[!-9;-~]{1,60}:)[^\\n]*");

  private MboxForm() {}

  public static boolean fits(FileHead head) {
    if (head.isEmpty() || head.extension().equals("mbox")) {
      return !head.isEmpty();
    }
    if (MarkedMailbox.fits(head)) {
      return true;
    }
    String text = head.text();
    int end = text.startsWith(FROM) ? text.indexOf('\n') : -1;
    return end > 0 && MailForm.isMail(text.substring(end));
  }

  public static RecordReader open(FormInput in, FormOptions options) throws IOException {
    if (MarkedMailbox.fits(in.head())) {
      return new MarkedMailbox(in, options);
    }
    return new Reader(in, options);
  }

  /** The mails of each record, one after the other. */
  private static final class Reader implements RecordReader {
    private final LineStarts lines;
    private final MailParser parser;
    // A line "From " of which the next one tells what it is.
    private byte[] held = NOTHING;
    private long heldLine;
    private long heldOffset;
    private Iterator<MailParser.Mail> mails = Collections.emptyIterator();

    Reader(FormInput in, FormOptions options) {
      lines = new LineStarts(in);
      parser = new MailParser(options);
    }

    @Override
    public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
      while (!mails.hasNext()) {
        if (!take(raw)) {
          return null;
        }
        mails = parser.mails(raw, true).iterator();
      }
      return parser.item(mails.next());
    }

    private boolean take(RawRecord raw) throws IOException {
      if (!begin(raw)) {
        return false;
      }
      boolean blank = false;
      while (lines.look()) {
        if (lines.startsWith(FROM) && isSeparator(blank)) {
          return true;
        }
        if (held.length > 0) {
          appendHeld(raw);
          blank = false;
        } else {
          blank = lines.isBlank();
          lines.take(raw);
        }
      }
      appendHeld(raw);
      return true;
    }

    private boolean begin(RawRecord raw) throws IOException {
      if (held.length > 0) {
        raw.start(heldLine, heldOffset);
        appendHeld(raw);
        return true;
      }
      while (lines.look() && lines.isBlank()) {
        lines.take(raw);
      }
      if (lines.look()) {
        lines.begin(raw);
        lines.take(raw);
        return true;
      }
      return false;
    }

    private void appendHeld(RawRecord raw) {
      raw.append(held, 0, held.length);
      held = NOTHING;
    }

    /** Whether a mail begins here; else the line may be held. */
    private boolean isSeparator(boolean afterBlank) throws IOException {
      boolean isDated = DATED.matcher(lines.text().strip()).matches();
      if (isDated && afterBlank) {
        return true;
      }
      if (!(isDated || afterBlank) || !lines.isWhole()) {
        return false;
      }
      heldLine = lines.line();
      heldOffset = lines.offset();
      held = lines.takeWhole();
      return lines.look() && FIELD.matcher(lines.text().strip()).matches();
    }
  }
}

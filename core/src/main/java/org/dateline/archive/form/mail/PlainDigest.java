package org.dateline.archive.form.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A digest of mails as one plain text (RFC 1153, and as Mailman writes it): what stands before the
 * first mail, then mails with a few header fields each, parted by lines of hyphens.
 *
 * @param frame what stands around the mails; of a mail that is no digest all of it
 */
record PlainDigest(String frame, List<MailParser.Mail> mails) {
  private static final String HYPHENS = "-".repeat(25);
  private static final Pattern LINE = Pattern.compile("(?m)^-{25,80}[ \\t]*+$");
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*+((?:[A-Za-z][A-Za-z-]{1,40}+:[ \\t][^\\n]*+\\n(?:[ \\t]++\\S[^\\n]*+\\n)*+)++)[ \\t]*+\\n");
  private static final Pattern END = Pattern.compile("\\s*+(?:Subject: Digest Footer|End of )");
  private static final int FIELDS = 2;

  /** The parts of a mail's text, with line feeds only. */
  static PlainDigest of(MailHead head, String text) {
    if (text.indexOf(HYPHENS) < 0) {
      return new PlainDigest(text, List.of());
    }
    Matcher line = LINE.matcher(text);
    List<MailParser.Mail> mails = new ArrayList<>();
    StringBuilder frame = new StringBuilder();
    MailHead open = null;
    int start = 0;
    while (line.find()) {
      Matcher next = HEAD.matcher(text).region(line.end(), text.length());
      boolean isMail = next.lookingAt() && isHead(MailHead.of(next.group(1)));
      if (isMail
          || (open != null && END.matcher(text).region(line.end(), text.length()).lookingAt())) {
        close(open, text.substring(start, line.start()), frame, mails);
        open = isMail ? MailHead.of(next.group(1)) : null;
        start = isMail ? next.end() : line.end();
      }
    }
    close(open, text.substring(start), frame, mails);
    boolean isDigest = head.text("subject").toLowerCase(Locale.ROOT).contains("digest");
    return mails.size() >= FIELDS || (isDigest && !mails.isEmpty())
        ? new PlainDigest(frame.toString(), mails)
        : new PlainDigest(text, List.of());
  }

  private static void close(
      @Nullable MailHead open, String text, StringBuilder frame, List<MailParser.Mail> mails) {
    if (open == null) {
      frame.append(text.strip()).append("\n\n");
    } else {
      mails.add(new MailParser.Mail(open, MailLines.withoutSignature(text).strip()));
    }
  }

  private static boolean isHead(MailHead head) {
    return List.of("from", "date", "subject").stream()
            .filter(name -> !head.raw(name).isEmpty())
            .count()
        >= FIELDS;
  }
}

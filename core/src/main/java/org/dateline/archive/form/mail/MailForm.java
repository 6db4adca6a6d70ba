package org.dateline.archive.form.mail;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.RecordReader;

/** A mail: one article a file. */
@Internal
public final class MailForm {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}+):.*");
  // Nobody writes these at the top of an article.
  private static final Set<String> TELLING =
      Set.of("received", "return-path", "delivered-to", "message-id", "mime-version");
  private static final Set<String> COMMON = Set.of("from", "to", "date", "subject");

  private MailForm() {}

  public static boolean fits(FileHead head) {
    return !head.isEmpty() && (head.extension().equals("eml") || isMail(head.text()));
  }

  /** Whether a header of mail stands at the beginning. */
  static boolean isMail(String text) {
    Set<String> names = new HashSet<>();
    for (String line : (Iterable<String>) text.stripLeading().lines()::iterator) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        break;
      }
    }
    return names.stream().anyMatch(TELLING::contains)
        && names.stream().filter(COMMON::contains).count() >= 2;
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    MailParser parser = new MailParser(options);
    return DocumentForm.many(in, raw -> parser.mails(raw, false), parser::item);
  }
}

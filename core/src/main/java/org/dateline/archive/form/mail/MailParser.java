package org.dateline.archive.form.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.record.JsonArticleParser;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Makes an article of one mail. */
final class MailParser {
  private static final Pattern QUOTED_FROM = Pattern.compile("(?m)^>(>*+From )");

  private final FormOptions options;
  private final JsonArticleParser json;

  MailParser(FormOptions options) {
    this.options = options;
    json = new JsonArticleParser(options);
  }

  /**
   * A mail, or one of those in it.
   *
   * @param text empty if it has none
   * @param fault why it cannot be read, empty if it can
   */
  record Mail(MailHead head, String text, String fault) {
    Mail(MailHead head, String text) {
      this(head, text, "");
    }
  }

  /**
   * The mail of a record, and the mails in it.
   *
   * @param inMbox whether it may begin with a line "From " and has such lines quoted
   */
  List<Mail> mails(RawRecord raw, boolean inMbox) throws IOException, UnreadableRecord {
    try (InputStream bytes = raw.stream()) {
      skipSpace(bytes);
      if (inMbox) {
        skipFromLine(bytes);
      }
      List<Mail> mails = new ArrayList<>();
      add(MailText.read(bytes), inMbox, mails);
      return mails;
    }
  }

  // Of a digest the mail around the others may be empty.
  private static void add(MailText mail, boolean inMbox, List<Mail> to) {
    String own = mail.text();
    if (!own.isEmpty() || (mail.mails().isEmpty() && mail.inner().isEmpty())) {
      to.add(new Mail(mail.head(), unquoted(own, inMbox)));
    }
    for (Mail digested : mail.mails()) {
      to.add(new Mail(digested.head(), unquoted(digested.text(), inMbox), digested.fault()));
    }
    mail.inner().forEach(inner -> add(inner, inMbox, to));
  }

  private static String unquoted(String text, boolean inMbox) {
    return inMbox ? QUOTED_FROM.matcher(text).replaceAll("$1") : text;
  }

  private static void skipSpace(InputStream in) throws IOException {
    in.mark(1);
    while (RawRecord.isSpace((byte) in.read())) {
      in.mark(1);
    }
    in.reset();
  }

  private static void skipFromLine(InputStream in) throws IOException {
    in.mark(8);
    byte[] start = in.readNBytes(5);
    if (!new String(start, StandardCharsets.US_ASCII).equals("From ")) {
      in.reset();
      return;
    }
    int b = in.read();
    while (b >= 0 && b != '\n') {
      b = in.read();
    }
  }

  /** The item of a mail. */
  NewsItem item(Mail mail) throws UnreadableRecord {
    if (!mail.fault().isEmpty()) {
      throw new UnreadableRecord(mail.fault());
    }
    MailHead head = mail.head();
    String body = mail.text();
    if (body.isEmpty()) {
      throw new UnreadableRecord("the mail has no text");
    }
    Dates dates = new Dates();
    Published published = dates.first("published", List.of(head.raw("date")));
    Map<?, ?> object =
        body.startsWith("{") && body.endsWith("}") ? json.objectOf(body.replace('\n', ' ')) : null;
    NewsItem item =
        object == null
            ? NewsItem.of(article(head, body, published))
            : json.item(named(object, head, published));
    return item.doubting(dates.doubts());
  }

  private Article article(MailHead head, String body, @Nullable Published published) {
    return Ids.article(head.messageId(), head.text("subject"), body, published)
        .source(options.defaultSource())
        .authors(head.senders())
        .build();
  }

  // What a form on the web was filled in with, as mail: id and date are those of the mail.
  private static Map<String, Object> named(
      Map<?, ?> object, MailHead head, @Nullable Published published) {
    Map<String, Object> named = new LinkedHashMap<>();
    object.forEach((key, value) -> put(named, String.valueOf(key), value));
    String id = head.messageId();
    if (id != null) {
      named.putIfAbsent("id", id);
    }
    if (published != null) {
      named.put("published", published.toString());
    }
    return named;
  }

  private static void put(Map<String, Object> named, String key, @Nullable Object value) {
    if (value != null) {
      named.put(key.toLowerCase(Locale.ROOT), value);
    }
  }
}

package org.dateline.archive.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
   * The item of a mail.
   *
   * @param inMbox whether it may begin with a line "From " and has such lines quoted
   */
  NewsItem item(RawRecord raw, boolean inMbox) throws IOException, UnreadableRecord {
    try (InputStream bytes = raw.stream()) {
      skipSpace(bytes);
      if (inMbox) {
        skipFromLine(bytes);
      }
      MailText mail = MailText.read(bytes);
      String text = mail.text();
      return item(mail.head(), inMbox ? QUOTED_FROM.matcher(text).replaceAll("$1") : text);
    }
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

  private NewsItem item(MailHead head, String body) throws UnreadableRecord {
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

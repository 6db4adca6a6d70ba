package org.dateline.archive.form.warc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.TextForm;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.html.HtmlArticle;
import org.dateline.archive.form.html.HtmlForm;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What a crawler fetched, as its web archive names it. Immutable.
 *
 * @param url where it stood, empty if that is not said
 * @param date when it was fetched, as it is written
 * @param contentType of the block, empty if that is not said
 * @param language of a text, empty if that is not said
 * @param answer whether it is what a server answered, which is an article only if it is a page
 * @param doubts what is wrong with the record
 */
record Capture(
    String url,
    String date,
    String contentType,
    String language,
    boolean answer,
    List<NewsItem.Doubt> doubts) {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  // What servers and crawlers write that do not know it; such may be pages.
  private static final Set<String> NO_TYPES =
      Set.of(
          "",
          "unk",
          "unknown",
          "no-type",
          "application/octet-stream",
          "application/unknown",
          "application/xml",
          "text/xml");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)[;,\\s]charset\\s*+=\\s*+[\"']?+([\\w.:-]{2,40})");
  private static final Pattern DIGITS = Pattern.compile("\\d{14,17}");
  private static final int LOOKED_AT = 8_192;

  /** The article of the block that {@code raw} holds. */
  NewsItem item(RawRecord raw, FormOptions options) throws UnreadableRecord {
    if (url.isEmpty()) {
      throw new UnreadableRecord("the record names no target URI");
    }
    List<NewsItem.Doubt> all = new ArrayList<>(doubts);
    Dates dates = new Dates();
    Article article = article(raw, options, dates, all);
    Article.Builder builder = article.toBuilder().crawled(crawled(dates));
    if (article.language() == null && !language.isEmpty()) {
      builder.language(language);
    }
    return NewsItem.of(builder.build()).doubting(all).doubting(dates.doubts());
  }

  private Article article(RawRecord raw, FormOptions options, Dates dates, List<NewsItem.Doubt> all)
      throws UnreadableRecord {
    byte[] block = raw.copy();
    String type = base(contentType);
    boolean http = type.equals("application/http") || (answer && NO_TYPES.contains(type));
    HttpHead head = http || answer ? HttpHead.of(block) : null;
    if (head == null) {
      return article(http ? "" : type, contentType, raw, block, options, dates);
    }
    if (head.status() != 0 && head.status() / 100 != 2) {
      throw new UnreadableRecord("HTTP status " + head.status());
    }
    String said = head.fields().getOrDefault("content-type", "");
    checkPage(base(said));
    HttpBody.unpack(block, head, raw, all);
    return article(base(said), said, raw, raw.copy(), options, dates);
  }

  private static void checkPage(String type) throws UnreadableRecord {
    if (!PAGES.contains(type) && !NO_TYPES.contains(type)) {
      throw new UnreadableRecord("content type " + type + ", which is no page");
    }
  }

  private Article article(
      String type, String said, RawRecord raw, byte[] bytes, FormOptions options, Dates dates)
      throws UnreadableRecord {
    if (PAGES.contains(type) || (NO_TYPES.contains(type) && isPage(bytes))) {
      var charset = CHARSET.matcher(said);
      String named = charset.find() ? charset.group(1) : null;
      return HtmlArticle.of(HtmlForm.parse(raw, named), url, url, options, dates);
    }
    if (type.equals("text/plain") && !answer) {
      return text(raw, options);
    }
    throw new UnreadableRecord(
        type.isEmpty()
            ? "neither an answer over HTTP nor a page"
            : "content type " + type + ", which is no page");
  }

  private Article text(RawRecord raw, FormOptions options) throws UnreadableRecord {
    String text = raw.guessedText();
    if (text.isBlank()) {
      throw new UnreadableRecord("the record holds no text");
    }
    String id = Ids.of("", "", null, url);
    return TextForm.article(text, id, options).toBuilder().url(url).build();
  }

  private static boolean isPage(byte[] bytes) {
    return HtmlForm.fits(new FileHead("", Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT))));
  }

  private static String base(String type) {
    return type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  // Also the digits of ARC, and of tools that write them into WARC.
  private @Nullable Instant crawled(Dates dates) {
    String iso =
        DIGITS.matcher(date).matches() ? date.substring(0, 8) + "T" + date.substring(8, 14) : date;
    return date.isEmpty() ? null : Dates.moment(dates.read("crawled", iso));
  }
}

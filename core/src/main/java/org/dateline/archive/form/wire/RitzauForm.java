package org.dateline.archive.form.wire;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.archive.form.XmlRoot;
import org.dateline.archive.form.XmlTree;
import org.dateline.article.Published;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The XML of the agency Ritzau: an article for each {@code RBNews}. */
@Internal
public final class RitzauForm {
  private static final Set<String> ROOTS =
      Set.of("rbnews", "xmlnewsqueuedresponse", "listofrbnews", "arrayofrbnews");
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  // Escaped once more than it is read.
  private static final Pattern TWICE =
      Pattern.compile("&amp;(?=(?:amp;)?(?:apos|quot|lt|gt|amp);)");
  private static final Pattern SLASHES = Pattern.compile("/");

  private final Element news;

  private RitzauForm(Element news) {
    this.news = news;
  }

  public static boolean fits(FileHead head) {
    return ROOTS.contains(XmlRoot.name(head));
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(
        in, RitzauForm::all, news -> new RitzauForm(news).item(options.defaultSource()));
  }

  private static List<Element> all(RawRecord raw) throws UnreadableRecord {
    List<Element> all = XmlNode.all(XmlTree.parse(raw), "rbnews");
    if (all.isEmpty()) {
      throw new UnreadableRecord("the message holds no RBNews");
    }
    return all;
  }

  private NewsItem item(@Nullable String defaultSource) throws UnreadableRecord {
    boolean isCanceled = text("Annuleret").equals("true") || text("Annuleret").equals("1");
    NewsItem.Status status = isCanceled ? NewsItem.Status.CANCELED : NewsItem.Status.USABLE;
    Dates dates = new Dates();
    return new NewsItem(
        WireStatus.article(status, text("NewsID"), title(), body(), List.of(), dates)
            .published(published(dates))
            .source(XmlNode.first(SLASHES.matcher(text("origin")).replaceAll(""), defaultSource))
            .authors(JsonValues.names(text("byLine")))
            .section(XmlNode.first(text("section")))
            .dateline(XmlNode.first(text("town")))
            .subjects(XmlNode.distinct(SLASHES.splitAsStream(text("strapline"))))
            .version(JsonValues.version(text("version")))
            .build(),
        status,
        null,
        dates.doubts());
  }

  private String text(String name) {
    return XmlNode.line(XmlNode.child(news, name.toLowerCase(Locale.ROOT)));
  }

  private String title() {
    return Prose.line(XmlNode.firstOrEmpty(text("headline"), text("subtitle")));
  }

  private String body() {
    Element content = XmlNode.child(news, "content");
    String html = content == null ? "" : content.wholeText();
    String body = Prose.ofHtml(TWICE.matcher(html).replaceAll("&"));
    return body.isEmpty() ? text("ContentShort") : body;
  }

  // The agency writes the time of its own clocks.
  private @Nullable Published published(Dates dates) {
    String text = text("PublishDate");
    try {
      return text.isEmpty()
          ? null
          : Published.at(LocalDateTime.parse(text).atZone(COPENHAGEN).toOffsetDateTime());
    } catch (DateTimeException e) {
      return dates.read("published", text);
    }
  }
}

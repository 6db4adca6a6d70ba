package org.dateline.archive.form.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Article;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A newsItem of NewsML-G2. */
final class NewsMlG2Item {
  private final Element item;
  private final @Nullable Element itemMeta;
  private final @Nullable Element contentMeta;
  private final @Nullable Nitf nitf;

  NewsMlG2Item(Element item) {
    this.item = item;
    itemMeta = XmlNode.child(item, "itemMeta");
    contentMeta = XmlNode.child(item, "contentMeta");
    Element inner = WireContent.nitf(XmlNode.child(item, "contentSet"));
    nitf = inner == null ? null : new Nitf(inner);
  }

  NewsItem item(FormOptions options) throws UnreadableRecord {
    Element pubStatus = XmlNode.child(itemMeta, "pubStatus");
    NewsItem.Status status =
        WireStatus.of(
            XmlNode.firstOrEmpty(
                XmlNode.attribute(pubStatus, "qcode"),
                XmlNode.attribute(pubStatus, "literal"),
                XmlNode.attribute(pubStatus, "uri").replaceFirst(".*/", "")));
    Dates dates = new Dates();
    List<String> embargo = List.of(XmlNode.line(XmlNode.child(itemMeta, "embargoed")));
    Instant until = Dates.embargo(dates.first("embargo", embargo), dates);
    return new NewsItem(article(status, options, dates), status, until, dates.doubts());
  }

  private Article article(NewsItem.Status status, FormOptions options, Dates dates)
      throws UnreadableRecord {
    return WireStatus.article(status, item.attr("guid"), title(), body(), dates(), dates)
        .source(source(options))
        .authors(authors())
        .section(XmlNode.first(nameOf(XmlNode.child(itemMeta, "service"))))
        .language(language())
        .dateline(dateline())
        .subjects(subjects())
        .version(JsonValues.version(item.attr("version").strip()))
        .build();
  }

  private String title() {
    return Prose.line(
        XmlNode.firstOrEmpty(
            meta("headline"),
            nitf == null ? "" : nitf.title(),
            XmlNode.line(XmlNode.child(itemMeta, "title"))));
  }

  private String meta(String name) {
    for (Element found : XmlNode.children(contentMeta)) {
      if (found.normalName().equals(name) && !XmlNode.line(found).isEmpty()) {
        return XmlNode.line(found);
      }
    }
    return "";
  }

  // The parts of the set are the same content in several renditions; pictures have captions only.
  private String body() {
    for (Element content : XmlNode.children(XmlNode.child(item, "contentSet"))) {
      String text = isText(content) ? WireContent.text(content) : "";
      if (!text.isEmpty()) {
        return text;
      }
    }
    return caption();
  }

  private static boolean isText(Element content) {
    String name = content.normalName();
    boolean isCoded = !content.attr("encoding").isEmpty();
    return name.equals("inlinexml") || (name.equals("inlinedata") && !isCoded);
  }

  private String caption() {
    String caption = "";
    for (Element description : XmlNode.children(contentMeta, "description")) {
      boolean isCaption = description.attr("role").toLowerCase(Locale.ROOT).contains("caption");
      String text = isCaption || caption.isEmpty() ? Prose.of(description) : "";
      caption = text.isEmpty() ? caption : text;
    }
    return Prose.isMarkup(caption) ? Prose.ofHtml(caption) : caption;
  }

  private List<String> dates() {
    Element message = item.parents().last();
    Element header = message == null ? null : XmlNode.find(message, "header");
    return Stream.of(
            XmlNode.child(itemMeta, "versionCreated"),
            XmlNode.child(contentMeta, "contentModified"),
            XmlNode.child(contentMeta, "contentCreated"),
            XmlNode.child(itemMeta, "firstCreated"),
            XmlNode.child(header, "sent"))
        .map(XmlNode::line)
        .toList();
  }

  private @Nullable String source(FormOptions options) {
    return XmlNode.first(
        nameOf(XmlNode.child(itemMeta, "provider")),
        nameOf(XmlNode.child(contentMeta, "infoSource")),
        nameOf(XmlNode.find(item, "copyrightHolder")),
        options.defaultSource());
  }

  private static String nameOf(@Nullable Element party) {
    String code = XmlNode.attribute(party, "qcode");
    return XmlNode.firstOrEmpty(
        XmlNode.line(XmlNode.child(party, "name")),
        XmlNode.attribute(party, "literal"),
        code.substring(code.indexOf(':') + 1));
  }

  private List<String> authors() {
    List<String> names = JsonValues.names(meta("by"));
    return names.isEmpty() && nitf != null ? nitf.authors() : names;
  }

  private @Nullable String language() {
    return XmlNode.first(
        XmlNode.attribute(XmlNode.child(contentMeta, "language"), "tag"), item.attr("lang"));
  }

  private @Nullable String dateline() {
    String located = nameOf(XmlNode.child(contentMeta, "located"));
    return XmlNode.first(
        WireContent.place(meta("dateline")), nitf == null ? null : nitf.dateline(), located);
  }

  private List<String> subjects() {
    return XmlNode.distinct(
        XmlNode.children(contentMeta, "subject").stream()
            .map(s -> XmlNode.firstOrEmpty(s.attr("qcode"), s.attr("uri"), nameOf(s))));
  }
}

package org.dateline.archive.form.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.archive.form.XmlTree;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A NewsItem of NewsML 1. */
@Internal
public final class NewsMl1Item {
  private static final Set<String> SUBJECTS =
      Set.of("subject", "subjectmatter", "subjectdetail", "subjectqualifier");

  private final Element item;
  private final @Nullable Element identifier;
  private final @Nullable Element management;

  NewsMl1Item(Element item) {
    this.item = item;
    identifier = XmlNode.find(item, "NewsIdentifier");
    management = XmlNode.child(item, "NewsManagement");
  }

  /** A reader of a file with any number of them. */
  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, NewsMl1Item::items, item -> new NewsMl1Item(item).item(options));
  }

  private static List<Element> items(RawRecord raw) throws UnreadableRecord {
    Element root = XmlNode.child(XmlTree.parse(raw), "NewsML");
    List<Element> items = XmlNode.children(root, "NewsItem");
    if (items.isEmpty()) {
      throw new UnreadableRecord("the NewsML holds no items");
    }
    return items;
  }

  NewsItem item(FormOptions options) throws UnreadableRecord {
    String name = XmlNode.attribute(XmlNode.child(management, "Status"), "FormalName");
    NewsItem.Status status = WireStatus.of(name);
    Dates dates = new Dates();
    Published until = null;
    if (WireStatus.isEmbargoed(name)) {
      Element change = XmlNode.child(management, "StatusWillChange");
      until = dates.first("embargo", List.of(XmlNode.line(XmlNode.child(change, "DateAndTime"))));
      status = until == null ? NewsItem.Status.WITHHELD : status;
    }
    return new NewsItem(
        article(status, options, dates), status, Dates.moment(until), dates.doubts());
  }

  private Article article(NewsItem.Status status, FormOptions options, Dates dates)
      throws UnreadableRecord {
    return WireStatus.article(status, id(), title(), body(), dates(), dates)
        .source(source(options))
        .authors(authors())
        .section(XmlNode.first(property("Department"), property("Section")))
        .language(XmlNode.first(formalName("Language"), item.attr("lang")))
        .dateline(XmlNode.first(WireContent.place(XmlNode.line(XmlNode.find(item, "DateLine")))))
        .subjects(subjects())
        .version(JsonValues.version(part("RevisionId")))
        .build();
  }

  /** Without the revision at its end, so that a revision has the id of what it revises. */
  private @Nullable String id() {
    String whole = part("PublicIdentifier");
    if (whole.isEmpty()) {
      List<String> parts = List.of(part("ProviderId"), part("DateId"), part("NewsItemId"));
      return parts.getLast().isEmpty() ? null : "urn:newsml:" + String.join(":", parts);
    }
    Element revision = XmlNode.child(identifier, "RevisionId");
    String number = XmlNode.line(revision);
    String update = XmlNode.attribute(revision, "Update");
    for (String end : List.of(":" + number + update, ":" + number)) {
      if (!number.isEmpty() && whole.endsWith(end)) {
        return whole.substring(0, whole.length() - end.length());
      }
    }
    return whole;
  }

  private String part(String name) {
    return XmlNode.line(XmlNode.child(identifier, name));
  }

  private String title() {
    for (Element headline : XmlNode.all(item, "HeadLine")) {
      String text = XmlNode.line(headline);
      if (!text.isEmpty()) {
        return Prose.line(text);
      }
    }
    Element nitf = WireContent.nitf(item);
    return nitf == null ? "" : new Nitf(nitf).title();
  }

  private String body() {
    Set<String> texts = new LinkedHashSet<>();
    Element taken = null;
    for (Element content : XmlNode.all(item, "DataContent")) {
      Element equals = equivalents(content);
      if ((equals == null || !equals.equals(taken)) && !isEncoded(content)) {
        String text = WireContent.text(content);
        taken = text.isEmpty() ? taken : equals;
        texts.add(text);
      }
    }
    texts.remove("");
    return String.join("\n\n", texts);
  }

  // The component whose parts say the same in several formats or languages.
  private @Nullable Element equivalents(Element content) {
    for (Element at = content; at != null && !at.equals(item); at = at.parent()) {
      if (at.attr("EquivalentsList").equals("yes")) {
        return at;
      }
    }
    return null;
  }

  private static boolean isEncoded(Element content) {
    Element parent = content.parent();
    return parent != null && parent.attr("Notation").toLowerCase(Locale.ROOT).contains("base64");
  }

  private List<String> dates() {
    Element root = item.parent();
    return Stream.of(
            XmlNode.child(management, "ThisRevisionCreated"),
            XmlNode.child(management, "FirstCreated"),
            XmlNode.find(item, "DateLineDate"),
            XmlNode.find(XmlNode.child(root, "NewsEnvelope"), "DateAndTime"))
        .map(XmlNode::line)
        .toList();
  }

  private @Nullable String source(FormOptions options) {
    return XmlNode.first(
        XmlNode.attribute(XmlNode.find(XmlNode.find(item, "Provider"), "Party"), "FormalName"),
        XmlNode.attribute(XmlNode.find(XmlNode.find(item, "Source"), "Party"), "FormalName"),
        part("ProviderId"),
        options.defaultSource());
  }

  private List<String> authors() {
    Element nitf = WireContent.nitf(item);
    List<String> names = JsonValues.names(XmlNode.line(XmlNode.find(item, "ByLine")));
    return names.isEmpty() && nitf != null ? new Nitf(nitf).authors() : names;
  }

  private String formalName(String element) {
    return XmlNode.attribute(XmlNode.find(item, element), "FormalName");
  }

  private String property(String name) {
    return XmlNode.all(item, "Property").stream()
        .filter(property -> property.attr("FormalName").equals(name))
        .map(property -> property.attr("Value"))
        .findFirst()
        .orElse("");
  }

  private List<String> subjects() {
    Stream<String> codes =
        XmlNode.all(item, "SubjectCode").stream()
            .flatMap(code -> code.children().stream())
            .filter(part -> SUBJECTS.contains(part.normalName()))
            .map(part -> part.attr("FormalName"));
    Stream<String> topics =
        XmlNode.all(item, "Topic").stream()
            .map(topic -> XmlNode.child(topic, "FormalName"))
            .map(XmlNode::line);
    return XmlNode.distinct(Stream.concat(codes, topics));
  }
}

package org.dateline.archive.form.wire;

import java.util.List;
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

/** An article in NITF, on its own or as the content of another format. */
@Internal
public final class Nitf {
  private final Element root;
  private final @Nullable Element head;
  private final @Nullable Element docdata;
  private final @Nullable Element bodyHead;

  Nitf(Element root) {
    this.root = root;
    head = XmlNode.child(root, "head");
    docdata = XmlNode.find(head, "docdata");
    bodyHead = XmlNode.find(root, "body.head");
  }

  /** A reader of a file that is one article. */
  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.one(in, raw -> new Nitf(root(raw)).item(options));
  }

  private static Element root(RawRecord raw) throws UnreadableRecord {
    Element root = XmlNode.child(XmlTree.parse(raw), "nitf");
    if (root == null) {
      throw new UnreadableRecord("no element \"nitf\"");
    }
    return root;
  }

  NewsItem item(FormOptions options) throws UnreadableRecord {
    String management = XmlNode.attribute(docdata, "management-status");
    NewsItem.Status status = WireStatus.of(management);
    Dates dates = new Dates();
    Published release = dates.first("embargo", norms("date.release"));
    if (WireStatus.isEmbargoed(management) && release == null) {
      status = NewsItem.Status.WITHHELD;
    }
    return new NewsItem(
        article(status, options, dates), status, Dates.moment(release), dates.doubts());
  }

  private Article article(NewsItem.Status status, FormOptions options, Dates dates)
      throws UnreadableRecord {
    String own = XmlNode.attribute(XmlNode.find(docdata, "doc-id"), "id-string");
    String killed = XmlNode.attribute(docdata, "management-doc-idref");
    boolean isKill = status == NewsItem.Status.CANCELED;
    String id = isKill && !killed.isEmpty() ? killed : own;
    return WireStatus.article(status, id, title(), body(), dates(), dates)
        .source(source(options))
        .url(XmlNode.first(XmlNode.attribute(pubdata(), "ex-ref")))
        .authors(authors())
        .section(section())
        .language(language())
        .dateline(dateline())
        .subjects(subjects())
        .version(version())
        .build();
  }

  /** The headline. */
  String title() {
    Element hedline = XmlNode.find(bodyHead, "hedline");
    return XmlNode.firstOrEmpty(
        XmlNode.line(XmlNode.find(hedline, "hl1")),
        XmlNode.line(hedline),
        XmlNode.line(XmlNode.find(bodyHead, "hl1")),
        XmlNode.line(XmlNode.child(head, "title")));
  }

  /** The text, or the abstract where there is none. */
  String body() {
    Element content = XmlNode.find(root, "body.content");
    for (Element block : XmlNode.all(content, "block")) {
      // Some archives have the first paragraphs in a block of their own and again in this.
      if (block.attr("class").equals("full_text")) {
        return Prose.of(block);
      }
    }
    String text = content == null ? "" : Prose.of(content);
    Element summary = XmlNode.find(bodyHead, "abstract");
    return !text.isEmpty() || summary == null ? text : Prose.of(summary);
  }

  /** Those in the first by-line. */
  List<String> authors() {
    Element byline = XmlNode.find(root, "byline");
    if (byline == null) {
      return List.of();
    }
    List<Element> people = XmlNode.all(byline, "person");
    if (!people.isEmpty()) {
      return people.stream()
          .flatMap(person -> JsonValues.names(XmlNode.line(person)).stream())
          .toList();
    }
    Element names = byline.clone();
    XmlNode.all(names, "byttl").forEach(Element::remove);
    return JsonValues.names(XmlNode.line(names));
  }

  /** Place and date as the text opens with them. */
  @Nullable String dateline() {
    Element dateline = XmlNode.find(bodyHead, "dateline");
    if (dateline == null) {
      return null;
    }
    Element location = XmlNode.child(dateline, "location");
    String places =
        String.join(", ", XmlNode.distinct(XmlNode.children(location).stream().map(XmlNode::line)));
    return XmlNode.first(places, XmlNode.line(location), withoutDate(dateline));
  }

  // Its text is often the bare timestamp of the attribute.
  private static String withoutDate(Element dateline) {
    String date = XmlNode.line(XmlNode.child(dateline, "story.date"));
    return XmlNode.line(dateline).replace(date, "").strip();
  }

  private List<String> norms(String name) {
    return XmlNode.attributes(XmlNode.all(head, name), "norm");
  }

  private List<String> dates() {
    Element storyDate = XmlNode.find(bodyHead, "story.date");
    return Stream.of(
            norms("date.issue"),
            List.of(XmlNode.attribute(pubdata(), "date.publication")),
            List.of(XmlNode.attribute(storyDate, "norm")))
        .flatMap(List::stream)
        .toList();
  }

  private @Nullable Element pubdata() {
    return XmlNode.find(head, "pubdata");
  }

  private @Nullable String source(FormOptions options) {
    return XmlNode.first(
        XmlNode.attribute(pubdata(), "name"),
        XmlNode.line(XmlNode.find(bodyHead, "distributor")),
        XmlNode.attribute(XmlNode.find(docdata, "doc.copyright"), "holder"),
        XmlNode.attribute(XmlNode.find(docdata, "doc-id"), "regsrc"),
        options.defaultSource());
  }

  private @Nullable String section() {
    return XmlNode.first(
        XmlNode.attribute(pubdata(), "position.section"), meta("dsk"), meta("section"));
  }

  private String meta(String name) {
    return XmlNode.all(head, "meta").stream()
        .filter(meta -> meta.attr("name").equalsIgnoreCase(name))
        .map(meta -> meta.attr("content"))
        .findFirst()
        .orElse("");
  }

  private @Nullable String language() {
    Element body = XmlNode.child(root, "body");
    return XmlNode.first(root.attr("baselang"), root.attr("lang"), XmlNode.attribute(body, "lang"));
  }

  private List<String> subjects() {
    List<Element> codes = XmlNode.all(head, "tobject.subject");
    List<Element> words = XmlNode.all(head, "classifier");
    return XmlNode.distinct(
        Stream.concat(
            codes.stream().map(code -> code.attr("tobject.subject.refnum")),
            words.stream().map(XmlNode::line)));
  }

  private long version() {
    return JsonValues.version(
        XmlNode.first(
            XmlNode.attribute(XmlNode.find(docdata, "du-key"), "version"),
            XmlNode.attribute(pubdata(), "ed-no")));
  }
}

package org.dateline.archive.form.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.archive.form.XmlRoot;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS and Atom of all versions: an article for each item. */
@Internal
public final class FeedForm {
  private FeedForm() {}

  public static boolean fits(FileHead head) {
    return switch (XmlRoot.name(head)) {
      case "rss", "feed", "opml" -> true;
      case "entry" -> head.text().contains("/Atom");
      case "rdf" -> isRss(head.text().toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static boolean isRss(String text) {
    return text.contains("purl.org/rss/") || text.contains("netscape.com/rdf");
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, raw -> parts(raw, options), Part::read);
  }

  private static List<Part> parts(RawRecord raw, FormOptions options) throws UnreadableRecord {
    FeedXml xml = FeedXml.parse(raw);
    Element root = xml.root();
    if (root.getName().equalsIgnoreCase("opml")) {
      throw new UnreadableRecord("a list of feeds (OPML) holds no articles");
    }
    List<Element> items = items(root);
    FeedItem.Channel channel = channel(root, items, options);
    return parts(xml, items, item -> new FeedItem(channel, item).read());
  }

  /** The items that are whole, and what damage there is. */
  static List<Part> parts(
      FeedXml xml, List<Element> items, DocumentForm.Step<Element, NewsItem> read)
      throws UnreadableRecord {
    List<Part> parts = new ArrayList<>();
    for (Element item : items) {
      if (!xml.isCut(item)) {
        parts.add(() -> read.apply(item));
      }
    }
    for (String damage : xml.leftOut()) {
      parts.add(unreadable("bad XML: " + damage + "; up to the next item the feed is not read"));
    }
    if (xml.damage() != null) {
      parts.add(unreadable("bad XML: " + xml.damage() + "; from there on the feed is not read"));
    }
    if (parts.isEmpty()) {
      throw new UnreadableRecord("the feed has no items");
    }
    return parts;
  }

  private static Part unreadable(String reason) {
    return () -> {
      throw new UnreadableRecord(reason);
    };
  }

  /** An item that is still to be read, or what is wrong at its place. */
  @FunctionalInterface
  interface Part {
    NewsItem read() throws IOException, UnreadableRecord;
  }

  // Old RSS has them beside the channel, newer in it, and some feeds mix that up.
  static List<Element> items(Element root) {
    List<Element> items = new ArrayList<>();
    for (Element child : root.getChildren()) {
      if (isItem(child)) {
        items.add(child);
      } else if (child.getName().equalsIgnoreCase("channel")) {
        child.getChildren().stream().filter(FeedForm::isItem).forEach(items::add);
      }
    }
    return root.getName().equals("entry") ? List.of(root) : items;
  }

  private static boolean isItem(Element element) {
    Namespace namespace = element.getNamespace();
    return element.getName().equals("item")
        ? namespace.equals(FeedNames.RSS)
        : element.getName().equals("entry") && FeedNames.isAtom(namespace);
  }

  static FeedItem.Channel channel(Element root, List<Element> items, FormOptions options) {
    Element channel = root.getChild("channel", FeedNames.RSS);
    Element about = channel == null ? root : channel;
    Namespace namespace = about.getNamespace();
    List<String> titles =
        root.getName().equals("entry") ? List.of() : FeedItem.titles(about, namespace);
    List<String> authors =
        about.getChildren("author", namespace).stream()
            .flatMap(author -> FeedItem.texts(author, "name", namespace).stream())
            .toList();
    return new FeedItem.Channel(
        titles.isEmpty() ? options.defaultSource() : titles.getFirst(),
        language(about),
        authors,
        shared(items),
        base(about));
  }

  // Of RSS the site; Atom means the feed itself.
  private static String base(Element channel) {
    List<String> links = new ArrayList<>(FeedItem.texts(channel, "link", FeedNames.RSS));
    for (String rel : List.of("self", "alternate")) {
      for (Namespace atom : List.of(FeedNames.ATOM, FeedNames.ATOM_03)) {
        channel.getChildren("link", atom).stream()
            .filter(link -> link.getAttributeValue("rel", "alternate").equals(rel))
            .forEach(link -> links.add(link.getAttributeValue("href", "")));
      }
    }
    return links.stream().filter(FeedItem::isAbsolute).findFirst().orElse("");
  }

  // An id of items with different links is none, nor is a link of items with different ids.
  private static Set<String> shared(List<Element> items) {
    Map<String, Set<String>> beside = new HashMap<>();
    for (Element item : items) {
      String id = firstText(item, List.of("guid", "id"));
      String link = firstText(item, List.of("link"));
      String title = firstText(item, List.of("title"));
      beside.computeIfAbsent(id, i -> new HashSet<>()).add(link.isEmpty() ? title : link);
      beside.computeIfAbsent(link, l -> new HashSet<>()).add(id.isEmpty() ? title : id);
    }
    return beside.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String firstText(Element item, List<String> names) {
    for (Element child : item.getChildren()) {
      String href = child.getAttributeValue("href");
      String text = href == null ? child.getTextTrim() : href;
      if (names.contains(child.getName()) && !text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static @Nullable String language(Element channel) {
    List<String> named = new ArrayList<>(FeedItem.texts(channel, "language", FeedNames.RSS));
    named.addAll(FeedItem.texts(channel, "language", FeedNames.DC));
    String attribute = channel.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    return named.isEmpty() ? XmlNode.first(attribute) : named.getFirst();
  }
}

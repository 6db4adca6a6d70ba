package org.dateline.archive.form.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Makes an article of an item of a feed. */
final class FeedItem {
  // "jane@example.org (Jane Doe)", as RSS wants it.
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S{1,200}@\\S{1,200} \\((.+)\\)");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}:");

  /**
   * What the items of a feed have in common.
   *
   * @param title its name
   * @param authors of items that name none
   * @param shared ids and links that more than one item has, so that they identify none
   * @param base what links are relative to where no {@code xml:base} says it; empty if not known
   */
  record Channel(
      @Nullable String title,
      @Nullable String language,
      List<String> authors,
      Set<String> shared,
      String base) {}

  private final Channel channel;
  private final Element item;

  FeedItem(Channel channel, Element item) {
    this.channel = channel;
    this.item = item;
  }

  NewsItem read() throws UnreadableRecord {
    Dates dates = new Dates();
    return NewsItem.of(article(dates)).doubting(dates.doubts());
  }

  private Article article(Dates dates) throws UnreadableRecord {
    // First what is asked of the element itself, as Rome takes parts out of it.
    Published published = dates.first("published", dates());
    String title = XmlNode.firstOrEmpty(title(), all("title", FeedNames.MEDIA, true));
    String body = body();
    if (title.isEmpty() && body.isEmpty()) {
      throw new UnreadableRecord("the item has neither a title nor a text");
    }
    boolean hasId = hasId();
    String source = source();
    String language = language();
    List<String> creators = new ArrayList<>(texts("creator", FeedNames.DC));
    creators.addAll(texts("author", FeedNames.ITUNES));
    List<String> subjects = texts("subject", FeedNames.DC);
    RomeEntry entry = RomeEntry.of(item);
    String url = absolute(XmlNode.first(entry.link()));
    String id =
        hasId && !channel.shared().contains(entry.id())
            ? XmlNode.first(entry.id())
            : channel.shared().contains(url) ? null : url;
    return Ids.article(id, title, body, published)
        .source(source)
        .url(url)
        .authors(authors(entry.authors(), creators))
        .language(language)
        .subjects(both(entry.categories(), subjects))
        .build();
  }

  private List<String> dates() {
    List<String> dates = new ArrayList<>(texts("pubDate", FeedNames.RSS));
    for (Namespace atom : List.of(FeedNames.ATOM, FeedNames.ATOM_03)) {
      for (String name : List.of("published", "issued", "created")) {
        dates.addAll(texts(name, atom));
      }
    }
    dates.addAll(texts("date", FeedNames.DC));
    for (String name : List.of("issued", "date", "created", "modified")) {
      dates.addAll(texts(name, FeedNames.DCTERMS));
    }
    dates.addAll(texts("updated", FeedNames.ATOM));
    dates.addAll(texts("modified", FeedNames.ATOM_03));
    return dates;
  }

  private List<String> texts(String name, Namespace namespace) {
    return texts(item, name, namespace);
  }

  static List<String> texts(Element in, String name, Namespace namespace) {
    return in.getChildren(name, namespace).stream()
        .map(Element::getText)
        .map(Prose::line)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String title() {
    List<String> titles = titles(item, item.getNamespace());
    return titles.isEmpty() ? "" : titles.getFirst();
  }

  static List<String> titles(Element in, Namespace namespace) {
    return in.getChildren("title", namespace).stream()
        .map(FeedText::title)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The whole text if there is one, else the summary, else what other vocabularies say. */
  private String body() {
    String contents = all("value", FeedNames.RDF, false);
    if (!contents.isEmpty()) {
      return contents;
    }
    Namespace own = item.getNamespace();
    List<Element> found = new ArrayList<>(item.getChildren("encoded", FeedNames.CONTENT));
    for (Namespace atom : List.of(FeedNames.ATOM, FeedNames.ATOM_03)) {
      found.addAll(item.getChildren("content", atom));
    }
    found.addAll(item.getChildren("description", own));
    for (Namespace atom : List.of(FeedNames.ATOM, FeedNames.ATOM_03)) {
      found.addAll(item.getChildren("summary", atom));
    }
    found.addAll(item.getChildren("summary", FeedNames.ITUNES));
    found.addAll(item.getChildren("description", FeedNames.DC));
    for (Element text : found) {
      String body = FeedText.body(text);
      if (!body.isEmpty()) {
        return body;
      }
    }
    return all("description", FeedNames.MEDIA, true);
  }

  // A feed of others' articles says whose each is.
  private @Nullable String source() {
    List<String> named = new ArrayList<>(texts("source", FeedNames.RSS));
    for (Element source : item.getChildren("source", FeedNames.ATOM)) {
      named.addAll(titles(source, FeedNames.ATOM));
    }
    return named.isEmpty() ? channel.title() : named.getFirst();
  }

  // By the innermost base, which may be relative to an outer one.
  private @Nullable String absolute(@Nullable String link) {
    String url = link;
    for (Element at = item; url != null && at != null; at = at.getParentElement()) {
      String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
      url = base == null ? url : resolve(base, url);
    }
    return url == null || channel.base().isEmpty() ? url : resolve(channel.base(), url);
  }

  static boolean isAbsolute(String url) {
    return SCHEME.matcher(url).lookingAt();
  }

  private static String resolve(String base, String url) {
    if (isAbsolute(url)) {
      return url;
    }
    try {
      return new URI(base.strip()).resolve(url.replace(" ", "%20")).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return url;
    }
  }

  private boolean hasId() {
    return !texts("guid", FeedNames.RSS).isEmpty() || !texts("id", item.getNamespace()).isEmpty();
  }

  /** What stands in elements of this name at any depth: in all of them or in the first. */
  private String all(String name, Namespace namespace, boolean onlyOne) {
    StringBuilder all = new StringBuilder();
    for (Element found : item.getDescendants(Filters.element(name, namespace))) {
      String text = FeedText.body(found);
      if (!text.isEmpty() && !(onlyOne && !all.isEmpty())) {
        all.append(all.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    return all.toString();
  }

  private @Nullable String language() {
    List<String> named = texts("language", FeedNames.DC);
    String own = item.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    return !named.isEmpty()
        ? named.getFirst()
        : own != null ? XmlNode.first(own) : channel.language();
  }

  private List<String> authors(List<String> named, List<String> creators) {
    List<String> all = new ArrayList<>();
    for (String name : named.isEmpty() ? creators : named) {
      Matcher mail = MAIL_AND_NAME.matcher(name);
      all.addAll(JsonValues.names(mail.matches() ? mail.group(1) : name));
    }
    return all.isEmpty() ? channel.authors() : all.stream().distinct().toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}

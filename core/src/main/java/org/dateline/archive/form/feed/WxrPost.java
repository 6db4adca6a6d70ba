package org.dateline.archive.form.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** One item of a WordPress export. */
final class WxrPost {
  private static final Pattern TYPES = Pattern.compile("(?:.*_)?(?:post|article|news|story)s?");
  private static final Set<String> WITHHELD =
      Set.of("draft", "pending", "private", "auto-draft", "trash");
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*+\\r?\\n");
  // "[caption id=1]", "[/caption]"
  private static final Pattern SHORTCODE =
      Pattern.compile("\\[(/?)([a-z][a-z0-9_-]{0,40}+)(?:\\s[^\\[\\]]{0,2000}+)?+]");
  // How a post is shown, and in what language and by whom it is: no subjects.
  private static final Set<String> OWN_TAXONOMIES =
      Set.of(
          "post_format",
          "nav_menu",
          "link_category",
          "language",
          "post_translations",
          "author",
          "post_status",
          "wp_theme",
          "translation_priority");
  private static final Pattern SECTIONS =
      Pattern.compile("(?i)categor|section|rubri[ck]|ressort|channel|department|desk");
  private static final String DEFAULT_CATEGORY = "Uncategorized";
  private static final Set<String> UNPAIRED =
      Set.of("gallery", "embed", "audio", "video", "playlist");

  private final FeedItem.Channel channel;
  private final Map<String, String> authors;
  private final Element item;

  WxrPost(FeedItem.Channel channel, Map<String, String> authors, Element item) {
    this.channel = channel;
    this.authors = authors;
    this.item = item;
  }

  NewsItem read() throws UnreadableRecord {
    String type = text("post_type", FeedNames.WP);
    if (!type.isEmpty() && !TYPES.matcher(type).matches()) {
      throw new UnreadableRecord("a WordPress \"" + type + "\", not a post");
    }
    Dates dates = new Dates();
    Published published = published(dates);
    Article article = article(published);
    String status = text("status", FeedNames.WP);
    boolean isHeld = WITHHELD.contains(status) || !text("post_password", FeedNames.WP).isEmpty();
    Instant embargo = status.equals("future") ? Dates.moment(published) : null;
    return new NewsItem(
        article,
        isHeld ? NewsItem.Status.WITHHELD : NewsItem.Status.USABLE,
        embargo,
        dates.doubts());
  }

  private Article article(@Nullable Published published) throws UnreadableRecord {
    String title = text("title", FeedNames.RSS);
    String content = html("encoded", FeedNames.CONTENT);
    String body = content.isEmpty() ? html("encoded", FeedNames.EXCERPT) : content;
    if (title.isEmpty() && body.isEmpty()) {
      throw new UnreadableRecord("the post has neither a title nor a text");
    }
    String url = XmlNode.first(text("link", FeedNames.RSS));
    String guid = text("guid", FeedNames.RSS);
    String id = XmlNode.first(channel.shared().contains(guid) ? "" : guid, url);
    return Ids.article(id, title, body, published)
        .source(channel.title())
        .url(url)
        .authors(authors())
        .section(section())
        .language(language())
        .subjects(terms())
        .build();
  }

  private String text(String name, Namespace namespace) {
    List<String> texts = FeedItem.texts(item, name, namespace);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  // WordPress makes paragraphs of blank lines only when it shows a post.
  private String html(String name, Namespace namespace) {
    Element found = item.getChild(name, namespace);
    String raw = found == null ? "" : withoutShortcodes(found.getText());
    String text = BLANK_LINE.matcher(raw.strip()).replaceAll("<p>");
    boolean hasOwn = raw.contains("<p>") || raw.contains("<p ");
    return Prose.ofHtml(hasOwn ? text : text.replace("\n", "<br>"));
  }

  // Only what is closed somewhere or well known: others may be words of the text, as in "[sic]".
  private static String withoutShortcodes(String text) {
    Set<String> names = new HashSet<>(UNPAIRED);
    SHORTCODE
        .matcher(text)
        .results()
        .filter(found -> !found.group(1).isEmpty())
        .forEach(found -> names.add(found.group(2)));
    return SHORTCODE
        .matcher(text)
        .replaceAll(
            found -> names.contains(found.group(2)) ? "" : Matcher.quoteReplacement(found.group()));
  }

  private @Nullable Published published(Dates read) {
    List<String> dates = new ArrayList<>();
    String gmt = text("post_date_gmt", FeedNames.WP);
    dates.add(gmt.isEmpty() ? "" : gmt + "Z");
    dates.add(text("pubDate", FeedNames.RSS));
    dates.add(text("post_date", FeedNames.WP));
    return read.first("published", dates);
  }

  // Co-Authors Plus names all authors as terms of a taxonomy.
  private List<String> authors() {
    List<String> together = categories("author"::equals);
    return together.isEmpty()
        ? FeedItem.texts(item, "creator", FeedNames.DC).stream()
            .map(login -> authors.getOrDefault(login, login))
            .toList()
        : together;
  }

  // Polylang notes it as a term: <category domain="language" nicename="de">.
  private @Nullable String language() {
    return item.getChildren("category", FeedNames.RSS).stream()
        .filter(category -> "language".equals(category.getAttributeValue("domain")))
        .map(category -> category.getAttributeValue("nicename", ""))
        .filter(name -> name.matches("[a-z]{2}(?:[-_][a-zA-Z]{2,4})?"))
        .findFirst()
        .orElse(channel.language());
  }

  private List<String> terms() {
    return categories(domain -> !OWN_TAXONOMIES.contains(domain));
  }

  // WordPress's own categories; the default one says nothing. Else those of a taxonomy of the site.
  private @Nullable String section() {
    List<String> named = new ArrayList<>(categories("category"::equals));
    named.addAll(categories(domain -> SECTIONS.matcher(domain).find()));
    named.removeIf(DEFAULT_CATEGORY::equals);
    return named.isEmpty() ? null : named.getFirst();
  }

  private List<String> categories(Predicate<String> domains) {
    return item.getChildren("category", FeedNames.RSS).stream()
        .filter(category -> domains.test(category.getAttributeValue("domain", "")))
        .map(category -> Prose.line(category.getText()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}

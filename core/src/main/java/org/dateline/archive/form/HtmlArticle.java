package org.dateline.archive.form;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes an article of a web page: of schema.org's JSON-LD, Open Graph and other meta tags,
 * microdata, and the page itself. No rule is made for one publisher.
 */
final class HtmlArticle {
  private static final String DATES =
      "meta[property=article:published_time], meta[name=article:published_time],"
          + " meta[property=og:article:published_time], meta[property=og:published_time],"
          + " meta[name=parsely-pub-date], meta[name=sailthru.date], meta[name=pubdate],"
          + " meta[name=publishdate], meta[name=publish-date], meta[name=publish_date],"
          + " meta[name=dc.date.issued], meta[name=dcterms.created], meta[name=dc.date],"
          + " meta[name=dcterms.date], meta[name=cxenseparse:recs:publishtime],"
          + " meta[name=cXenseParse:publishtime], meta[itemprop=datePublished],"
          + " meta[name=article.published], meta[name=date], meta[name=dc.date.created],"
          + " meta[property=rnews:datePublished], meta[name=iso-8601-publish-date],"
          + " meta[name=datePublished], meta[property=datePublished], meta[name=last-modified]";
  private static final String AUTHORS =
      "meta[name=author], meta[property=author], meta[name=parsely-author],"
          + " meta[property=article:author], meta[name=sailthru.author], meta[name=dc.creator],"
          + " meta[name=byl], meta[name=cXenseParse:author]";

  private static final Pattern AND = Pattern.compile(" (?:and|und|et|y|en|og|och) |;");
  // An abbreviation behind the name: "(obe)".
  private static final Pattern SHORT = Pattern.compile("\\s\\([^)]{1,12}\\)$");
  private static final Pattern NO_NAME = Pattern.compile("^https?:|^@|\\.com/|\\S@\\S");

  private final Document page;
  private final JsonLd ld;

  private HtmlArticle(Document page) {
    this.page = page;
    this.ld = JsonLd.of(page);
  }

  /**
   * The article of a page.
   *
   * @param url where it stands, empty if only the page itself may say that
   * @param name of the file, for an id where there is nothing else
   * @param dates gets what stands for a date and is none
   */
  static Article of(Document page, String url, String name, FormOptions options, Dates dates)
      throws UnreadableRecord {
    return new HtmlArticle(page).article(url, name, options, dates);
  }

  private Article article(String where, String name, FormOptions options, Dates dates)
      throws UnreadableRecord {
    String url = where.isEmpty() ? url() : where;
    Published published = dates.first("published", dates());
    String title = new HtmlTitle(page, ld, siteNames(url)).title();
    List<String> authors = authors();
    String source = source(url);
    String section = section();
    List<String> subjects = subjects();
    String language = language();
    // Last, for it takes the page apart.
    String body = new HtmlBody(page, title, Prose.ofHtml(ld.text("articleBody"))).text();
    if (body.isEmpty() && (title.isEmpty() || published == null)) {
      throw new UnreadableRecord("the page has no text of an article");
    }
    return Article.builder(url.isEmpty() ? name : Ids.of(title, body, published, url))
        .title(title)
        .body(body)
        .published(published)
        .source(source.isEmpty() ? options.defaultSource() : source)
        .url(url.isEmpty() ? null : url)
        .authors(authors)
        .section(section.isEmpty() ? null : section)
        .subjects(subjects)
        .language(language.isEmpty() ? null : language)
        .build();
  }

  private String meta(String selector) {
    return page.select(selector).stream()
        .map(e -> Prose.oneLine(e.attr("content")))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String url() {
    return Stream.of(
            page.select("link[rel=canonical]").attr("href"),
            meta("meta[property=og:url]"),
            ld.text("url", "mainEntityOfPage.@id", "mainEntityOfPage", "@id"))
        .map(String::strip)
        .filter(u -> u.startsWith("http://") || u.startsWith("https://"))
        .findFirst()
        .orElse("");
  }

  private List<String> siteNames(String url) {
    return Stream.of(
            meta("meta[property=og:site_name]"),
            ld.text("publisher.name"),
            ld.pageText("name"),
            meta("meta[name=application-name]"),
            host(url))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private String source(String url) {
    return XmlNode.firstOrEmpty(
        Prose.line(meta("meta[property=og:site_name]")),
        Prose.line(ld.text("publisher.name", "publisher")),
        host(url));
  }

  private static String host(String url) {
    try {
      String host = url.isEmpty() ? null : URI.create(url).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private List<String> dates() {
    Stream<String> said =
        Stream.of(
                Stream.of(ld.text("datePublished", "dateCreated")),
                page.select(DATES).stream().map(e -> e.attr("content")),
                page.select("[itemprop=datePublished]").stream().map(HtmlArticle::dateOf),
                Stream.of(ld.pageText("datePublished")),
                page
                    .select(
                        "time[pubdate], article time[datetime], header time[datetime],"
                            + " main time[datetime], time[datetime]")
                    .stream()
                    .map(HtmlArticle::dateOf))
            .flatMap(s -> s);
    return said.toList();
  }

  private static String dateOf(Element element) {
    return XmlNode.firstOrEmpty(element.attr("datetime"), element.attr("content"), element.text());
  }

  private List<String> authors() {
    List<String> found = ld.names("author");
    if (found.isEmpty()) {
      found = names(AUTHORS, e -> e.attr("content"));
    }
    if (found.isEmpty()) {
      found =
          names(
              "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]", Element::text);
    }
    Map<String, String> clean = new LinkedHashMap<>();
    found.stream()
        .flatMap(name -> AND.splitAsStream(Prose.line(name)))
        .map(name -> SHORT.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty() && !NO_NAME.matcher(name).find())
        .forEach(name -> clean.putIfAbsent(name.toLowerCase(Locale.ROOT).replace('-', ' '), name));
    return List.copyOf(clean.values());
  }

  private List<String> names(String selector, Function<Element, String> text) {
    return page.select(selector).stream()
        .flatMap(e -> JsonValues.names(text.apply(e)).stream())
        .toList();
  }

  private String section() {
    return XmlNode.firstOrEmpty(
        Prose.line(ld.text("articleSection")), Prose.line(meta("meta[property=article:section]")));
  }

  private List<String> subjects() {
    List<String> found =
        page.select("meta[property=article:tag]").stream()
            .flatMap(e -> JsonValues.subjects(e.attr("content")).stream())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      found = ld.subjects("keywords");
    }
    if (found.isEmpty()) {
      found = JsonValues.subjects(meta("meta[name=news_keywords], meta[name=keywords]"));
    }
    return found;
  }

  private String language() {
    return Stream.of(
            page.select("html").attr("lang"),
            page.select("html").attr("xml:lang"),
            ld.text("inLanguage"),
            meta("meta[property=og:locale]"),
            meta("meta[http-equiv=content-language]"))
        .map(s -> s.strip().replace('_', '-'))
        .filter(s -> s.length() >= 2 && s.length() <= 12)
        .map(s -> s.toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}

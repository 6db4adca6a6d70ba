package org.dateline.archive.form.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jsoup.nodes.Document;

/**
 * Makes an article of a web page: of schema.org's JSON-LD, Open Graph and other meta tags,
 * microdata, and the page itself. No rule is made for one publisher.
 */
@Internal
public final class HtmlArticle {
  private final Document page;
  private final PageMeta meta;
  private final JsonLd ld;

  private HtmlArticle(Document page) {
    this.page = page;
    this.meta = PageMeta.of(page);
    this.ld = JsonLd.of(page);
  }

  /**
   * The article of a page.
   *
   * @param url where it stands, empty if only the page itself may say that
   * @param name of the file, for an id where there is nothing else
   * @param dates gets what stands for a date and is none
   */
  public static Article of(Document page, String url, String name, FormOptions options, Dates dates)
      throws UnreadableRecord {
    return new HtmlArticle(page).article(url, name, options, dates);
  }

  private Article article(String where, String name, FormOptions options, Dates dates)
      throws UnreadableRecord {
    HtmlTitle titles = new HtmlTitle(page, meta);
    List<String> addresses = addresses(where);
    ld.choose(addresses, titles::isHeadline);
    String url = addresses.isEmpty() ? urlOfLd() : addresses.getFirst();
    Published published = HtmlDates.published(page, meta, ld, url, dates);
    List<String> siteNames = siteNames(url);
    String title = titles.title(ld.text("headline"), siteNames);
    List<String> authors = new HtmlAuthors(page, meta, siteNames).names(ld);
    String source = source(url);
    String section = section();
    List<String> subjects = subjects();
    String language = language();
    // Last, for it takes the page apart.
    String body = new HtmlBody(page, title, ld.body()).text();
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

  // That of the crawl goes before what the page says of itself.
  private List<String> addresses(String where) {
    return Stream.of(
            Stream.of(where),
            page.select("link[rel~=(?i)\\bcanonical\\b]").stream().map(e -> e.attr("href")),
            meta.all("ogurl").stream())
        .flatMap(urls -> urls)
        .map(String::strip)
        .filter(url -> url.equals(where) ? !url.isEmpty() : PageUrl.isOfPage(url))
        .distinct()
        .toList();
  }

  private String urlOfLd() {
    return Stream.of("url", "mainEntityOfPage.@id", "mainEntityOfPage", "@id")
        .map(ld::text)
        .filter(PageUrl::isOfPage)
        .findFirst()
        .orElse("");
  }

  private List<String> siteNames(String url) {
    return Stream.of(
            meta.first("ogsitename"),
            ld.text("publisher.name"),
            ld.siteName(),
            meta.first("applicationname"),
            meta.first("publisher", "dcpublisher"),
            PageUrl.host(url))
        .map(Prose::line)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private String source(String url) {
    return XmlNode.firstOrEmpty(
        Prose.line(meta.first("ogsitename")),
        Prose.line(ld.text("publisher.name", "publisher")),
        PageUrl.host(url));
  }

  private String section() {
    return XmlNode.firstOrEmpty(
        Prose.line(ld.text("articleSection")), Prose.line(meta.first("articlesection")));
  }

  private List<String> subjects() {
    List<String> found =
        meta.all("articletag").stream()
            .flatMap(tags -> JsonValues.subjects(tags).stream())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      found = ld.subjects("keywords");
    }
    if (found.isEmpty()) {
      found = JsonValues.subjects(meta.first("newskeywords", "keywords"));
    }
    return found;
  }

  private String language() {
    return Stream.of(
            page.select("html").attr("lang"),
            page.select("html").attr("xml:lang"),
            ld.text("inLanguage"),
            meta.first("oglocale"),
            meta.first("contentlanguage"))
        .map(s -> s.strip().replace('_', '-'))
        .filter(s -> s.length() >= 2 && s.length() <= 12)
        .map(s -> s.toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}

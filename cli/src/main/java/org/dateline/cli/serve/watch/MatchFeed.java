package org.dateline.cli.serve.watch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.Hit;

/**
 * Matches of a search as an Atom feed (RFC 4287). An entry's id is that of the article, whatever
 * server and search show it.
 *
 * @param name of the search
 * @param self the feed's own address
 * @param page the search's page
 */
public record MatchFeed(String name, String self, String page) {
  /** The media type. */
  public static final String TYPE = "application/atom+xml; charset=utf-8";

  private static final String URN = "urn:x-dateline:";

  /**
   * An entry.
   *
   * @param hit what matched
   * @param here its page on this server
   * @param there its address at the publisher, or {@code here}
   */
  public record Entry(Hit hit, String here, String there) {}

  /** The feed as XML. */
  public String xml(String index, String key, List<Entry> entries) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setTitle(clean(name) + " \u00b7 Dateline");
    feed.setUri(URN + "search:" + encoded(index) + ":" + encoded(key));
    feed.setAuthor("Dateline");
    feed.setLinks(List.of(link("self", self), link("alternate", page)));
    feed.setPublishedDate(
        entries.stream()
            .map(entry -> updated(entry.hit().article()))
            .max(Date::compareTo)
            .orElse(Date.from(Instant.EPOCH)));
    feed.setEntries(entries.stream().map(MatchFeed::entry).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed of clean texts is always written", e);
    }
  }

  private static SyndEntry entry(Entry entry) {
    Article article = entry.hit().article();
    SyndEntry atom = new SyndEntryImpl();
    atom.setUri(URN + "article:" + encoded(article.id()));
    atom.setTitle(clean(article.title().isBlank() ? "(no headline)" : article.title()));
    atom.setAuthor(clean(article.source() == null ? "unknown" : article.source()));
    List<SyndLink> links = new ArrayList<>();
    links.add(link("alternate", entry.there()));
    if (!entry.here().equals(entry.there())) {
      links.add(link("related", entry.here()));
    }
    atom.setLinks(links);
    atom.setUpdatedDate(updated(article));
    SyndContent why = new SyndContentImpl();
    why.setType("html");
    why.setValue(
        entry.hit().passages().stream()
            .map(passage -> "<p>" + clean(ResultHtml.passage(passage)) + "</p>")
            .collect(Collectors.joining("\n")));
    atom.setContents(List.of(why));
    return atom;
  }

  private static Date updated(Article article) {
    Published published = article.published();
    return Date.from(published == null ? Instant.EPOCH : published.instant());
  }

  private static SyndLink link(String relation, String href) {
    SyndLink link = new SyndLinkImpl();
    link.setRel(relation);
    link.setHref(href);
    return link;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  // XML 1.0 has no place for most control characters, nor for half of a character.
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean allowed =
              c == '\t'
                  || c == '\n'
                  || c == '\r'
                  || (c >= 0x20 && c <= 0xd7ff)
                  || (c >= 0xe000 && c <= 0xfffd)
                  || c >= 0x10000;
          out.appendCodePoint(allowed ? c : ' ');
        });
    return out.toString();
  }
}

package org.dateline.archive;

import java.util.List;
import org.dateline.Internal;

/**
 * The dialects of the forms that are read: who writes them, and what of them counts. The one place
 * where they are listed; docs/formats.md holds the same table.
 */
@Internal
public final class Dialects {
  private static final String TABLE =
      """
      json | wrapped lists: {"articles": [...]}, {"name": ..., "items": [...]}, JSON-LD ItemList and @graph, JSON:API, GraphQL | the nearest list of articles, before what wraps it
      json | publishers' APIs: NewsAPI, GNews, NewsData, Mediastack, Bing News, GDELT, Guardian, NYT, Event Registry, Webz | as names and values
      json | TREC Washington Post, Arc | paragraphs of contents or content_elements; kicker, by-line and pictures are no text
      json | fundus | summary, headlines and paragraphs of body.sections, else plaintext
      json | trafilatura, newspaper, news-please, RealNews, CC-News | source is the URL where url is missing
      json | ninjs 1 to 3, AP Media | bodies and headlines by role; pubstatus, embargoed, version
      json | schema.org, JSON-LD | headline, articleBody
      json | Google Reader and its heirs (starred.json) | summary.content, canonical or alternate href, origin.title
      json | WordPress REST, Reddit | title.rendered, content.rendered, date_gmt; selftext
      jsonl | Elasticsearch: hits, bulk, elasticdump | _source with its _id; lines of actions are no records
      jsonl | mongoexport, the MongoDB shell | $oid, $date; ISODate("...")
      jsonl | JSON text sequences (RFC 7464), objects without anything between them | each is a record
      json | Python and JavaScript: NaN, Infinity, None, undefined, single quotes, trailing commas, comments, raw line breaks and tabs | as what they mean
      jsonfeed | JSON Feed 1, 1.1, wherever the version stands | the feed's title is the source
      csv | RFC 4180, Excel (sep=;), tabs, semicolons, bars, UTF-16 | the delimiter under which most columns are known
      csv | MySQL, Postgres: \\" and \\N | the quote, and nothing
      csv | pandas, R: a column without a name, NaN | row numbers are left out; nothing
      csv | headers in German, French, Spanish, Italian, Portuguese, Dutch, Nordic languages, Polish, Russian, Chinese, Japanese, Korean | as names and values
      csv | rows that leave out empty fields at their end, or have too many of them | read, if title and body are there
      warc | WARC 0.17 to 1.1, WET | pages, and the texts of conversion and resource records
      arc | ARC 1 and 2 | as WARC
      html | web pages, with JSON-LD, Open Graph, microdata | see Web pages
      feed | RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, Media RSS | see Feeds
      wxr | WordPress export 1.0 to 1.2, with taxonomies of its own, Co-Authors Plus, Polylang | taxonomies are section, subjects, authors, language
      nitf | NITF 2.5 to 3.6 | see NITF
      newsml1 | NewsML 1.0 to 1.2 | see NewsML 1
      newsmlg2 | NewsML-G2 | see NewsML-G2
      ritzau | Ritzau's RBNews, alone or in an XMLNewsQueuedResponse | times are those of Copenhagen
      iptc7901 | IPTC 7901 | see there
      anpa1312 | ANPA 1312 | see there
      reuters-sgml | Reuters-21578 | see there
      mail | RFC 5322, MIME | see Mail
      mbox | mboxrd, mboxo, mboxcl, MMDF, Babyl (Rmail) | see Mail
      markdown | Jekyll, Hugo: YAML or TOML front matter | as names and values
      text | plain text | the first line is the title
      """;
  private static final List<Dialect> ALL =
      TABLE
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .map(cells -> new Dialect(cells[0], cells[1], cells[2]))
          .toList();

  private Dialects() {}

  /**
   * A way in which a form is written.
   *
   * @param form its name
   * @param writtenBy by whom or what
   * @param read what of it counts
   */
  public record Dialect(String form, String writtenBy, String read) {}

  /** All, in the order of the documentation. */
  public static List<Dialect> all() {
    return ALL;
  }

  /** Them as a table of Markdown. */
  public static String table() {
    StringBuilder table =
        new StringBuilder("| form | written by | what is read |\n|---|---|---|\n");
    for (Dialect dialect : ALL) {
      table.append("| `%s` | %s | %s |\n".formatted(dialect.form, dialect.writtenBy, dialect.read));
    }
    return table.toString();
  }
}

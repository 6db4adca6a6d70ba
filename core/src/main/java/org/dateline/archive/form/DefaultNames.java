package org.dateline.archive.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.Spelling;

/** The fields of an article, and the names that common dialects have for them. */
final class DefaultNames {
  // Of the names of the body, what only sums an article up comes last.
  private static final Map<String, List<String>> ALL =
      read(
          """
          id: id guid _id _id.$oid uuid doc_id docid docno article_id articleId altids.itemid \
            guid.rendered uri
          title: headline headline.main title title.rendered webTitle fields.headline \
            headlines.value headlines.basic headLine article_title news_title headline_text \
            heading name
          body: body text content articleBody article_body article_text body_text maintext \
            full_text fulltext content_text contents article fields.bodyText fields.body \
            content.rendered body_html body_xhtml content_html bodies.value bodyText bodyXhtml \
            content_elements plaintext raw_text news_text story document selftext description \
            description_text description_html description_caption descriptions.value \
            description.basic short_description summary abstract lead_paragraph snippet excerpt \
            excerpt.rendered fields.trailText
          published: published dateTimePub dateTime date_gmt date datePublished date_published \
            published_at publishedAt pubDate pubdate pub_date publishDate publish_date \
            published_date publication_date publicationDate publishing_date date_publish \
            webPublicationDate versioncreated firstcreated versionCreated firstCreated \
            contentCreated contentcreated display_date first_publish_date publisheddate \
            article_date seendate datetime created created_at createdAt created_utc timestamp \
            published.$date date.$date
          source: source publisher.name publisher source.name source.title source-hostname \
            source_name origin.title provider.name provider outlet publication newspaper sitename \
            site_name thread.site source.domain domain source_domain source_id hostname \
            copyrightholder
          url: url link web_url webUrl article_url articleUrl canonical_url canonical_link \
            permalink original_url canonical.href alternate.href uri mainEntityOfPage \
            mainEntityOfPage.@id
          authors: authors author author.name byline byline.original fields.byline credits.by \
            creator byLine authorsByline by photographer
          section: section category rubric articleSection desk section_name sectionName categories \
            service.name
          language: language lang inLanguage language_code meta_lang
          dateline: dateline located datelinelocation.city
          subjects: subjects subject keywords topics tags
          version: version revision
          crawled: crawled crawled_at date_download fetched_at
          """);

  private DefaultNames() {}

  /** Field to names, both in order. */
  static Map<String, List<String>> all() {
    return ALL;
  }

  private static Map<String, List<String>> read(String table) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String line : table.lines().toList()) {
      List<String> words = List.of(line.split(":? +", -1));
      map.put(words.getFirst(), words.subList(1, words.size()));
    }
    return Collections.unmodifiableMap(map);
  }

  /** Says that {@code field} is none, which one may be meant, and which there are. */
  static String unknown(String field) {
    String nearest = nearest(field);
    String hint = nearest.isEmpty() ? "" : " (did you mean \"" + nearest + "\"?)";
    return "an article has no field \"%s\"%s; it has %s"
        .formatted(field, hint, String.join(", ", ALL.keySet()));
  }

  private static String nearest(String field) {
    for (Map.Entry<String, List<String>> entry : ALL.entrySet()) {
      if (entry.getValue().contains(field) || Spelling.distance(entry.getKey(), field) <= 2) {
        return entry.getKey();
      }
    }
    return "";
  }
}

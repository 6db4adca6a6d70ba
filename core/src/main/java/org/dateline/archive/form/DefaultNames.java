package org.dateline.archive.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.Spelling;

/** The fields of an article, and the names that common dialects have for them. */
final class DefaultNames {
  private static final Map<String, List<String>> ALL = Collections.unmodifiableMap(build());

  private DefaultNames() {}

  /** Field to names, both in order. */
  static Map<String, List<String>> all() {
    return ALL;
  }

  private static Map<String, List<String>> build() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    put(map, "id", "id guid _id _id.$oid uuid doc_id docid docno article_id altids.itemid");
    put(
        map,
        "title",
        "headline headline.main title title.rendered webTitle fields.headline"
            + " headlines.value headLine name");
    // What only sums an article up comes last.
    put(
        map,
        "body",
        "body text content articleBody article_body body_text maintext full_text fulltext"
            + " content_text contents article fields.bodyText content.rendered body_html"
            + " body_xhtml content_html bodies.value bodyText bodyXhtml description"
            + " description_text description_html description_caption descriptions.value summary"
            + " abstract");
    put(
        map,
        "published",
        "published date datePublished date_published published_at publishedAt pubDate pub_date"
            + " publishDate publish_date published_date publication_date date_publish"
            + " webPublicationDate versioncreated firstcreated"
            + " versionCreated firstCreated contentCreated created created_at createdAt"
            + " timestamp published.$date date.$date");
    put(
        map,
        "source",
        "source publisher.name publisher source.name source_name provider.name provider outlet"
            + " publication newspaper site_name thread.site domain source_domain hostname"
            + " copyrightholder");
    put(
        map,
        "url",
        "url link web_url webUrl article_url canonical_url uri mainEntityOfPage"
            + " mainEntityOfPage.@id");
    put(
        map,
        "authors",
        "authors author author.name byline byline.original fields.byline creator"
            + " byLine by photographer");
    put(
        map,
        "section",
        "section category rubric articleSection desk section_name sectionName categories"
            + " service.name");
    put(map, "language", "language lang inLanguage language_code");
    put(map, "dateline", "dateline located datelinelocation.city");
    put(map, "subjects", "subjects subject keywords topics tags");
    put(map, "version", "version revision");
    put(map, "crawled", "crawled crawled_at date_download fetched_at");
    return map;
  }

  private static void put(Map<String, List<String>> map, String field, String names) {
    map.put(field, List.of(names.split(" ", -1)));
  }

  /** Says that {@code field} is none, which one may be meant, and which there are. */
  static String unknown(String field) {
    String nearest = nearest(field);
    return "an article has no field \""
        + field
        + "\""
        + (nearest.isEmpty() ? "" : " (did you mean \"" + nearest + "\"?)")
        + "; it has "
        + String.join(", ", ALL.keySet());
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

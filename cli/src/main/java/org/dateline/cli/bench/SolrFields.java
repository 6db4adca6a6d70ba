package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** An article as Solr takes it, a line of JSON: what {@link RawDocument} is to raw Lucene. */
final class SolrFields {
  private SolrFields() {}

  static Map<String, Object> of(Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(RawDocument.ID, article.id());
    fields.put(RawDocument.TITLE, article.title());
    fields.put(RawDocument.BODY, article.body());
    Published published = article.published();
    if (published != null) {
      fields.put(RawDocument.PUBLISHED, published.instant().toEpochMilli());
      // Years are what a facet of dates shows first.
      put(fields, Dimension.DATE, "" + published.day(ZoneOffset.UTC).getYear());
    }
    put(fields, Dimension.SOURCE, article.source());
    put(fields, Dimension.SECTION, article.section());
    put(fields, Dimension.LANGUAGE, article.language());
    fields.put(Dimension.AUTHOR.key(), article.authors());
    fields.put(Dimension.SUBJECT.key(), article.subjects());
    if (article.url() != null) {
      fields.put("url", article.url());
    }
    return fields;
  }

  /** The same with the article's tags as facets, as if they had come with it. */
  static Map<String, Object> withFacets(TaggedArticle tagged) {
    Map<String, Object> fields = of(tagged.article());
    RawDocument.facets(tagged)
        .forEach((dimension, names) -> fields.put(dimension.key(), new ArrayList<>(names)));
    return fields;
  }

  private static void put(Map<String, Object> fields, Dimension dimension, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(dimension.key(), value.strip());
    }
  }

  static void write(Map<String, Object> fields, Writer out) throws IOException {
    out.write(JSON.std.asString(fields));
    out.write('\n');
  }
}

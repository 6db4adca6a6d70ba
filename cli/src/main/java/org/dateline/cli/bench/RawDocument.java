package org.dateline.cli.bench;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * An article as Lucene would have it without tags: headline and body with offsets in the postings,
 * everything stored, the date for ranges and sorting, metadata as facets.
 */
final class RawDocument {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String PUBLISHED = "published";
  static final FacetsConfig FACETS = new FacetsConfig();

  private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
    for (Dimension dimension : Dimension.values()) {
      FACETS.setMultiValued(dimension.key(), true);
      FACETS.setHierarchical(dimension.key(), dimension == Dimension.DATE);
    }
  }

  private RawDocument() {}

  static Document of(Article article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Store.YES));
    document.add(new Field(TITLE, article.title(), TEXT));
    document.add(new Field(BODY, article.body(), TEXT));
    addDate(document, article.published());
    add(document, Dimension.SOURCE, article.source());
    add(document, Dimension.SECTION, article.section());
    add(document, Dimension.LANGUAGE, article.language());
    distinct(article.authors()).forEach(author -> add(document, Dimension.AUTHOR, author));
    distinct(article.subjects()).forEach(subject -> add(document, Dimension.SUBJECT, subject));
    String url = article.url();
    if (url != null) {
      document.add(new StoredField("url", url));
    }
    return document;
  }

  /** The same with the article's tags as facets, as if they had come with it. */
  static Document withFacets(TaggedArticle tagged) {
    Document document = of(tagged.article());
    facets(tagged)
        .forEach((dimension, names) -> names.forEach(name -> addFacet(document, dimension, name)));
    return document;
  }

  /** The names of an article's entities and the codes of its asserted events, by facet. */
  static Map<Dimension, Set<String>> facets(TaggedArticle tagged) {
    Map<Dimension, Set<String>> facets = new EnumMap<>(Dimension.class);
    Set<String> entities = new HashSet<>();
    for (Mention mention : tagged.mentions()) {
      if (entities.add(mention.entityId())) {
        add(facets, Dimension.of(mention.type()), mention.name());
      }
    }
    for (Event event : tagged.events()) {
      if (event.isAsserted()) {
        add(facets, Dimension.EVENT, event.type());
      }
    }
    return facets;
  }

  private static void add(Map<Dimension, Set<String>> facets, Dimension dimension, String value) {
    facets.computeIfAbsent(dimension, d -> new TreeSet<>()).add(value);
  }

  private static Set<String> distinct(List<String> values) {
    return new TreeSet<>(values);
  }

  private static void add(Document document, Dimension dimension, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new StoredField(dimension.key(), value));
      addFacet(document, dimension, value.strip());
    }
  }

  private static void addFacet(Document document, Dimension dimension, String... path) {
    document.add(new SortedSetDocValuesFacetField(dimension.key(), path));
  }

  private static void addDate(Document document, @Nullable Published published) {
    if (published != null) {
      document.add(new LongField(PUBLISHED, published.instant().toEpochMilli(), Store.YES));
      String day = published.day(ZoneOffset.UTC).toString();
      List<String> path = new ArrayList<>(List.of(day.substring(0, 4)));
      path.add(day.substring(0, 7));
      path.add(day);
      addFacet(document, Dimension.DATE, path.toArray(String[]::new));
    }
  }
}

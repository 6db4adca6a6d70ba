package org.dateline.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.dateline.archive.Archive;
import org.dateline.article.TaggedArticle;
import org.dateline.index.ArticleIndex;
import org.dateline.index.schema.Dimension;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryMixTest {
  private static final int EACH = 5;

  @TempDir Path folder;
  private final List<TaggedArticle> articles = new ArrayList<>();

  @BeforeEach
  void writeBoth() throws IOException {
    BenchCorpus corpus =
        BenchCorpus.of(Archive.of(List.of(Path.of("../docs/samples/news.jsonl"))), 0);
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"));
        RawIndexer raw = new RawIndexer(folder.resolve("raw"), 1)) {
      for (int i = 0; i < corpus.size(); i++) {
        TaggedArticle tagged = index.add(corpus.article(i));
        raw.add(tagged);
        articles.add(tagged);
      }
      raw.commit();
    }
  }

  private RawSearcher raw() throws IOException {
    return new RawSearcher(
        folder.resolve("raw"), List.of(Dimension.PERSON, Dimension.DATE), Integer.MAX_VALUE);
  }

  @Test
  void aSeedGivesOneMix() {
    List<BenchQuery> mix = QueryMix.of(articles, EACH, 1);
    assertEquals(mix, QueryMix.of(articles, EACH, 1));
    assertNotEquals(mix, QueryMix.of(articles, EACH, 2));
    assertEquals(EACH * BenchQuery.Kind.values().length, mix.size());
  }

  @Test
  void eachQueryFindsSomethingWithBothEngines() throws IOException {
    Set<BenchQuery.Kind> asked = EnumSet.noneOf(BenchQuery.Kind.class);
    try (ArticleSearcher searcher = ArticleSearcher.open(folder.resolve("index"));
        RawSearcher raw = raw()) {
      for (BenchQuery query : QueryMix.of(articles, EACH, 3)) {
        asked.add(query.kind());
        SearchRequest request = SearchRequest.builder(query.text()).build();
        assertTrue(searcher.search(request).total() > 0, query.toString());
        if (query.kind().isRaw()) {
          assertTrue(raw.search(query, Parts.ALONE).total() > 0, query.toString());
        }
      }
    }
    assertEquals(EnumSet.allOf(BenchQuery.Kind.class), asked);
  }

  @Test
  void rawLuceneGivesArticlesFacetsAndPassages() throws IOException {
    BenchQuery query = new BenchQuery(BenchQuery.Kind.TERM, "captured", List.of("captured"), null);
    try (RawSearcher raw = raw()) {
      RawSearcher.Result alone = raw.search(query, Parts.ALONE);
      RawSearcher.Result both = raw.search(query, Parts.BOTH);
      long expected =
          articles.stream()
              .map(TaggedArticle::article)
              .filter(a ->
                  (a.title() + " " + a.body())
                      .toLowerCase(Locale.ROOT)
                      .matches("(?s).*\\bcaptur(e|es|ed|ing)\\b.*"))
              .count();
      assertEquals(expected, alone.total());
      assertEquals(List.of(), alone.facets());
      assertEquals(2, both.facets().size());
      for (Document hit : both.hits()) {
        assertTrue(hit.get(RawDocument.BODY).length() > 0, hit.get(RawDocument.ID));
      }
      assertEquals(both.hits().size(), both.passages().getOrDefault("body", new String[0]).length);
    }
  }
}

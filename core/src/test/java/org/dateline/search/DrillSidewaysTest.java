package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds totals and facet counts against brute force over random articles and choices. */
class DrillSidewaysTest {
  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.SOURCE, Dimension.SECTION, Dimension.AUTHOR);
  private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");

  @TempDir Path folder;

  @Test
  void countsAreThoseOfBruteForce() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
      for (int i = 0; i < 400; i++) {
        Article article = randomArticle(random, i);
        articles.add(article);
        index.add(article);
        if (i % 97 == 0) {
          index.commit();
        }
      }
      for (int i = 0; i < 400; i += 13) {
        index.delete("a" + i);
        articles.removeIf(new Removed("a" + i)::test);
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (int round = 0; round < 60; round++) {
          check(searcher, articles, random, seed);
        }
      }
    }
  }

  private record Removed(String id) {
    boolean test(Article article) {
      return article.id().equals(id);
    }
  }

  private static Article randomArticle(Random random, int number) {
    List<String> authors = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      authors.add("Author " + random.nextInt(5));
    }
    return Article.builder("a" + number)
        .body(pick(random, WORDS) + " " + pick(random, WORDS) + " text")
        .source(random.nextInt(10) == 0 ? null : "Source " + random.nextInt(4))
        .section("Section " + random.nextInt(3))
        .authors(authors.stream().distinct().toList())
        .build();
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void check(
      ArticleSearcher searcher, List<Article> articles, Random random, long seed)
      throws IOException {
    String word = pick(random, WORDS);
    SearchRequest.Builder request = SearchRequest.builder(word).limit(5).passages(0);
    Map<Dimension, List<String>> chosen = new HashMap<>();
    for (Dimension dimension : DIMENSIONS) {
      request.facet(FacetRequest.of(dimension).limited(100));
      for (int i = random.nextInt(3); i > 0; i--) {
        String value = pick(random, values(articles, dimension));
        if (!chosen.getOrDefault(dimension, List.of()).contains(value)) {
          chosen.computeIfAbsent(dimension, k -> new ArrayList<>()).add(value);
          request.where(dimension, value);
        }
      }
    }
    SearchResult result = searcher.search(request.build());
    String context = "seed " + seed + ", query " + word + ", chosen " + chosen;
    assertEquals(matching(articles, word, chosen).size(), result.total(), context);
    for (Facet facet : result.facets()) {
      Map<Dimension, List<String>> others = new HashMap<>(chosen);
      List<String> own = others.remove(facet.dimension());
      Map<String, Long> expected = new HashMap<>();
      for (Article article : matching(articles, word, others)) {
        values(article, facet.dimension()).forEach(v -> expected.merge(v, 1L, Long::sum));
      }
      (own == null ? List.<String>of() : own).forEach(v -> expected.putIfAbsent(v, 0L));
      Map<String, Long> counted = new HashMap<>();
      facet.values().forEach(value -> counted.put(value.id(), value.count()));
      assertEquals(expected, counted, context + ", facet " + facet.dimension());
    }
  }

  private static List<Article> matching(
      List<Article> articles, String word, Map<Dimension, List<String>> chosen) {
    return articles.stream()
        .filter(article -> article.body().contains(word))
        .filter(article ->
            chosen.entrySet().stream()
                .allMatch(
                    e -> values(article, e.getKey()).stream().anyMatch(e.getValue()::contains)))
        .toList();
  }

  private static List<String> values(List<Article> articles, Dimension dimension) {
    return articles.stream().flatMap(a -> values(a, dimension).stream()).distinct().toList();
  }

  private static List<String> values(Article article, Dimension dimension) {
    return switch (dimension) {
      case SOURCE -> article.source() == null ? List.of() : List.of(article.source());
      case SECTION -> article.section() == null ? List.of() : List.of(article.section());
      default -> article.authors();
    };
  }
}

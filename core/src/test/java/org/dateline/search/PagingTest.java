package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Hit;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages by cursor against the whole list, over random articles with many ties. */
class PagingTest {
  private static final List<String> QUERIES =
      List.of("", "alpha", "alpha OR beta", "NOT alpha", "section:\"Section 1\"", "gamma alpha");
  private static final int ALL = SearchRequest.DEEPEST;

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private int added;
  private final Map<String, Article> articles = new HashMap<>();

  private ArticleIndex open(Path place) throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    return ArticleIndex.open(place, tagger, IndexSettings.defaults());
  }

  private void put(ArticleIndex index, Article article) throws IOException {
    index.add(article);
    articles.put(article.id(), article);
  }

  private void delete(ArticleIndex index, String id) throws IOException {
    index.delete(id);
    articles.remove(id);
  }

  private void fill(ArticleIndex index, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      put(index, randomArticle("a" + random.nextInt(2 * count)));
      if (random.nextInt(count) < 5) {
        index.commit();
      }
    }
    for (int i = 0; i < count / 10; i++) {
      delete(index, "a" + random.nextInt(2 * count));
    }
  }

  // Few dates and sources, few lengths of text: many are alike.
  private Article randomArticle(String id) {
    StringBuilder body = new StringBuilder("text");
    for (int i = random.nextInt(4); i >= 0; i--) {
      body.append(' ').append(List.of("alpha", "beta", "gamma", "delta").get(random.nextInt(4)));
    }
    int day = random.nextInt(6);
    return Article.builder(id)
        .body(body.toString())
        .published(day == 0 ? null : Published.parse("2024-01-0" + day))
        .source(random.nextInt(8) == 0 ? null : "Source/" + random.nextInt(3))
        .section("Section " + random.nextInt(2))
        .build();
  }

  private static SearchRequest.Builder request(String query, SortOrder sort) {
    return SearchRequest.builder(query).sort(sort).passages(0);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  /** All pages, {@code between} being run after each. */
  private List<String> pages(
      ArticleSearcher searcher, Supplier<SearchRequest.Builder> request, Change between)
      throws IOException {
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      SearchResult page =
          searcher.search(request.get().after(after).limit(1 + random.nextInt(40)).build());
      seen.addAll(ids(page));
      after = page.next();
      between.happen();
    } while (after != null);
    return seen;
  }

  @FunctionalInterface
  private interface Change {
    void happen() throws IOException;
  }

  private static final Change NONE = () -> {};

  private List<String> bruteForce(SortOrder sort, List<String> ids) {
    long sign = sort == SortOrder.OLDEST ? 1 : -1;
    Comparator<Article> byDate =
        Comparator.comparingLong(article ->
            article.published() == null
                ? Long.MAX_VALUE
                : sign * article.published().instant().toEpochMilli());
    Comparator<Article> bySource =
        Comparator.comparing(article -> article.source() == null ? "~" : article.source());
    Comparator<Article> first = sort == SortOrder.SOURCE ? bySource.thenComparing(byDate) : byDate;
    return ids.stream()
        .map(articles::get)
        .sorted(first.thenComparingLong(article -> Schema.rank(article.id())))
        .map(Article::id)
        .toList();
  }

  @Test
  void pagesByCursorAreTheWholeListInEachOrder() throws IOException {
    try (ArticleIndex index = open(folder)) {
      fill(index, 500);
      try (ArticleSearcher searcher = ArticleSearcher.of(index);
          ArticleSearcher another = ArticleSearcher.of(index)) {
        for (String query : QUERIES) {
          for (SortOrder sort : SortOrder.values()) {
            check(searcher, another, query, sort);
          }
        }
        assertEquals(
            articles.size(), searcher.search(request("", SortOrder.NEWEST).build()).total());
      }
    }
  }

  private void check(
      ArticleSearcher searcher, ArticleSearcher another, String query, SortOrder sort)
      throws IOException {
    String context = "seed " + seed + ", \"" + query + "\", " + sort;
    for (boolean drilled : List.of(false, true)) {
      Supplier<SearchRequest.Builder> request =
          () ->
              drilled
                  ? request(query, sort).where(Dimension.SECTION, "section 0").facets("section")
                  : request(query, sort);
      SearchResult whole = searcher.search(request.get().limit(ALL).build());
      List<String> expected = ids(whole);
      assertEquals(whole.total(), expected.size(), context);
      assertNull(whole.next(), context);
      if (sort != SortOrder.RELEVANCE) {
        assertEquals(bruteForce(sort, expected), expected, context);
      }
      assertEquals(expected, pages(searcher, request, NONE), context);
      assertEquals(expected, exported(searcher, request.get().build()), context);
      assertEquals(expected, pages(another, request, NONE), context);
    }
    goesOnInAnother(searcher, another, request(query, sort).limit(7), request(query, sort));
  }

  private static void goesOnInAnother(
      ArticleSearcher searcher,
      ArticleSearcher another,
      SearchRequest.Builder first,
      SearchRequest.Builder second)
      throws IOException {
    String next = searcher.search(first.build()).next();
    assertEquals(
        ids(searcher.search(second.after(next).build())),
        ids(another.search(second.after(next).build())));
  }

  private static List<String> exported(ArticleSearcher searcher, SearchRequest request)
      throws IOException {
    List<String> ids = new ArrayList<>();
    searcher.hits(request, hit -> ids.add(hit.article().id()));
    return ids;
  }

  @Test
  void scoresFallAndThoseAlikeComeByTheirRanks() throws IOException {
    try (ArticleIndex index = open(folder)) {
      fill(index, 300);
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        List<Hit> hits =
            searcher
                .search(request("alpha OR beta", SortOrder.RELEVANCE).limit(ALL).build())
                .hits();
        for (int i = 1; i < hits.size(); i++) {
          Hit a = hits.get(i - 1);
          Hit b = hits.get(i);
          boolean ordered =
              a.score() > b.score()
                  || (a.score() == b.score()
                      && Schema.rank(a.article().id()) < Schema.rank(b.article().id()));
          assertTrue(ordered, "seed " + seed + ", hit " + i);
        }
      }
    }
  }

  @Test
  void noArticleComesTwiceOrIsMissedWhileTheIndexChanges() throws IOException {
    try (ArticleIndex index = open(folder)) {
      fill(index, 400);
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (int round = 0; round < 3; round++) {
          for (SortOrder sort : SortOrder.values()) {
            String query = QUERIES.get(random.nextInt(QUERIES.size()));
            checkChanging(index, searcher, query, sort);
          }
        }
      }
    }
  }

  private void checkChanging(
      ArticleIndex index, ArticleSearcher searcher, String query, SortOrder sort)
      throws IOException {
    searcher.refresh();
    List<String> steady =
        new ArrayList<>(ids(searcher.search(request(query, sort).limit(ALL).build())));
    Set<String> touched = new HashSet<>();
    List<String> seen =
        pages(searcher, () -> request(query, sort), () -> change(index, searcher, touched));
    String context = "seed " + seed + ", \"" + query + "\", " + sort;
    assertEquals(seen.size(), Set.copyOf(seen).size(), context + ": some came twice");
    steady.removeAll(touched);
    seen.retainAll(steady);
    assertEquals(steady, seen, context);
  }

  // What is replaced keeps its date and source: another text, the same place in the order.
  private void change(ArticleIndex index, ArticleSearcher searcher, Set<String> touched)
      throws IOException {
    for (int i = 0; i < 8; i++) {
      String id = "a" + random.nextInt(800);
      Article old = articles.get(id);
      touched.add(id);
      if (old == null) {
        // An id that nobody had: an article of another day under an old one would move.
        put(index, randomArticle("n" + ++added));
      } else if (random.nextBoolean()) {
        delete(index, id);
      } else {
        put(
            index,
            Article.builder(id)
                .body("alpha beta " + old.body())
                .published(old.published())
                .source(old.source())
                .section(old.section())
                .build());
      }
    }
    searcher.refresh();
  }

  @Test
  void withoutScoresThisHoldsInAnotherSearcherToo() throws IOException {
    try (ArticleIndex index = open(folder)) {
      fill(index, 300);
      for (String query : List.of("", "section:\"Section 1\"")) {
        Set<String> seen = new HashSet<>();
        String after = null;
        do {
          try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
            SearchResult page =
                searcher.search(request(query, SortOrder.RELEVANCE).after(after).limit(20).build());
            ids(page).forEach(id -> assertTrue(seen.add(id), "seed " + seed + ": twice " + id));
            after = page.next();
            String last = ids(page).getLast();
            if (random.nextBoolean()) {
              delete(index, last);
            } else {
              put(index, Objects.requireNonNull(articles.get(last)));
            }
          }
        } while (after != null);
        assertTrue(
            articles.values().stream()
                .filter(a -> query.isEmpty() || "Section 1".equals(a.section()))
                .allMatch(a -> seen.contains(a.id())),
            "seed " + seed);
      }
    }
  }

  @Test
  void pagesGoBeyondTenThousandHits() throws IOException {
    try (ArticleIndex index = open(folder)) {
      for (int i = 0; i < 11_000; i++) {
        index.add(Article.builder("n" + i).body(i % 3 == 0 ? "alpha" : "alpha beta").build());
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (SortOrder sort : SortOrder.values()) {
          SearchResult first = searcher.search(request("alpha", sort).limit(ALL).build());
          assertNotNull(first.next());
          SearchResult rest =
              searcher.search(request("alpha", sort).limit(ALL).after(first.next()).build());
          Set<String> all = new HashSet<>(ids(first));
          all.addAll(ids(rest));
          assertEquals(1_000, rest.hits().size());
          assertEquals(11_000, all.size());
          assertNull(rest.next());
        }
        assertEquals(
            11_000, exported(searcher, request("alpha", SortOrder.RELEVANCE).build()).size());
      }
    }
  }

  @Test
  void aFullLastPageIsKnownToBeTheLast() throws IOException {
    try (ArticleIndex index = open(folder)) {
      for (int i = 0; i < 6; i++) {
        index.add(Article.builder("n" + i).body("alpha").build());
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        SearchRequest.Builder request = request("alpha", SortOrder.RELEVANCE).limit(3);
        String next = searcher.search(request.build()).next();
        assertNull(searcher.search(request.after(next).build()).next());
      }
    }
  }

  @Test
  void laterPagesCountAgesFromWhenTheFirstDid() throws IOException {
    try (ArticleIndex index = open(folder)) {
      for (int day = 1; day < 10; day++) {
        index.add(Fixture.dated("d" + day, "2024-01-0" + day, "alpha"));
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        Supplier<SearchRequest.Builder> request =
            () ->
                request("alpha date:\"last 4 days\"", SortOrder.RELEVANCE)
                    .ranking(Ranking.parse("recency=1"));
        Instant then = Instant.parse("2024-01-08T12:00:00Z");
        SearchResult first = searcher.search(request.get().now(then).limit(2).build());
        assertEquals(List.of("d8", "d7"), ids(first));
        SearchRequest second = request.get().after(first.next()).build();
        assertEquals(List.of("d6", "d5"), ids(searcher.search(second)));
      }
    }
  }

  @Test
  void aTotalThatIsNotExactIsALowerBound() throws IOException {
    try (ArticleIndex index = open(folder)) {
      fill(index, 2_000);
      boolean any = false;
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (String query : QUERIES) {
          for (SortOrder sort : SortOrder.values()) {
            SearchResult whole = searcher.search(request(query, sort).build());
            int to = random.nextInt(700);
            SearchResult some = searcher.search(request(query, sort).limit(5).countTo(to).build());
            String context = "seed " + seed + ", " + query + ", " + sort + ", to " + to;
            assertTrue(whole.exact(), context);
            assertEquals(ids(whole).subList(0, 5), ids(some), context);
            assertTrue(some.total() <= whole.total(), context);
            assertTrue(!some.exact() || some.total() == whole.total(), context);
            assertTrue(some.exact() || some.total() >= to, context);
            any |= !some.exact();
          }
        }
      }
      assertTrue(any, "seed " + seed + ": all were counted exactly");
    }
  }
}

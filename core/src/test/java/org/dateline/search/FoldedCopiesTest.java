package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Hit.Copy;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of copies the first is shown, on whatever page, and tells the others. */
class FoldedCopiesTest {
  private static final List<String> NAMES =
      List.of("Lisbon", "Oslo", "Kiel", "Dover", "Palermo", "Tunis", "Porto", "Riga", "Turku");

  @TempDir Path folder;

  private static String story(int number) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(number);
    for (int i = 0; i < 12; i++) {
      text.append(" The harbour of ").append(NAMES.get(random.nextInt(NAMES.size())));
      text.append(" saw ship ").append(random.nextInt(1_000)).append(" with crate ");
      text.append(Integer.toString(random.nextInt(100_000), 36)).append(" leave at dawn.");
    }
    return text.toString();
  }

  private static Article article(int id, int story, Random random) {
    return Article.builder("a" + id)
        .title("News")
        .body("Wire " + id + ":" + story(story) + " ship".repeat(random.nextInt(4)) + ".")
        .source("Wire " + random.nextInt(3))
        .published(
            Published.parse(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(999)).toString()))
        .build();
  }

  private static SearchRequest.Builder all(SortOrder order) {
    return SearchRequest.builder("ship").sort(order).passages(0);
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void pagesShowEachStoryOnceAndAreFull(SortOrder order) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    Map<String, Integer> storyOf = new HashMap<>();
    for (int i = 0; i < 90; i++) {
      int story = random.nextInt(3) > 0 ? random.nextInt(3) : 3 + random.nextInt(20);
      articles.add(article(i, story, random));
      storyOf.put("a" + i, story);
    }
    try (Fixture f = new Fixture(folder, articles.toArray(Article[]::new))) {
      List<String> unfolded = ids(f.search(all(order).limit(200)).hits());
      Set<Integer> seen = new HashSet<>();
      List<String> expected =
          unfolded.stream().filter(id -> seen.add(storyOf.getOrDefault(id, -1))).toList();
      List<Hit> shown = new ArrayList<>();
      String next = null;
      do {
        SearchResult page = f.search(all(order).foldCopies(true).limit(4).after(next));
        assertEquals(90, page.total());
        shown.addAll(page.hits());
        next = page.next();
        assertTrue(next == null || page.hits().size() == 4, "seed " + seed);
      } while (next != null);
      assertEquals(expected, ids(shown), "seed " + seed);
      assertEquals(
          expected.subList(2, 9),
          ids(f.search(all(order).foldCopies(true).offset(2).limit(7)).hits()),
          "seed " + seed);
      for (Hit hit : shown) {
        List<String> copies =
            unfolded.stream()
                .filter(id -> !id.equals(hit.article().id()))
                .filter(id -> Objects.equals(storyOf.get(id), storyOf.get(hit.article().id())))
                .toList();
        int told = Math.min(copies.size(), Hit.MOST_COPIES);
        assertEquals(copies.subList(0, told), hit.copies().stream().map(Copy::id).toList());
        assertEquals(copies.size() - told, hit.moreCopies());
      }
    }
  }

  @Test
  void whatDoesNotMatchIsNoCopyHere() throws IOException {
    Random random = new Random(1);
    try (Fixture f =
        new Fixture(folder, article(1, 1, random), article(2, 1, random), article(3, 2, random))) {
      SearchRequest.Builder one = SearchRequest.builder("\"wire 2\"").foldCopies(true);
      Hit hit = f.search(one).hits().getFirst();
      assertEquals("a2", hit.article().id());
      assertEquals(List.of(), hit.copies());
      SearchRequest.Builder chosen =
          all(SortOrder.NEWEST).foldCopies(true).where("source=" + hit.article().source());
      for (Hit each : f.search(chosen.facets("source")).hits()) {
        each.copies().forEach(copy -> assertEquals(hit.article().source(), copy.source()));
      }
      assertTrue(
          f.search(all(SortOrder.NEWEST)).hits().stream().allMatch(h -> h.copies().isEmpty()));
      String next = f.search(all(SortOrder.NEWEST).limit(1)).next();
      assertThrows(
          IllegalArgumentException.class,
          () -> f.search(all(SortOrder.NEWEST).limit(1).foldCopies(true).after(next)));
    }
  }

  @Test
  void copiesOfAnArticleAreTheNearestFirstAndAlive() throws IOException {
    Random random = new Random(1);
    String text = story(1);
    Article near = Article.builder("near").title("Ships").body(text + " Done.").build();
    Article far =
        Article.builder("far")
            .body(text.substring(0, text.length() * 3 / 4))
            .url("http://x/")
            .build();
    try (Fixture f =
        new Fixture(
            folder,
            Article.builder("own").body(text).build(),
            far,
            near,
            Article.builder("gone").body(text).build(),
            article(3, 2, random))) {
      f.index.delete("gone");
      f.searcher.refresh();
      List<Copy> copies = f.searcher.copies("own", 10).orElseThrow();
      assertEquals(List.of("near", "far"), copies.stream().map(Copy::id).toList());
      assertEquals("Ships", copies.getFirst().title());
      assertEquals("http://x/", copies.getLast().url());
      assertNull(copies.getLast().published());
      assertTrue(copies.getFirst().likeness() > copies.getLast().likeness());
      assertEquals(1, f.searcher.copies("own", 1).orElseThrow().size());
      assertEquals(List.of(), f.searcher.copies("a3", 10).orElseThrow());
      assertTrue(f.searcher.copies("nobody", 10).isEmpty());
      Set<String> shown =
          new TreeSet<>(ids(f.search(SearchRequest.builder("ship").foldCopies(true)).hits()));
      assertEquals(2, shown.size());
    }
  }
}

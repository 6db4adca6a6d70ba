package org.dateline.search.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.index.schema.Dimension;
import org.dateline.search.Fixture;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Passage;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SavedMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {
  private final SavedSearches saved = SavedSearches.of(Fixture.TAGGER, ZoneOffset.UTC);

  private static List<String> ids(SavedSearches saved, Article article) throws IOException {
    return saved.match(Fixture.TAGGER.tag(article)).stream().map(SavedMatch::search).toList();
  }

  private List<String> ids(String body) throws IOException {
    return ids(saved, Article.builder("a").body(body).build());
  }

  private void add(String id, String query) throws IOException {
    saved.add(new SavedSearch(id, query));
  }

  @Test
  void anArticleMeetsTheSearchesThatFindIt() throws IOException {
    add("both", "rocket launch");
    add("none", "rocket sunrise");
    add("name", "entity:zelensky");
    add("near", "soldiers NEAR/4 captured");
    assertEquals(
        List.of("both", "name", "near"),
        ids("The rocket was launched. Soldiers were captured, Volodymyr Zelenskyy said."));
  }

  @Test
  void matchesShowWhy() throws IOException {
    add("s", "soldiers");
    SavedMatch match =
        saved
            .match(
                Fixture.TAGGER.tag(Article.builder("a").body("It rained. Soldiers left.").build()))
            .getFirst();
    Passage passage = match.hit().passages().getFirst();
    assertEquals("Soldiers left.", passage.text());
    assertTrue(passage.spans().stream().anyMatch(span -> span.kind() == Passage.Kind.QUERY));
  }

  @Test
  void anUnknownPersonIsFoundByTheEndOfAName() throws IOException {
    add("family", "person:Pawkins");
    add("other", "person:Dawkinson");
    assertEquals(List.of("family"), ids("Soldiers saw Mr Percy Pawkins, who left London."));
  }

  @Test
  void searchesAreReplacedAndRemoved() throws IOException {
    add("s", "rocket");
    add("s", "soldiers");
    assertEquals(1, saved.size());
    assertEquals(List.of(), ids("A rocket."));
    assertEquals(List.of("s"), ids("Soldiers."));
    assertTrue(saved.remove("s"));
    assertFalse(saved.remove("s"));
    assertEquals(List.of(), ids("Soldiers."));
    assertEquals(0, saved.size());
  }

  @Test
  void aBadQueryIsRefusedWithItsPlaceAndTheOldOneStays() throws IOException {
    add("s", "rocket");
    QuerySyntaxException error =
        assertThrows(QuerySyntaxException.class, () -> add("s", "rocket AND (launch"));
    assertTrue(error.pointer().contains("^"));
    assertThrows(QuerySyntaxException.class, () -> add("t", "event:nonsense"));
    assertThrows(QuerySyntaxException.class, () -> add("u", "near:Xyzzyville~20km"));
    assertThrows(IllegalArgumentException.class, () -> add(" ", "rocket"));
    assertEquals(List.of("s"), ids("A rocket."));
  }

  @Test
  void aLenientSearchIsReadAsWellAsCanBe() throws IOException {
    saved.add(new SavedSearch("s", SearchRequest.builder("rocket AND (").lenient(true).build()));
    assertEquals(List.of("s"), ids("A rocket and more."));
  }

  @Test
  void articlesOfOtherLanguagesAreAskedInTheirWords() throws IOException {
    add("s", "elecciones");
    add("f", "négociations");
    Article spanish =
        Article.builder("es")
            .body("El presidente de México anunció que la elección se celebrará en mayo.")
            .build();
    assertEquals(List.of("s"), ids(saved, spanish));
    add("late", "presidentes");
    assertEquals(List.of("s", "late"), ids(saved, spanish));
    saved.remove("s");
    assertEquals(List.of("late"), ids(saved, spanish));
  }

  @Test
  void chosenFacetValuesAndDatesCount() throws IOException {
    SearchRequest.Builder request = SearchRequest.builder("rain").where(Dimension.SOURCE, "Post");
    saved.add(new SavedSearch("s", request.since("2024-12-05").until("2024-12-06").build()));
    Article.Builder article = Article.builder("a").body("Rain.").source("post");
    assertEquals(
        List.of("s"), ids(saved, article.published(Published.parse("2024-12-06")).build()));
    assertEquals(List.of(), ids(saved, article.published(Published.parse("2024-12-07")).build()));
    assertEquals(List.of(), ids(saved, article.source("Mail").build()));
  }

  @Test
  void patternsNearSomethingCoverTheWordsOfTheArticle() throws IOException {
    add("s", "missil* NEAR launch");
    assertEquals(List.of("s"), ids("They launched a missile."));
    assertEquals(List.of(), ids("They launched a rocket."));
  }

  @Test
  void whatIsCountedFromNowMovesOn(@TempDir Path folder) throws IOException {
    Instant[] now = {Instant.parse("2024-12-27T12:00:00Z")};
    try (Fixture fixture = new Fixture(folder)) {
      SavedSearches moving = SavedSearches.in(fixture.searcher, () -> now[0]);
      moving.add(new SavedSearch("s", "rain date:\"last 7 days\""));
      moving.add(new SavedSearch("e", "event:attack(happened:today)"));
      Article article =
          Article.builder("a")
              .body("Rain. Rebels attacked the town on December 27.")
              .published(Published.parse("2024-12-27T09:00:00Z"))
              .build();
      assertEquals(List.of("s", "e"), ids(moving, article));
      now[0] = Instant.parse("2025-01-02T12:00:00Z");
      assertEquals(List.of("s"), ids(moving, article));
      now[0] = Instant.parse("2025-01-06T12:00:00Z");
      assertEquals(List.of(), ids(moving, article));
    }
  }

  @Test
  void aRangeThatCannotBeReadYetIsReadWhenItsTimeComes(@TempDir Path folder) throws IOException {
    Instant[] now = {Instant.parse("2024-12-27T12:00:00Z")};
    try (Fixture fixture = new Fixture(folder)) {
      SavedSearches moving = SavedSearches.in(fixture.searcher, () -> now[0]);
      moving.add(
          new SavedSearch(
              "s", SearchRequest.builder("rain date:[2028 TO today]").lenient(true).build()));
      Article article = Fixture.dated("a", "2028-03-01", "Rain.");
      assertEquals(List.of(), ids(moving, article));
      now[0] = Instant.parse("2028-04-01T12:00:00Z");
      assertEquals(List.of("s"), ids(moving, article));
    }
  }

  @Test
  void aNameThatNobodyHasYetIsFoundWithItsFirstArticle(@TempDir Path folder) throws IOException {
    Article article =
        Article.builder("a").body("Quandal Zorbax met soldiers. Zorbax left later.").build();
    try (Fixture fixture = new Fixture(folder)) {
      SavedSearches empty = SavedSearches.in(fixture.searcher);
      empty.add(new SavedSearch("new", "entity:\"Quandal Zorbax\""));
      empty.add(new SavedSearch("known", "entity:zelensky"));
      assertEquals(List.of("new"), ids(empty, article));
      assertEquals(
          List.of("known"),
          ids(empty, Article.builder("b").body("Volodymyr Zelenskyy spoke.").build()));
    }
  }

  @Test
  void namesAreReadAnewWhenAsked(@TempDir Path folder) throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      SavedSearches all = SavedSearches.in(fixture.searcher);
      all.add(new SavedSearch("s", "rain"));
      all.refresh();
      assertEquals(List.of("s"), ids(all, Article.builder("a").body("Rain.").build()));
    }
  }

  @Test
  void manyMayMatchWhileOthersAdd() throws Exception {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        int number = thread;
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < 50; i++) {
                add("t" + number + "-" + i, "rocket launch");
                String language = i % 2 == 0 ? "en" : "es";
                Article article =
                    Article.builder("a").body("Rocket launch").language(language).build();
                assertTrue(ids(saved, article).contains("t" + number + "-" + i));
                assertTrue(i % 3 > 0 || saved.remove("t" + number + "-" + i));
              }
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertEquals(4 * 33, saved.size());
  }
}

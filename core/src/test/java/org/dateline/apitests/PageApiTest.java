package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.render.ResultHtml;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.Quote;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Decision;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of an article, an entity and quotes ask for. */
class PageApiTest {
  private static ArticleIndex index;
  private static ArticleSearcher searcher;

  @TempDir static Path folder;

  @BeforeAll
  static void open() throws IOException {
    Gazetteer gazetteer =
        Gazetteer.of(
            List.of(
                entity("Q1", EntityType.PLACE, "country", "Norland", null, "60,10"),
                entity("Q2", EntityType.PLACE, "city", "Ostby", "Q1", "61,11"),
                entity("Q4", EntityType.PERSON, "singer", "Ostby", null, null),
                entity("Q3", EntityType.ORGANISATION, "agency", "Harbour Watch", null, null)));
    Tagger tagger = Tagger.of(gazetteer, EventScheme.bundled());
    index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
    index.add(
        article(
            "a",
            "Ostby: two sailors held",
            "Two sailors were arrested in Ostby, Harbour Watch said.\n\nThe port is shut.",
            "North Wire"));
    index.add(
        article(
            "b",
            "Sailors freed",
            "Harbour Watch said two sailors were arrested in Ostby. The police denied it.",
            "South Wire"));
    searcher = ArticleSearcher.of(index);
  }

  private static Entity entity(
      String id,
      EntityType type,
      String subtype,
      String name,
      @Nullable String parent,
      @Nullable String at) {
    return new Entity(
        id,
        type,
        subtype,
        name,
        List.of(new Alias(name, Set.of())),
        null,
        parent,
        50,
        at == null ? null : GeoPoint.parse(at));
  }

  private static Article article(String id, String title, String body, String source) {
    return Article.builder(id)
        .title(title)
        .body(body)
        .source(source)
        .published(Published.parse("2024-12-26"))
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  @Test
  void anArticleIsDrawnWholeWithItsMarks() throws IOException {
    Hit whole = searcher.whole("a", SearchRequest.builder("port").build()).orElseThrow();
    String body = ResultHtml.whole(whole.passages().getFirst(), whole.tagged());
    assertTrue(body.startsWith("<p>Two sailors were <span class=\"event asserted\""), body);
    assertTrue(
        body.contains("<span class=\"entity place\" data-id=\"Q2\" data-n=\"1\" id=\"m1\">Ostby<"),
        body);
    assertTrue(body.endsWith("<p>The <mark>port</mark> is shut.</p>\n"), body);
    String title = ResultHtml.whole(whole.title(), whole.tagged());
    assertTrue(title.startsWith("<span class=\"entity place\" data-id=\"Q2\""), title);
  }

  @Test
  void anArticleThatDoesNotMatchHasNoMarksOfTheQuery() throws IOException {
    Hit other = searcher.whole("b", SearchRequest.builder("port").build()).orElseThrow();
    assertEquals(
        -1, ResultHtml.whole(other.passages().getFirst(), other.tagged()).indexOf("<mark"));
    assertTrue(searcher.whole("none", SearchRequest.builder("").build()).isEmpty());
  }

  @Test
  void anEntityIsLookedUpInTheIndex() throws IOException {
    IndexedEntity town = searcher.entity("Q2").orElseThrow();
    assertEquals("Ostby", town.name());
    assertEquals(EntityType.PLACE, town.type());
    assertEquals(2, town.articles());
    assertEquals(List.of(new Facet.Form("Ostby", 2)), town.forms());
    assertEquals(List.of(new IndexedEntity.Place("Q1", "Norland")), town.within());
    assertEquals(GeoPoint.parse("61,11"), town.at());
    assertTrue(
        ResultJson.line(town)
            .endsWith(
                "\"forms\":[{\"text\":\"Ostby\",\"count\":2}],\"more_forms\":0,"
                    + "\"within\":[{\"id\":\"Q1\",\"name\":\"Norland\"}],"
                    + "\"at\":{\"latitude\":61.0,\"longitude\":11.0}}"));
  }

  @Test
  void whatOnlyLiesAroundANamedPlaceCountsButHasNoPoint() throws IOException {
    IndexedEntity country = searcher.entity("Q1").orElseThrow();
    assertEquals(2, country.articles());
    assertEquals(List.of(), country.forms());
    assertNull(country.at());
    IndexedEntity agency = searcher.entity("Q3").orElseThrow();
    assertEquals(EntityType.ORGANISATION, agency.type());
    assertEquals(List.of(), agency.within());
    assertTrue(searcher.entity("Q5").isEmpty());
  }

  @Test
  void placesOfAFacetArePutOnAMap() throws IOException {
    SearchResult found = searcher.search(SearchRequest.builder("").facets("place").build());
    List<String> ids =
        found.facets().getFirst().values().stream().map(Facet.Value::id).sorted().toList();
    assertEquals(List.of("Q1", "Q2"), ids);
    assertEquals(Map.of("Q2", GeoPoint.parse("61,11")), searcher.points(ids));
  }

  @Test
  void quotesAreListedAndCounted() throws IOException {
    SearchRequest request = SearchRequest.builder("event:arrest(by:Q3)").build();
    List<Quote> quotes = new ArrayList<>();
    searcher.quotes(request, quotes::add);
    assertEquals(2, quotes.size());
    Quote first =
        quotes.stream()
            .filter(quote -> quote.tagged().article().id().equals("a"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        ResultJson.line(first)
            .startsWith(
                "{\"article\":\"a\",\"title\":\"Ostby: two sailors held\","
                    + "\"published\":\"2024-12-26\",\"outlet\":\"North Wire\",\"url\":null,"
                    + "\"key\":\"Q3\","
                    + "\"speaker\":{\"text\":\"Harbour Watch\",\"id\":\"Q3\",\"name\":"
                    + "\"Harbour Watch\",\"type\":\"organisation\"},\"field\":\"body\",\"start\":0,"
                    + "\"end\":55,\"sentence\":\"Two sailors were arrested in Ostby, Harbour"
                    + " Watch said.\",\"events\":[{\"start\":17,\"end\":25,\"text\":\"arrested\","),
        ResultJson.line(first));
    assertTrue(ResultHtml.passage(first.sentence(), first.tagged()).contains("\"entity place\""));
    assertEquals(
        "{\"quotes\":2,\"pronouns\":0,\"outlets\":[{\"name\":\"North Wire\",\"quotes\":1},"
            + "{\"name\":\"South Wire\",\"quotes\":1}],\"speakers\":[{\"key\":\"Q3\",\"id\":\"Q3\",\"name\":"
            + "\"Harbour Watch\",\"type\":\"organisation\",\"quotes\":2,\"by_outlet\":[1,1]}],"
            + "\"others\":0,\"exact\":true}",
        ResultJson.line(searcher.quoteCounts(request, 10, 10)));
  }

  @Test
  void aMentionTellsWhatElseItCouldHaveMeant() throws IOException {
    List<Decision> decisions = searcher.explain("a").orElseThrow();
    assertEquals(
        searcher.article("a").orElseThrow().mentions(),
        decisions.stream().map(Decision::mention).toList());
    assertEquals(
        List.of("Q2", "Q4"),
        decisions.getFirst().choices().stream().map(choice -> choice.entity().id()).toList());
    assertTrue(searcher.explain("none").isEmpty());
  }

  @Test
  void ofAnIndexWithNamesOfItsOwnTheJarKnowsNoChoices() throws IOException {
    index.commit();
    try (ArticleSearcher reader = ArticleSearcher.open(folder)) {
      List<Decision> decisions = reader.explain("a").orElseThrow();
      assertEquals("Q2", decisions.getFirst().mention().entityId());
      assertEquals(List.of(), decisions.getFirst().choices());
    }
  }

  @Test
  void anEventLeadsToItsMarkInTheArticle() throws IOException {
    List<EventHit> hits = new ArrayList<>();
    searcher.events(SearchRequest.builder("event:arrest AND id:a").build(), hits::add);
    EventHit hit = hits.getFirst();
    String sentence = ResultHtml.passage(hit.sentence(), hit.tagged());
    assertTrue(
        sentence.startsWith(
            "Two sailors were <mark><span class=\"event asserted\""
                + " data-id=\"custody.arrest\" data-n=\"%d\">arrested</span></mark> in"
                    .formatted(hit.number())),
        sentence);
    Hit whole = searcher.whole("a", SearchRequest.builder("").build()).orElseThrow();
    assertTrue(
        ResultHtml.whole(whole.passages().getFirst(), whole.tagged())
            .contains("id=\"e%d\">arrested<".formatted(hit.number())));
  }
}

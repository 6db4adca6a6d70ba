package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request made of the parameters that a page on the web sends. */
class RequestApiTest {
  private static final List<String> NONE = List.of();

  @TempDir Path folder;

  private static SearchRequest request(Map<String, List<String>> sent) {
    SearchRequest.Builder request =
        SearchRequest.searchBox(String.join(" ", sent.getOrDefault("q", NONE)));
    sent.getOrDefault("where", NONE).forEach(request::where);
    sent.getOrDefault("facet", NONE).forEach(f -> request.facet(FacetRequest.parse(f, 5)));
    sent.getOrDefault("since", NONE).forEach(request::since);
    sent.getOrDefault("zone", NONE).forEach(request::zone);
    sent.getOrDefault("now", NONE).forEach(request::now);
    sent.getOrDefault("ranking", NONE).forEach(r -> request.ranking(Ranking.parse(r)));
    return request.build();
  }

  @Test
  void whatAPageSendsBecomesARequest() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
        ArticleSearcher searcher = ArticleSearcher.of(index)) {
      index.add(article("a", "AFP", "2024-12-26"));
      index.add(article("b", "AFP", "2024-12-02"));
      index.add(article("c", "DPA", "2024-12-26"));
      searcher.refresh();
      Map<String, List<String>> sent =
          Map.of(
              "q", List.of("rain"),
              "where", List.of("source=AFP"),
              "facet", List.of("source:name", "date/2024"),
              "since", List.of("last 7 days"),
              "now", List.of("2024-12-27T12:00Z"),
              "zone", List.of("Asia/Seoul"),
              "ranking", List.of("recency=30"));
      SearchResult found = searcher.search(request(sent));
      assertEquals(List.of("a"), found.hits().stream().map(hit -> hit.article().id()).toList());
      List<Facet.Value> sources = found.facets().getFirst().values();
      assertEquals(List.of("AFP", "DPA"), sources.stream().map(Facet.Value::name).toList());
    }
  }

  @Test
  void anAnswerMayBeKeptWhileTheIndexShowsTheSame() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
        ArticleSearcher searcher = ArticleSearcher.of(index);
        ArticleSearcher other = ArticleSearcher.of(index)) {
      String before = searcher.state();
      searcher.refresh();
      assertEquals(before, searcher.state());
      assertNotEquals(before, other.state());
      index.add(article("a", "AFP", "2024-12-26"));
      assertEquals(before, searcher.state());
      searcher.refresh();
      assertNotEquals(before, searcher.state());
    }
  }

  @Test
  void aBoxMayCompleteFields() {
    Map<String, String> fields = ArticleSearcher.fields();
    assertEquals("organisation", fields.get("org"));
    assertEquals("title", fields.get("title"));
    assertTrue(fields.containsKey("event"));
  }

  private static Article article(String id, String source, String day) {
    Published published = Published.parse(day);
    return Article.builder(id).body("It rained.").source(source).published(published).build();
  }

  @ParameterizedTest
  @CsvSource({
    "where, AFP, FACET=ID",
    "facet, town:5, person",
    "zone, Seoul, Asia/Seoul",
    "now, soon, 2024-12-27T18:20:00+09:00",
    "ranking, title, 'recency=30,title=3'",
  })
  void whatIsMistypedIsToldWithTheWayOut(String parameter, String value, String wayOut) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> request(Map.of(parameter, List.of(value))));
    assertTrue(String.valueOf(e.getMessage()).contains(wayOut), e.getMessage());
  }
}

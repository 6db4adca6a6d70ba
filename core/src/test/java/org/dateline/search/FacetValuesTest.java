package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.search.query.QueryEscapes;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Suggestion;
import org.dateline.search.result.Timeline;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of any letters and length are shown as articles have them, and found by what is shown. */
class FacetValuesTest {
  private static final List<Dimension> STATED =
      List.of(Dimension.SOURCE, Dimension.SECTION, Dimension.AUTHOR, Dimension.SUBJECT);

  @TempDir Path folder;

  private static Article article(int i) {
    String value = OddValues.ALL.get(i);
    return Article.builder("a" + i)
        .title("News")
        .source(value)
        .section(value)
        .authors(List.of(value, "Anna Berg"))
        .subjects(List.of(value))
        .published(Published.parse("2024-12-27"))
        .build();
  }

  private Fixture odd() throws IOException {
    Fixture fixture = new Fixture(folder);
    for (int i = 0; i < OddValues.ALL.size(); i++) {
      fixture.index.add(article(i));
    }
    fixture.searcher.refresh();
    return fixture;
  }

  private static SearchRequest.Builder facet(Dimension dimension) {
    return SearchRequest.builder("").facet(FacetRequest.of(dimension).limited(100));
  }

  private static List<String> found(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void whatAFacetShowsChoosesItsArticles() throws IOException {
    try (Fixture f = odd()) {
      for (Dimension dimension : STATED) {
        Set<String> shown = new HashSet<>();
        for (Facet.Value value : f.search(facet(dimension)).facets().getFirst().values()) {
          shown.add(value.id());
          assertEquals(List.of(value.id()), value.path());
          assertEquals(value.id(), value.name());
          SearchResult chosen = f.search(facet(dimension).where(dimension, value.id()));
          assertEquals(value.count(), chosen.total());
          List<Facet.Value> selected =
              chosen.facets().getFirst().values().stream().filter(Facet.Value::selected).toList();
          assertEquals(List.of(value.id()), selected.stream().map(Facet.Value::id).toList());
          assertEquals(value.count(), selected.getFirst().count());
        }
        assertTrue(shown.containsAll(OddValues.ALL), dimension.key());
      }
    }
  }

  @Test
  void aValueThatIsNotThereIsShownAsItWasChosen() throws IOException {
    try (Fixture f = odd()) {
      for (String none : List.of("No/One", "Long " + "x".repeat(40_000))) {
        SearchResult chosen = f.search(facet(Dimension.SOURCE).where(Dimension.SOURCE, none));
        assertEquals(0, chosen.total());
        List<Facet.Value> selected =
            chosen.facets().getFirst().values().stream().filter(Facet.Value::selected).toList();
        assertEquals(List.of(none), selected.stream().map(Facet.Value::id).toList());
      }
    }
  }

  @Test
  void queryFieldsFindWhatIsQuotedOrEscaped() throws IOException {
    try (Fixture f = odd()) {
      for (int i = 0; i < OddValues.ALL.size(); i++) {
        String value = OddValues.ALL.get(i);
        for (String key : List.of("source", "section", "author", "subject")) {
          for (String written :
              List.of("\"" + QueryEscapes.phrase(value) + "\"", QueryEscapes.word(value))) {
            String query = key + ":" + written;
            assertEquals(List.of("a" + i), f.ids(query), query);
          }
        }
      }
      assertEquals(List.of("a2"), f.ids("section:World\\/Asia"));
      assertEquals(List.of("a2"), f.ids("section:World/Asia"));
    }
  }

  @Test
  void timelinesTakeThemAsSeries() throws IOException {
    try (Fixture f = odd()) {
      List<SeriesRequest> series = new ArrayList<>();
      for (String value : OddValues.ALL) {
        String written = value.replace("\\", "\\\\").replace(",", "\\,").replace(" ", "\\ ");
        SeriesRequest request = SeriesRequest.parse("source=" + written);
        assertEquals(List.of(value), request.values());
        series.add(request);
      }
      series.add(SeriesRequest.top(Dimension.SOURCE, 50));
      Timeline counted =
          f.searcher.articleTimeline(
              SearchRequest.builder("").build(),
              new TimelineRequest(Timeline.Unit.YEAR, null, series, false));
      assertEquals(OddValues.ALL, counted.series().stream().map(Timeline.Series::id).toList());
      assertEquals(OddValues.ALL, counted.series().stream().map(Timeline.Series::name).toList());
      counted.series().forEach(each -> assertEquals(1, each.total()));
    }
  }

  @Test
  void sourcesAreSuggestedAndSortedByAsTheyAre() throws IOException {
    try (Fixture f = odd()) {
      List<Suggestion> suggested = f.searcher.suggest("long", 10);
      assertEquals(
          Set.of(OddValues.ALL.get(17), OddValues.ALL.get(18)),
          Set.copyOf(suggested.stream().map(Suggestion::id).toList()));
      assertEquals("AFP/Reuters", f.searcher.suggest("afp/", 10).getFirst().id());
      List<String> sorted = new ArrayList<>();
      SearchRequest.Builder page = SearchRequest.builder("").sort(SortOrder.SOURCE).limit(4);
      SearchResult result = f.search(page);
      sorted.addAll(found(result));
      while (result.next() != null) {
        result = f.search(page.after(result.next()));
        sorted.addAll(found(result));
      }
      assertEquals(OddValues.ALL.size(), Set.copyOf(sorted).size());
      assertEquals(OddValues.ALL.size(), sorted.size());
    }
  }

  @Test
  void entitiesOfOddIdsAreChosenAndGoneBelow() throws IOException {
    String country = "dl:x/y|z, \u001e" + "c".repeat(1_500);
    String city = "dl:a/b:5";
    Gazetteer gazetteer =
        Gazetteer.of(
            List.of(
                new Entity(country, EntityType.PLACE, "", "Ruritania", List.of(), null, null, 50),
                new Entity(city, EntityType.PLACE, "", "Strelsau", List.of(), null, country, 50)));
    Tagger tagger = Tagger.of(gazetteer, EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
      index.add(Article.builder("a").title("Rain in Strelsau").build());
      index.add(Article.builder("b").title("Rain in Ruritania").build());
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        String written = country.replace(",", "\\,").replace("/", "\\/");
        List<FacetRequest> both = FacetRequest.parseAll("place,place/" + written, 7);
        assertEquals(country, both.getLast().parent());
        SearchRequest.Builder request = SearchRequest.builder("");
        both.forEach(request::facet);
        List<Facet> facets = searcher.search(request.build()).facets();
        assertEquals(country, facets.getFirst().values().getFirst().id());
        assertEquals(2, facets.getFirst().values().getFirst().count());
        Facet.Value below = facets.getLast().values().getFirst();
        assertEquals(city, below.id());
        assertEquals(List.of("Ruritania", "Strelsau"), below.path());
        assertFalse(below.forms().isEmpty());
        for (String id : List.of(country, city)) {
          long total =
              searcher.search(SearchRequest.builder("").where(Dimension.PLACE, id).build()).total();
          assertEquals(id.equals(city) ? 1 : 2, total);
        }
      }
    }
  }

  @Test
  void aBackslashTakesTheNextCharacterOfAFacetAsItIs() {
    FacetRequest read = FacetRequest.parse("place/a\\/b\\:count\\\\:prefix=x\\:5\\ :3:name");
    assertEquals("a/b:count\\", read.parent());
    assertEquals("x:5 ", read.prefix());
    assertEquals(3, read.limit());
    assertEquals(FacetRequest.Order.NAME, read.order());
    assertEquals("2024-12", FacetRequest.parse("date/2024/2024-12").parent());
    assertEquals("place:some-town", FacetRequest.parse("place/place:some-town:9").parent());
  }
}

package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Article;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.search.result.Passage;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSearcherTest {
  @TempDir Path folder;

  private Fixture fixture() throws IOException {
    return new Fixture(
        folder,
        Fixture.article("a", "Zelensky speaks", "Volodymyr Zelensky spoke in Kyiv about Kursk.")
            .source("Sample Wire")
            .build(),
        Fixture.article("b", "A visit", "Zelenskiy was seen near Kursk on Friday.")
            .source("Sample Times")
            .build(),
        Fixture.article(
                "c",
                "In the Kursk region",
                "It snowed. Ukrainian troops captured a wounded North Korean soldier on Thursday."
                    + " The weather stayed cold for the rest of a very long week.")
            .source("Sample Wire")
            .build(),
        Fixture.article("d", "Harvest", "Farmers of the valley brought in the wheat.").build());
  }

  @Test
  void wordsAreAllRequiredAndStemmed() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("d"), f.ids("farmer wheat"));
      assertEquals(List.of(), f.ids("farmer kursk"));
      assertEquals(List.of("c", "d"), f.ids("farmer OR snow"));
      assertEquals(List.of("a", "b", "c"), f.ids("NOT wheat"));
      assertEquals(List.of("d"), f.ids("\"brought in the wheat\""));
      assertEquals(List.of("d"), f.ids("whea* -snow"));
      assertEquals(List.of("c"), f.ids("captured*"));
      assertEquals(List.of("d"), f.ids("wheet~1"));
      assertEquals(List.of("d"), f.ids("/whe.t/"));
      assertEquals(List.of("d"), f.ids("title:harvest"));
      assertEquals(List.of(), f.ids("body:harvest"));
    }
  }

  @Test
  void anEntityIsFoundUnderEverySpelling() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("a", "b"), f.ids("entity:zelensky"));
      assertEquals(List.of("a", "b"), f.ids("person:Q3874799"));
      assertEquals(List.of("a", "b"), f.ids("zelenskyy kursk"));
      assertEquals(List.of("b"), f.ids("\"zelenskiy\""));
      assertEquals(List.of(), f.ids("place:zelensky"));
      assertEquals(List.of("c"), f.ids("entity:\"North Korea\""));
      assertEquals(List.of("c"), f.ids("north korea"));
    }
  }

  @Test
  void whatBecameOfANameIsTold() throws IOException {
    try (Fixture f = fixture()) {
      NameUse use = f.search(SearchRequest.builder("entity:zelenskiy")).names().getFirst();
      Meaning chosen = use.chosen();
      assertTrue(chosen != null && chosen.name().equals("Volodymyr Zelensky"));
      use = f.search(SearchRequest.builder("entity:Q3874799")).names().getFirst();
      chosen = use.chosen();
      assertTrue(chosen != null && chosen.name().equals("Volodymyr Zelensky"));
      use = f.search(SearchRequest.builder("entity:nosuchperson")).names().getFirst();
      assertEquals(null, use.chosen());
    }
  }

  @Test
  void eventsAreFoundNearEntitiesAndBothAreMarked() throws IOException {
    try (Fixture f = fixture()) {
      SearchResult result =
          f.search(SearchRequest.builder("event:capture NEAR/10 entity:\"North Korea\""));
      assertEquals(1, result.total());
      Passage passage = result.hits().getFirst().passages().getFirst();
      List<String> marked =
          passage.spans().stream()
              .filter(span -> span.kind() == Passage.Kind.QUERY)
              .map(span -> passage.text().substring(span.start(), span.end()))
              .toList();
      assertEquals(List.of("captured", "North Korean"), marked);
      assertEquals(List.of("c"), f.ids("event:custody"));
      assertEquals(List.of("c"), f.ids("\"captured a wounded <group>\""));
      assertEquals(List.of("a"), f.ids("\"<person> spoke\""));
      assertEquals(List.of(), f.ids("event:capture NEAR/1 thursday"));
      assertEquals(List.of("c"), f.ids("event:capture NEAR/20 thursday"));
    }
  }

  @Test
  void totalsAndFacetsCountArticles() throws IOException {
    try (Fixture f = fixture()) {
      SearchResult result =
          f.search(SearchRequest.builder("").facets("person", "place", "source", "event"));
      assertEquals(4, result.total());
      Facet.Value zelensky = result.facets().getFirst().values().getFirst();
      assertEquals("Q3874799", zelensky.id());
      assertEquals(2, zelensky.count());
      assertEquals(
          List.of("Zelensky", "Zelenskiy", "Volodymyr Zelensky").stream().sorted().toList(),
          zelensky.forms().stream().map(Facet.Form::text).sorted().toList());
      Facet.Value kursk =
          result.facets().get(1).values().stream()
              .filter(v -> v.name().startsWith("Kursk"))
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("Russia", kursk.name()), kursk.path());
      assertTrue(
          result.facets().get(3).values().stream().anyMatch(v -> v.id().equals("custody.capture")));
    }
  }

  @Test
  void aChosenValueStaysInSightEvenAtZero() throws IOException {
    try (Fixture f = fixture()) {
      SearchResult result =
          f.search(
              SearchRequest.builder("wheat")
                  .facets("source")
                  .where(Dimension.SOURCE, "sample wire"));
      assertEquals(0, result.total());
      Facet.Value value = result.facets().getFirst().values().getFirst();
      assertTrue(value.selected());
      assertEquals(0, value.count());
    }
  }

  @Test
  void anArticleIsReplacedByItsIdAndDeleted() throws IOException {
    try (Fixture f = fixture()) {
      f.index.add(Fixture.article("d", "Harvest", "Barley this time.").build());
      f.index.delete("c");
      f.searcher.refresh();
      assertEquals(List.of("a", "b", "d"), f.ids(""));
      assertEquals(List.of("d"), f.ids("barley"));
      assertEquals(List.of(), f.ids("wheat"));
      assertTrue(f.searcher.article("c").isEmpty());
      assertEquals("Barley this time.", f.searcher.article("d").orElseThrow().article().body());
    }
  }

  @Test
  void aSearcherRefreshesWhileAWriterWrites() throws Exception {
    try (Fixture f = fixture();
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> writing = writer.submit(() -> write(f, 500));
      long last = 0;
      while (!writing.isDone()) {
        f.searcher.refresh();
        long total = f.search(SearchRequest.builder("snow").facets("place").limit(1)).total();
        assertTrue(total >= last);
        last = total;
      }
      writing.get();
      f.searcher.refresh();
      assertEquals(501, f.search(SearchRequest.builder("snow")).total());
    }
  }

  private static int write(Fixture f, int articles) throws IOException {
    for (int i = 0; i < articles; i++) {
      f.index.add(Fixture.article("n" + i, "Snow", "Snow fell on Kyiv.").build());
      if (i % 100 == 0) {
        f.index.commit();
      }
    }
    return articles;
  }

  @Test
  void aStoredArticleComesBackWithItsTags() throws IOException {
    try (Fixture f = fixture()) {
      Article article = f.searcher.article("c").orElseThrow().article();
      assertEquals(Fixture.TAGGER.tag(article), f.searcher.article("c").orElseThrow());
    }
  }

  @Test
  void aLongBodyIsMarkedToItsEnd() throws IOException {
    String body =
        "Nothing happened here today at all. ".repeat(140_000) + "Then a zyzzyva flew by.";
    assertTrue(body.length() > 5_000_000);
    try (Fixture f = new Fixture(folder, Fixture.article("long", "Long", body).build())) {
      Passage passage =
          f.search(SearchRequest.builder("zyzzyva")).hits().getFirst().passages().getFirst();
      assertEquals("Then a zyzzyva flew by.", passage.text());
      assertEquals(7, passage.spans().getFirst().start());
    }
  }

  @Test
  void aWordInEverySentenceOfALongBodyIsNoBurden() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 140_000; i++) {
      body.append("Nothing happened here today at all ").append(i).append(". ");
    }
    try (Fixture f =
        new Fixture(folder, Fixture.article("long", "Long", body.toString()).build())) {
      SearchRequest request = SearchRequest.builder("happened today").passages(3).build();
      assertTimeout(
          Duration.ofSeconds(20),
          () -> assertEquals(3, f.searcher.search(request).hits().getFirst().passages().size()));
    }
  }

  @Test
  void markupInTextIsTextAndOddCharactersAreNoHindrance() throws IOException {
    String odd = "A <b>bold</b> \ud800 word \u0000 and 😀 smiles.";
    try (Fixture f = new Fixture(folder, Fixture.article("odd", "Odd", odd).build())) {
      assertEquals(List.of("odd"), f.ids("smiles"));
      assertFalse(f.search(SearchRequest.builder("bold")).hits().isEmpty());
    }
  }
}

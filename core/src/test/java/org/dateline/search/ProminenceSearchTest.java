package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProminenceSearchTest {
  private static final List<String> PEOPLE =
      List.of("Volodymyr Zelensky", "Vladimir Putin", "Joe Biden", "Emmanuel Macron");
  private static final String FILLER = "The wind blew over the hills and the rain fell. ";

  @TempDir Path folder;

  private static Article random(Random random, int number) {
    StringBuilder body = new StringBuilder();
    for (int left = 2 + random.nextInt(12); left > 0; left--) {
      body.append(random.nextInt(3) == 0 ? pick(random) + " spoke in Kyiv. " : FILLER);
    }
    String title = random.nextBoolean() ? pick(random) + " speaks again" : "A long day";
    return Article.builder("a" + number).title(title).body(body.toString()).build();
  }

  private static String pick(Random random) {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  @Test
  void facetsCountWhatArticlesAreAboutAsBruteForceDoes() throws IOException {
    Random random = new Random(3);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      articles.add(random(random, i));
    }
    try (Fixture f = new Fixture(folder, articles.toArray(Article[]::new))) {
      for (double least : new double[] {0, 0.2, 0.4, 0.6, 1}) {
        Facet facet =
            f.search(SearchRequest.builder("").facets("person").minProminence(least))
                .facets()
                .getFirst();
        Map<String, Long> counted = new HashMap<>();
        facet.values().forEach(value -> counted.put(value.id(), value.count()));
        assertEquals(bruteForce(articles, least), counted, "at least " + least);
      }
    }
  }

  private static Map<String, Long> bruteForce(List<Article> articles, double least) {
    Map<String, Long> counts = new HashMap<>();
    for (Article article : articles) {
      TaggedArticle tagged = Fixture.TAGGER.tag(article);
      tagged
          .prominence()
          .forEach((id, prominence) -> {
            Entity entity = Fixture.TAGGER.gazetteer().entity(id);
            boolean person = entity != null && entity.type() == EntityType.PERSON;
            if (person && Math.round(prominence * 100) >= Math.round(least * 100)) {
              counts.merge(id, 1L, Long::sum);
            }
          });
    }
    return counts;
  }

  @Test
  void aCountryIsAsProminentAsItsCity() throws IOException {
    Article article =
        Fixture.article("a", "Kyiv under fire", "Kyiv was hit again. " + FILLER).build();
    try (Fixture f = new Fixture(folder, article)) {
      Facet facet =
          f.search(SearchRequest.builder("").facets("place").minProminence(0.5))
              .facets()
              .getFirst();
      assertEquals(Dimension.PLACE, facet.dimension());
      assertEquals(
          List.of("Kyiv", "Ukraine"), facet.values().stream().map(Facet.Value::name).toList());
    }
  }

  @Test
  void whoIsInTheHeadlineComesFirst() throws IOException {
    String passing = FILLER.repeat(20) + "Macron was there. " + FILLER;
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("passing", "A long day", passing).build(),
            Fixture.article("about", "Macron speaks", FILLER.repeat(20) + "Macron left. ")
                .build())) {
      List<String> order =
          f.search(SearchRequest.builder("entity:macron")).hits().stream()
              .map(hit -> hit.article().id())
              .toList();
      assertEquals(List.of("about", "passing"), order);
    }
  }

  @Test
  void aProminenceIsBetweenNothingAndOne() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> SearchRequest.builder("").minProminence(wrong).build());
    }
  }
}

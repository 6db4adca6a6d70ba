package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets of every kind against brute force over random articles, choices and requests. */
class FacetOracleTest {
  private static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.SOURCE,
          Dimension.SECTION,
          Dimension.AUTHOR,
          Dimension.DATE,
          Dimension.PLACE,
          Dimension.PERSON);
  private static final List<String> WORDS = List.of("alpha", "beta", "gamma");
  private static final List<String> PREFIXES =
      List.of("", "", "u", "k", "s", "author", "20", "zz", "afp", "новости", "long", "x");
  private static final List<String> SENTENCES =
      List.of(
          "Volodymyr Zelensky spoke in Kyiv. Zelensky then left.",
          "Zelenskyy visited Kharkiv.",
          "Joe Biden spoke in Washington. Biden met Emmanuel Macron.",
          "Emmanuel Macron spoke in Paris.",
          "Vladimir Putin went to Moscow and Kursk.",
          "Ukrainian troops stood near Kursk, said Putin.",
          "It rained in Seoul and in South Korea.",
          "Kim Jong Un spoke in Pyongyang.");

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void facetsAreThoseOfBruteForce() throws IOException {
    try (Fixture f = new Fixture(folder)) {
      fill(f, 240);
      // After some rounds tables are counted that were read from doc values before.
      for (int state = 0; state < 5; state++) {
        List<TaggedArticle> articles = new ArrayList<>();
        f.searcher.articles(articles::add);
        FacetOracle oracle = new FacetOracle(articles, Fixture.TAGGER.gazetteer());
        for (int round = 0; round < 40; round++) {
          check(f, oracle);
        }
        change(f, 240);
      }
    }
  }

  private void change(Fixture f, int count) throws IOException {
    for (int i = 0; i < 20; i++) {
      f.index.add(article("a" + random.nextInt(2 * count), body()));
      f.index.delete("a" + random.nextInt(count));
    }
    if (random.nextBoolean()) {
      f.index.commit();
    }
    f.searcher.refresh();
  }

  private void fill(Fixture f, int count) throws IOException {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean copy = !bodies.isEmpty() && random.nextInt(3) == 0;
      String body = copy ? pick(bodies) : body();
      bodies.add(body);
      f.index.add(article("a" + i, body));
      if (i % 61 == 0) {
        f.index.commit();
      }
    }
    for (int i = 0; i < count; i += 7) {
      f.index.delete("a" + i);
    }
    f.searcher.refresh();
  }

  // Words that no other article has: only copies are alike.
  private String body() {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      body.append(pick(SENTENCES)).append(' ');
    }
    for (int i = 0; i < 80; i++) {
      body.append('x').append(random.nextInt(1_000_000)).append(' ');
    }
    return body.toString().strip();
  }

  // One headline: it counts for the sketch.
  private Article article(String id, String body) {
    List<String> authors = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      authors.add(random.nextInt(3) == 0 ? odd() : "Author " + random.nextInt(5));
    }
    String date =
        "202" + random.nextInt(3) + "-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(3);
    return Article.builder(id)
        .title(pick(WORDS))
        .body(body)
        .source(
            random.nextInt(9) == 0
                ? null
                : random.nextInt(3) == 0 ? odd() : "Source " + random.nextInt(4))
        .section(random.nextInt(3) == 0 ? null : odd())
        .authors(authors.stream().distinct().toList())
        .published(
            random.nextInt(9) == 0
                ? null
                : Published.parse(date.substring(0, List.of(4, 7, 10, 10).get(random.nextInt(4)))))
        .build();
  }

  // Half a character of two code units is stored as a replacement character.
  private String odd() {
    return random.nextInt(20) == 0 ? "half \ud83d" : pick(OddValues.ALL);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private FacetRequest facet(Dimension dimension, FacetOracle oracle) {
    FacetRequest facet =
        FacetRequest.of(dimension)
            .limited(random.nextInt(8))
            .ordered(pick(List.of(FacetRequest.Order.values())))
            .atLeast(random.nextInt(3))
            .startingWith(pick(PREFIXES))
            .ofStories(random.nextBoolean());
    boolean below = List.of(Dimension.PLACE, Dimension.DATE).contains(dimension);
    return below && random.nextBoolean()
        ? facet.below(pick(List.copyOf(oracle.ids(dimension))))
        : facet;
  }

  private void check(Fixture f, FacetOracle oracle) throws IOException {
    String word = random.nextInt(4) == 0 ? "" : pick(WORDS);
    double least = random.nextInt(3) == 0 ? random.nextInt(80) / 100.0 : 0;
    SearchRequest.Builder request =
        SearchRequest.builder(word).limit(0).minProminence(least).expandNames(false);
    Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
    for (Dimension dimension : DIMENSIONS) {
      request.facet(facet(dimension, oracle));
      for (int i = random.nextInt(8) - 5; i > 0; i--) {
        String id = pick(List.copyOf(oracle.ids(dimension)));
        if (!where.getOrDefault(dimension, List.of()).contains(id)) {
          where.computeIfAbsent(dimension, d -> new ArrayList<>()).add(id);
          request.where(dimension, id);
        }
      }
    }
    SearchRequest made = request.build();
    SearchResult result = f.searcher.search(made);
    String context = "seed " + seed + ", " + made;
    assertEquals(oracle.matching(word, where).size(), result.total(), context);
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      check(
          oracle,
          word,
          where,
          made.facets().get(i),
          (int) Math.round(least * 100),
          result.facets().get(i),
          context);
    }
  }

  private static void check(
      FacetOracle oracle,
      String word,
      Map<Dimension, List<String>> where,
      FacetRequest facet,
      int least,
      Facet counted,
      String context) {
    Map<Dimension, List<String>> others = new HashMap<>(where);
    List<String> own = others.remove(facet.dimension());
    List<TaggedArticle> found = oracle.matching(word, others);
    FacetOracle.Expected expected =
        oracle.facet(found, facet, own == null ? List.of() : own, least);
    String of = context + ", " + facet;
    assertEquals(
        expected.rows().stream().map(FacetOracleTest::drawn).toList(),
        counted.values().stream().map(FacetOracleTest::drawn).toList(),
        of);
    assertEquals(expected.distinct(), counted.distinct(), of);
    assertEquals(expected.others(), counted.others(), of);
    for (Facet.Value value : counted.values()) {
      if (facet.dimension().isEntity() && value.count() > 0) {
        Map<String, Long> forms = new HashMap<>();
        value.forms().forEach(form -> forms.put(form.text(), form.count()));
        assertEquals(oracle.forms(found, facet, value.id()), forms, of + ", " + value);
      }
    }
  }

  private static String drawn(FacetOracle.Row row) {
    String path = String.join("/", row.count() == 0 ? List.of(row.names().getLast()) : row.names());
    return path
        + " "
        + row.id()
        + " "
        + row.count()
        + " "
        + row.selected()
        + " "
        + row.significance();
  }

  private static String drawn(Facet.Value value) {
    String path = String.join("/", value.count() == 0 ? List.of(value.name()) : value.path());
    return path
        + " "
        + value.id()
        + " "
        + value.count()
        + " "
        + value.selected()
        + " "
        + value.significance();
  }
}

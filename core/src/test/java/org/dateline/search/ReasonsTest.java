package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.article.Published;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.Match;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {
  private static final List<String> SENTENCES =
      List.of(
          "Ukrainian troops captured two North Korean soldiers near Kursk on Thursday.",
          "Volodymyr Zelensky spoke in Kyiv.",
          "Zelenskyy thanked the soldiers who were captured.",
          "Police arrested a man in Paris.",
          "A drone struck a depot near Kharkiv, the army said.",
          "The harvest was good and the wheat was cheap.",
          "Joe Biden met Emmanuel Macron in Washington.");
  private static final List<String> QUERIES =
      List.of(
          "zelensky kursk",
          "soldiers captured",
          "captured OR wheat OR (drone depot)",
          "(drone wheat) OR soldiers",
          "\"north korean soldiers\"",
          "event:capture NEAR/10 entity:\"North Korea\"",
          "event:capture(target:soldier)",
          "person:Zelensky^3 OR wheat^0.5",
          "NOT wheat",
          "captured -wheat",
          "capt*",
          "=captured",
          "zelinsky~1",
          "source:\"Sample Wire\" soldiers",
          "near:Kursk~100km",
          "date:2024 soldiers",
          "title:captured",
          "event:*",
          "\"president <person>\" OR spoke",
          "");

  @TempDir Path folder;

  private Fixture fixture(Random random) throws IOException {
    Fixture f = new Fixture(folder);
    for (int i = 0; i < 60; i++) {
      StringBuilder body = new StringBuilder();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        body.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
      }
      f.index.add(
          Fixture.article("a" + i, SENTENCES.get(random.nextInt(SENTENCES.size())), body.toString())
              .source(random.nextBoolean() ? "Sample Wire" : "Sample Times")
              .published(Published.parse("2024-0" + (1 + random.nextInt(9))))
              .build());
      if (i % 17 == 0) {
        f.index.commit();
      }
    }
    f.searcher.refresh();
    return f;
  }

  @Test
  void reasonsAddUpToTheScore() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Fixture f = fixture(random)) {
      for (String query : QUERIES) {
        for (Match match : Match.values()) {
          for (String ranking : List.of("", "recency=200", "title=8,prominence=0,name=.4")) {
            SearchRequest.Builder request =
                SearchRequest.builder(query).match(match).ranking(Ranking.parse(ranking)).limit(60);
            if (random.nextInt(3) == 0) {
              request.where(Dimension.SOURCE, "sample wire").since("2024-02");
            }
            check(f, request, "seed " + seed + ", " + query + ", " + match + ", " + ranking);
          }
        }
      }
    }
  }

  private static void check(Fixture f, SearchRequest.Builder request, String context)
      throws IOException {
    request.now(Published.parse("2024-12").instant());
    List<Hit> plain = f.search(request).hits();
    List<Hit> explained = f.search(request.explain(true)).hits();
    assertEquals(plain.size(), explained.size(), context);
    for (int i = 0; i < plain.size(); i++) {
      Hit hit = explained.get(i);
      double sum = hit.reasons().stream().mapToDouble(Hit.Reason::score).sum();
      assertEquals(plain.get(i).article().id(), hit.article().id(), context);
      assertTrue(plain.get(i).reasons().isEmpty(), context);
      assertEquals(
          hit.score(), sum, 1e-4 * Math.max(1, hit.score()), context + ", " + hit.reasons());
      for (Hit.Reason reason : hit.reasons()) {
        assertTrue(reason.text().matches("[\\p{Print}ñ]+"), context + ", " + reason);
        assertFalse(reason.text().matches(".*(Query|Score|Written|is\\.).*"), reason.text());
      }
    }
  }

  private static List<String> texts(Fixture f, String query) throws IOException {
    List<Hit> hits = f.search(SearchRequest.builder(query).explain(true)).hits();
    assertEquals(1, hits.size(), query);
    return hits.getFirst().reasons().stream().map(Hit.Reason::text).sorted().toList();
  }

  @Test
  void reasonsArePlainWords() throws IOException {
    String body =
        "It snowed in Kursk. Ukrainian troops captured a wounded North Korean soldier on Thursday."
            + " Zelenskyy met Korean soldiers.";
    try (Fixture f =
        new Fixture(folder, Fixture.article("a", "", body).source("Sample Wire").build())) {
      assertEquals(List.of("has \"soldiers\" in headline or body"), texts(f, "soldiers"));
      assertEquals(List.of("has \"Korean soldiers\" in the body"), texts(f, "\"Korean soldiers\""));
      assertEquals(List.of("is of source \"sample wire\""), texts(f, "source:\"Sample Wire\""));
      assertEquals(List.of("has \"sold*\" as it is written"), texts(f, "sold*"));
      assertEquals(List.of("meets the area asked for"), texts(f, "near:Kursk~100km"));
      assertEquals(List.of("counts the same in every article"), texts(f, "-wheat"));
      assertEquals(
          List.of("is about Volodymyr Zelensky", "names Volodymyr Zelensky in headline or body"),
          texts(f, "person:Zelensky"));
      assertEquals(
          List.of("tells of the event custody.capture near North Korea in the body"),
          texts(f, "event:capture NEAR/10 entity:\"North Korea\""));
      String several = texts(f, "event:custody(target:soldier)").getFirst();
      assertTrue(several.endsWith(" (target soldier, asserted) in the body"), several);
    }
  }
}

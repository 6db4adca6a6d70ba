package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two articles, the headline of each the body of the other: only its weight tells them apart. */
class HeadlineWeightTest {
  private static final String TOLD =
      "Ukrainian troops captured a wounded North Korean soldier near Kursk on Thursday";
  private static final String FILLER = "The harvest was good and the wheat was cheap this year";

  private static final List<String> IN_EACH_TEXT =
      List.of(
          "\"wounded north korean\"",
          "\"troops wounded\"~3",
          "\"soldier near <place>\"",
          "=\"wounded North Korean\"",
          "captured NEAR/5 soldier",
          "captured NEAR/S kursk",
          "troops BEFORE/3 captured",
          "event:capture NEAR/10 entity:\"North Korea\"",
          "event:capture(target:soldier)",
          "(\"wounded north korean\")^3");
  private static final List<String> AS_ONE_TEXT =
      List.of("captured", "=captured", "\"captured\"", "entity:Kursk", "kursk", "event:capture");
  private static final List<String> ANYWHERE_ALIKE =
      List.of("capt*", "/capt.*/", "near:Kursk~100km", "captires~2");

  @TempDir Path folder;
  private Fixture f;

  @BeforeEach
  void index() throws IOException {
    f =
        new Fixture(
            folder,
            Fixture.article("headline", TOLD, FILLER).build(),
            Fixture.article("body", FILLER, TOLD).build());
  }

  @AfterEach
  void close() throws IOException {
    f.close();
  }

  private Map<String, Double> scores(String query, int title) throws IOException {
    Ranking ranking = Ranking.parse("prominence=0,title=" + title);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Hit hit : f.search(SearchRequest.builder(query).ranking(ranking)).hits()) {
      scores.put(hit.article().id(), (double) hit.score());
    }
    return scores;
  }

  private double ratio(String query, int title) throws IOException {
    Map<String, Double> scores = scores(query, title);
    assertEquals(2, scores.size(), query);
    return scores.getOrDefault("headline", 0.0) / scores.getOrDefault("body", 0.0);
  }

  @Test
  void whatIsScoredInEachTextCountsInTheHeadlineByItsWeight() throws IOException {
    for (String query : IN_EACH_TEXT) {
      for (int title : List.of(1, 8, 100)) {
        assertEquals(2 * title, ratio(query, title), 1e-4 * title, query);
        assertEquals(
            scores(query, 1).getOrDefault("body", 0.0),
            scores(query, title).getOrDefault("body", -1.0),
            1e-6,
            query);
      }
    }
  }

  @Test
  void whatIsScoredAsOneTextIsAlikeUntilTheHeadlineWeighsMore() throws IOException {
    for (String query : AS_ONE_TEXT) {
      assertEquals(1, ratio(query, 1), 1e-6, query);
      assertTrue(ratio(query, 8) > 1.3, query);
      assertTrue(ratio(query, 100) > ratio(query, 8), query);
    }
  }

  @Test
  void aFieldOfItsOwnCountsByTheWeightToo() throws IOException {
    for (String query : List.of("title:captured", "title:\"north korean\"", "title:=captured")) {
      double before = scores(query, 1).getOrDefault("headline", 0.0);
      assertEquals(8 * before, scores(query, 8).getOrDefault("headline", 0.0), 1e-4, query);
    }
    assertEquals(scores("body:captured", 1), scores("body:captured", 8));
  }

  @Test
  void whatHasOneScoreHasItWhereverItStands() throws IOException {
    for (String query : ANYWHERE_ALIKE) {
      Map<String, Double> scores = scores(query, 1);
      assertEquals(scores.get("headline"), scores.get("body"), query);
      assertEquals(scores, scores(query, 8), query);
    }
  }

  @Test
  void aHeadlineThatWeighsMoreGoesBeforeABodyThatHasMore() throws IOException {
    double word = scores("body:troops", 1).getOrDefault("body", 0.0);
    for (String query : IN_EACH_TEXT) {
      double more = 4 * scores(query, 1).getOrDefault("body", 0.0) / word;
      String mixed = String.format(Locale.ROOT, "(%s) OR body:troops^%.3f", query, more);
      assertEquals("body", scores(mixed, 1).keySet().iterator().next(), mixed);
      assertEquals("headline", scores(mixed, 8).keySet().iterator().next(), mixed);
    }
  }
}

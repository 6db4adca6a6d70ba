package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.search.request.Match;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Passage;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, the answer is a result or an error that points. */
class HostileQueryTest {
  @TempDir Path folder;

  @Test
  void anyQueryIsAnsweredOrPointedAt() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "kursk",
      "the",
      "event:capture",
      "event:*",
      "entity:kyiv",
      "person:*",
      "place:ki*",
      "zel~",
      "k?r*",
      "NEAR",
      "OR",
      "NOT",
      "AND",
      "(",
      ")",
      "\"in <place>\"~2",
      "\"<nobody at all>\"",
      "date:2024-12",
      "date:[* TO 2025]",
      "source:x*",
      "after:2024",
      "title:snow",
      "near:kyiv",
      "near:-50.4,30~",
      "~80km",
      "within:49,34,53,-38",
      "/k.*/",
      "^2"
    };
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("a", "Snow in Kyiv", "Troops captured Kursk. Zelensky said so.")
                .build())) {
      for (int round = 0; round < 2000; round++) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
          query.append(pieces[random.nextInt(pieces.length)]).append(' ');
        }
        try {
          f.search(SearchRequest.builder(query.toString()));
        } catch (QuerySyntaxException e) {
          assertTrue(e.position() <= query.length(), "seed " + seed + ": " + query);
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + ": " + query, e);
        }
      }
    }
  }

  @Test
  void aMillionClausesAreRefused() throws IOException {
    try (Fixture f = new Fixture(folder, Fixture.article("a", "t", "b").build())) {
      String many = "x ".repeat(40_000);
      assertThrows(QuerySyntaxException.class, () -> f.search(SearchRequest.builder(many)));
      assertThrows(
          QuerySyntaxException.class,
          () -> f.search(SearchRequest.builder("/(((((a+)+)+)+)+b|c{1,9999}){1,9999}/")));
    }
  }

  private Fixture captives() throws IOException {
    String body =
        "Troops captured Kursk. Zelensky said so to Putin, Biden, Trump, Macron, Scholz and Xi. "
            .repeat(6);
    return new Fixture(folder, Fixture.article("a", "Snow in Kyiv", body).build());
  }

  // Feedback looks for words that few of the articles have.
  @Test
  void nothingButNearSpellingsOfAnyWordIsAnswered() throws IOException {
    Article[] articles = new Article[60];
    for (int i = 0; i < articles.length; i++) {
      String body = i < 2 ? "A soldier of the quixotic regiment." : "Nothing happened.";
      articles[i] = Fixture.article("a" + i, "Snow", body).build();
    }
    try (Fixture f = new Fixture(folder, articles)) {
      for (String query : List.of("sldeir~", "*oldi*", "/sol.*/", "sldeir~ quixotik~")) {
        for (String best : List.of("", "feedback=1000", "prominence=1000,title=1000,name=0")) {
          SearchRequest.Builder request = SearchRequest.builder(query).match(Match.ANY);
          SearchResult found = f.search(request.ranking(Ranking.parse(best)));
          assertEquals(2, found.total(), query);
          assertTrue(found.hits().stream().allMatch(hit -> Float.isFinite(hit.score())), query);
        }
      }
    }
  }

  @Test
  void asManyOperandsOfNearAsAQueryHoldsAreFoundAndMarked() throws IOException {
    try (Fixture f = captives()) {
      for (int many : new int[] {2, 12, 13, 14, 25, 50, 100}) {
        for (String near : List.of(" NEAR/999 ", " NEAR/S ", " BEFORE/99 ")) {
          f.search(SearchRequest.builder(String.join(near, Collections.nCopies(many, "person:*"))));
        }
      }
      String phrase =
          "\"zelensky said so to putin biden trump macron scholz and xi troops captured\"";
      assertEquals(1, f.search(SearchRequest.builder(phrase + " NEAR/9 kursk")).total());
      String nested = "(" + String.join(" NEAR/99 ", Collections.nCopies(20, "person:*")) + ")";
      assertEquals(
          1, f.search(SearchRequest.builder(nested + " NEAR/99 (" + nested + " OR xyz)")).total());
    }
  }

  @Test
  void hitsThatShareAWordAreOneSpan() throws IOException {
    String body = "It was the wounded North Korean soldier.";
    try (Fixture f = new Fixture(folder, Fixture.article("a", "", body).build())) {
      Passage passage =
          f.search(SearchRequest.builder("\"wounded north korean\" \"korean soldier\" korean"))
              .hits()
              .getFirst()
              .passages()
              .getFirst();
      List<String> marked =
          passage.spans().stream()
              .filter(span -> span.kind() == Passage.Kind.QUERY)
              .map(span -> body.substring(span.start(), span.end()))
              .toList();
      assertEquals(List.of("wounded North Korean soldier"), marked);
    }
  }

  @Test
  void veryLongValuesAreAnsweredOrPointedAt() throws IOException {
    try (Fixture f = captives()) {
      for (String front : FRONTS) {
        for (String mass : List.of("x", "é", "user:", "a-b")) {
          for (int length : new int[] {2_000, 32_000, 90_000}) {
            String value = mass.repeat(length / mass.length());
            for (String query : List.of(front + value, front + '"' + value + '"')) {
              try {
                f.search(SearchRequest.builder(front.endsWith("(target:") ? query + ")" : query));
              } catch (QuerySyntaxException e) {
                assertTrue(String.valueOf(e.getMessage()).length() < 1_000, front);
              }
            }
          }
        }
      }
    }
  }

  private static final List<String> FRONTS =
      List.of(
          "",
          "=",
          "title:=",
          "id:",
          "entity:",
          "person:",
          "event:",
          "event:*(target:",
          "source:",
          "author:",
          "date:",
          "since:",
          "happened:",
          "near:",
          "within:",
          "kursk NEAR ",
          "title:",
          "NOT ",
          "language:");
}

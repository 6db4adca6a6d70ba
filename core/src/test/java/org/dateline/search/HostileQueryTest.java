package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
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
}

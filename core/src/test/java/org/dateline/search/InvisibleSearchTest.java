package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that a program gives with signs in them that nobody sees. */
class InvisibleSearchTest {
  private static final String BODY =
      "President Volodymyr Zelen\u00adsky said in Ky\u200biv on Monday that the ne\u00adgo\u00adti\u00ada\u00adtions"
          + " would go on, over a cafe\u0301.";
  private static final String GERMAN =
      "Die Ministerin hat das Gesamt\u00adkonzept f\u00fcr die Streit\u00adkr\u00e4fte vorgestellt und will es"
          + " mit den L\u00e4ndern beraten.";

  private Fixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Article english = Fixture.article("en", "Talks go on", BODY).build();
    Article german = Fixture.article("de", "Neue Pl\u00e4ne", GERMAN).language("de").build();
    fixture = new Fixture(folder, english, german);
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zelensky, en",
    "Zelen\u00adsky, en",
    "\u200bzelen\u2060sky, en",
    "person:Zelensky, en",
    "person:Zelen\u00adsky, en",
    "place:Kyiv, en",
    "negotiations, en",
    "negotiat*, en",
    "nego\u00adtiat*, en",
    "=negotiations, en",
    "=negotia\u00adtions, en",
    "\"volodymyr zelensky said\", en",
    "\"<person> said in <place>\", en",
    "cafe, en",
    "caf\u00e9, en",
    "=caf\u00e9, en",
    "Gesamtkonzept, de",
    "Streitkr\u00e4fte, de",
    "streitkra\u0308fte, de"
  })
  void theyAreFoundByWordAndByName(String query, String id) throws IOException {
    assertEquals(List.of(id), fixture.ids(query), query);
  }

  @ParameterizedTest
  @CsvSource({
    "zelensky, Zelen\u00adsky",
    "negotiations, ne\u00adgo\u00adti\u00ada\u00adtions",
    "kyiv, Ky\u200biv"
  })
  void textAndSpansAreThoseOfTheArticle(String query, String marked) throws IOException {
    Hit hit = fixture.search(SearchRequest.builder(query)).hits().getFirst();
    assertEquals(BODY, hit.article().body());
    assertTrue(
        hit.passages().stream()
            .flatMap(
                passage -> passage.spans().stream().map(s -> BODY.substring(s.start(), s.end())))
            .anyMatch(marked::equals),
        hit.passages().toString());
  }
}

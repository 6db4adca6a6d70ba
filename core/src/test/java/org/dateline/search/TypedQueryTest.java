package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as people type them, which once meant something else without a word. */
class TypedQueryTest {
  private static Fixture fixture;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    fixture =
        new Fixture(
            folder,
            dated("flu", "2023-05-01", "Bird flu", "The H7N9 strain of bird flu was found."),
            dated("hen", "2023-01-05", "Hens", "The H7N9 strain was found in hens."),
            dated("it", "2023-05-31T23:30:00Z", "Geek-It grows", "Geek-It, a firm, has a plan B."),
            dated("geek", "2022", "Geeks", "The geek crossed the road; it rained. Planes fly."),
            dated("band", "2023-06-02", "Rock", "The Who sang to be or not to be at the Hague."),
            dated("biden", "2023-05-10", "Speech", "President Joe Biden spoke in New York."),
            Fixture.article("undated", "", "The president of the club. Joe sang.")
                .source("Sample Evening Wire")
                .build());
  }

  private static Article dated(String id, String day, String title, String body) {
    return Fixture.article(id, title, body).published(Published.parse(day)).build();
  }

  @AfterAll
  static void close() throws IOException {
    fixture.close();
  }

  private static List<String> ids(String ids) {
    return ids == null ? List.of() : Arrays.asList(ids.split(" ", -1));
  }

  private static List<String> notes(String query) throws IOException {
    return fixture.search(SearchRequest.builder(query)).notes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "H7N9 - bird flu; flu",
        "H7N9 -bird; hen",
        "- H7N9 bird; flu",
        "strain -; flu hen",
        "*:*; band biden flu geek hen it undated",
        "NOT date:*; undated",
        "date:* H7N9; flu hen",
        "NOT source:*; band biden flu geek hen it",
        "id:* rock; band",
        "\"to be or not to be\"; band",
        "\"the who\"; band",
        "\"geek-it\"; it",
        "geek-it; it",
        "\"plan b\"; it",
        "\"not to be at\"; band",
        "\"it\"; geek it",
        "\"the strains\"; flu hen",
        "\"president of the club\"; undated",
        "person:Joe Biden; biden",
        "place:New York spoke; biden",
        "source:Sample Evening Wire; undated",
        "date:May 2023 H7N9; flu",
        "date:\"May 2023\"; biden flu it",
        "date:\"1 May 2023\"; flu",
        "date:\"May 1st, 2023\"; flu",
        "date:01/05/2023; flu",
        "date:31.5.2023; it",
        "date:5/31/2023; it",
        "date:2023/05/10; biden",
        "date:05/2023; biden flu it",
        "date:2023-05-01..2023-05-10; biden flu",
        "since:\"June 2023\"; band",
        "until:01/05/2023; flu geek hen"
      })
  void areReadAsTheyAreMeant(String query, String expected) throws IOException {
    assertEquals(ids(expected), fixture.ids(query), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://news.example.org/a/b?id=5; \"https://news.example.org/a/b?id=5\"",
        "see www.example.org/x (now); see AND \"www.example.org/x\" AND (now)",
        "Who spoke in Kyiv?; spoke AND Kyiv",
        "Who; Who",
        "where did it rain 3 June 2023;"
            + " it AND rain AND (date:2023-06-03^2 OR happened:2023-06-03^2 OR \"3 June 2023\")"
      })
  void ofASearchBoxAreQueries(String typed, String query) {
    assertEquals(query, ParsedQuery.lenient(typed, Match.ALL).toString());
  }

  @Test
  void whatIsReadAnotherWayIsTold() throws IOException {
    assertTrue(notes("H7N9 - bird").toString().contains("dash"));
    assertTrue(notes("H7N9 --- bird").toString().contains("dash"));
    assertEquals(List.of(), notes("H7N9 -bird"));
    assertEquals(
        List.of("person:Joe Biden is read as person:\"Joe Biden\"; put it in quotes"),
        notes("person:Joe Biden"));
    assertEquals(
        List.of("01/05/2023 is read as 2023-05-01, the day first; else write 2023-01-05"),
        notes("date:01/05/2023"));
    assertEquals(List.of(), notes("date:05/31/2023"));
    assertEquals(
        "\"May 2023\" is read as words; date:2023-05 asks for the date",
        notes("May 2023").getFirst());
    assertEquals(
        List.of(
            "\"president of the club\": common words are not looked at (of, the);"
                + " =\"president of the club\" asks for each word as it is written"),
        notes("\"president of the club\""));
  }
}

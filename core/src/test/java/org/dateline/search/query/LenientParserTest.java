package org.dateline.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.search.Few;
import org.dateline.search.Fixture;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody types into a search box is read as something. */
class LenientParserTest {
  private static final String PIECES =
      "kursk AND OR NOT NEAR NEAR/ NEAR/3 BEFORE/S W/ ( ) \" “ « ~ ^ 2 99999 / // [ ] { } TO * ? \\ : foo: person:"
          + " date: event: event:( near: within: title: id: source: - + = ! <person> <nobody> é \u2003 \ud83d \ude00"
          + " \ud83d\ude00 && || , \u0000 \n \t \u202e 漢字 [a \"b /c ~9 ^x ^-1 ((( ))) entity:\" date:[2024"
          + " event:nope event:capture( (target: modality:x) near:nowhere~5 within:1,2 *a* ??? /(/ /[/ /a{9999}/ <";

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // What can be read is what it is.
        "kursk | kursk",
        "\"captured soldiers\"~3 OR kursk | \"captured soldiers\"~3 OR kursk",
        "a/b | a/b",
        // What has lost its meaning is a word.
        "kursk AND | kursk and",
        "AND kursk | and kursk",
        "kursk NEAR/ | kursk NEAR/",
        "NEAR/ | NEAR/",
        "NEAR/3 | near 3",
        "kursk OR OR kyiv | kursk OR or kyiv",
        "NOT | not",
        "\"open quote | open quote",
        "foo:bar | foo bar",
        "((( | *",
        "(kursk | kursk",
        "kursk) kyiv | kursk kyiv",
        "kursk^fast | kursk fast",
        "kursk~9 | kursk 9",
        "/open | open",
        "[2024 | 2024",
        "date:[2024 2025] | date:2024 AND 2025",
        "event:capture(target | event:capture AND target",
        "person: kursk) | person:kursk",
        "!!! | *",
      })
  void isReadAs(String typed, String read) {
    String said = ParsedQuery.lenient(typed, Match.ALL).toString().replace(" AND ", " ");
    assertEquals(read.replace(" AND ", " "), said);
  }

  @Test
  void whatCanBeReadIsNotChanged() {
    for (Match match : Match.values()) {
      for (String query :
          List.of("kursk -kyiv", "title:(a OR b)^2", "a NEAR/S b", "date:[2024 TO *]", "=x", "")) {
        assertEquals(ParsedQuery.parse(query, match), ParsedQuery.lenient(query, match));
      }
    }
  }

  @Test
  void theResultSaysWhatWasRead() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      assertEquals(List.of("read as: kursk and"), notes(f, "kursk AND"));
      assertEquals(List.of("read as: open quote"), notes(f, "\"open quote"));
      assertEquals(List.of("read as: event captur"), notes(f, "event:captur"));
      assertEquals(List.of(), notes(f, "kursk kyiv"));
      assertEquals(List.of(), f.search(SearchRequest.builder("kursk")).notes());
    }
  }

  private static List<String> notes(Fixture f, String typed) throws IOException {
    return f.search(SearchRequest.searchBox(typed)).notes();
  }

  @Test
  void aSearchBoxFindsArticlesWithAnyOfTheWords() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      SearchResult result = f.search(SearchRequest.searchBox("harvest (kursk NEAR/"));
      assertTrue(result.total() >= 4, result.notes().toString());
    }
  }

  private String garbage(String[] pieces) {
    StringBuilder typed = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      boolean any = random.nextInt(8) == 0;
      typed.append(any ? (char) random.nextInt(65536) : pieces[random.nextInt(pieces.length)]);
      typed.append(random.nextBoolean() ? " " : "");
    }
    return typed.toString();
  }

  @Test
  void nothingFails() throws IOException {
    String[] pieces = PIECES.split(" ", -1);
    try (Fixture f = Few.fixture(folder)) {
      for (int round = 0; round < 1500; round++) {
        String typed = garbage(pieces);
        try {
          for (Match match : Match.values()) {
            ParsedQuery parsed = ParsedQuery.lenient(typed, match);
            assertEquals(parsed, ParsedQuery.parse(parsed.toString(), match));
            // A search takes ten times what reading the query does.
            if (round % 5 == 0) {
              f.search(SearchRequest.builder(typed).match(match).lenient(true));
            }
          }
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ": " + escaped(typed), e);
        }
      }
    }
  }

  private static String escaped(String typed) {
    StringBuilder escaped = new StringBuilder();
    typed
        .chars()
        .forEach(
            c -> escaped.append(c < 127 && c > 31 ? (char) c : "\\u" + Integer.toHexString(c)));
    return escaped.toString();
  }

  @Test
  void neitherDoesWhatIsVeryLong() throws IOException {
    String[] pieces = PIECES.split(" ", -1);
    StringBuilder mixed = new StringBuilder();
    while (mixed.length() < 100_000) {
      mixed.append(garbage(pieces));
    }
    try (Fixture f = Few.fixture(folder)) {
      for (String typed :
          List.of(
              mixed.toString(),
              "x".repeat(100_001),
              "kursk ".repeat(20_000),
              "(".repeat(100_000),
              "\"" + "kursk ".repeat(20_000) + "\"",
              "a-".repeat(60_000),
              "漢字".repeat(60_000),
              "kursk~ ".repeat(20_000),
              "k* ".repeat(249) + "k*",
              "\ud83d".repeat(3_000),
              "NOT ".repeat(30_000),
              "[".repeat(100_000))) {
        f.search(SearchRequest.searchBox(typed));
        ParsedQuery.lenient(typed, Match.ALL);
      }
    }
  }
}

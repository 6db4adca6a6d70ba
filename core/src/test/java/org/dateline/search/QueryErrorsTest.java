package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error shows the place and says what is expected. */
class QueryErrorsTest {
  @TempDir static Path folder;

  private static Fixture few;

  @BeforeAll
  static void write() throws IOException {
    few = Few.fixture(folder);
  }

  @AfterAll
  static void close() throws IOException {
    few.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "test AND | 8 | expected a word, a \"phrase\" or field:value after \"AND\"",
        "OR kyiv | 0 | expected a word, a \"phrase\" or field:value; as a word, write it in small letters",
        "a NEAR b NEAR/3 | 15 | expected a word, a \"phrase\" or field:value after \"NEAR/3\"",
        "(kursk | 0 | this parenthesis is never closed",
        "kursk (a (b) | 6 | this parenthesis is never closed",
        "kursk) | 5 | a closing parenthesis that none opened",
        "say \"no | 4 | expected a closing quote",
        "say “no | 4 | expected a closing quote",
        "/open | 0 | expected a closing slash; a slash to be found is written \\/",
        "a ] | 2 | a closing bracket that none opened",
        "date:[2024 | 5 | expected a closing bracket, as in [2024-12-26 TO 2024-12-31]",
        "date:[2024 2025] | 5 | expected a range, as in [2024-12-26 TO 2024-12-31]",
        "kursk^ | 5 | expected a number after ^",
        "kursk^fast | 6 | expected a number from 0 to 1000",
        "kursk^2000 | 6 | expected a number from 0 to 1000",
        "kursk ^2 | 6 | ^ stands right behind a word or phrase, once, as in kursk^2 or kursk~1",
        "kursk~3 | 6 | expected a number from 0 to 2",
        "kursk~0.8 | 6 | expected a whole number from 0 to 2",
        "\"a b\"~1.5 | 6 | expected a whole number from 0 to 10000",
        "person: place:x | 8 | expected a value after the colon, not another field",
        "person: | 7 | expected a word, a \"phrase\" or field:value after \"person\"",
        "= kursk AND =) | 12 | expected a word or a \"phrase\" right after =",
        "source:=wire | 7 | = stands before words; source: takes whole values anyway",
        "pers?n:* OR title:/a{1}b{2}c{3}/ | 18 | a pattern has at most 200 characters and two repetitions {n,m}, none above 99",
        "snow /(a/ | 5 | this is no pattern: ",
        "snow source:/a/ | 12 | source: takes no pattern between slashes",
        "person:kim* | 7 | person: takes a name or an id, or * alone, not a pattern",
        "event:captur | 6 | no event type \"captur\"; did you mean capture? (`dateline stats --event-types` lists them)",
        "snow event:qqqq(by:x) | 11 | no event type \"qqqq\" (`dateline stats --event-types` lists them)",
        "event:capture(traget:x) | 14 | an event has no \"traget\"; did you mean target:? There are agent, any, by, denied, happened, instrument, modality, place, target, with",
        "event:capture(soldiers) | 14 | expected a condition, as in event:capture(target:soldiers)",
        "event:capture(target:soldier | 13 | this parenthesis is never closed",
        "event:capture(target:sold*) | 21 | target: takes a name or words, as in event:capture(target:soldiers)",
        "event:capture(by:nobody) | 17 | nobody in the index is called \"nobody\"",
        "title:a NEAR/3 body:b | 8 | what is near stands in one text, title: or body:",
        "a NEAR/3 source:x | 2 | NEAR stands between words, \"phrases\", patterns, names, events, or groups of these with OR",
        "title:[a TO b] | 6 | this field takes no range; date:, happened:, source: and the like do, as in date:[2024-12-26 TO 2024-12-31]",
        "date:[2025 TO 2024] | 5 | this range ends before it begins",
        "happened:{2024 TO 2025] | 9 | happened: takes both ends, as in [2024-12-26 TO 2024-12-31]",
        "near:(a^2 OR [a TO b]) | 13 | near: takes a place, as in near:Kursk~100km or near:51.7,36.2~100km",
        "near:kyiv~5 | 10 | expected a distance in km, m or mi after ~, as in near:51.7,36.2~100km, near:Kursk~100km or near:\"New York\"~30mi",
      })
  void anErrorPointsAtThePlace(String query, int position, String message) {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class, () -> few.search(SearchRequest.builder(query)), query);
    assertEquals(position, e.position(), query + ": " + e.getMessage());
    boolean begins = message.endsWith(":") && String.valueOf(e.getMessage()).startsWith(message);
    assertTrue(begins || message.equals(e.getMessage()), query + ": " + e.getMessage());
    assertEquals(query + "\n" + " ".repeat(position) + "^\n" + e.getMessage(), e.pointer());
  }

  @ParameterizedTest
  @CsvSource({
    "tilte, title",
    "entitty, entity",
    "persn, person",
    "organisaton, organisation",
    "afer, after",
    "sorce, source",
    "langauge, language",
    "headlin, headline",
    "Pubilshed, published"
  })
  void anUnknownFieldNamesTheNearest(String field, String nearest) {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class, () -> ParsedQuery.parse("a " + field + ":x", Match.ALL));
    assertEquals(2, e.position());
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith("no field \"" + field + "\"; did you mean " + nearest + ":?"), message);
    assertTrue(message.endsWith("to search for the text itself put it in quotes"), message);
  }

  @Test
  void aConditionOutsideOfAnEventIsToldWhereItBelongs() {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class, () -> ParsedQuery.parse("target:soldier", Match.ALL));
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.contains("Of an event it is asked in brackets: event:capture(target:...)."),
        message);
  }

  @Test
  void ofALongQueryOnlyWhatIsAroundThePlaceIsShown() {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class,
            () -> ParsedQuery.parse("kursk ".repeat(40) + ") " + "kyiv ".repeat(40), Match.ALL));
    List<String> lines = e.pointer().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).length() < 130, lines.get(0));
    assertEquals(')', lines.get(0).charAt(lines.get(1).indexOf('^')));
  }

  @Test
  void unknownFacetsAndDimensionsNameThoseThereAre() {
    for (String facet : List.of("persn", "persn:5", "persn/x")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> SearchRequest.builder("").facets(facet));
      String message = String.valueOf(e.getMessage());
      assertTrue(message.startsWith("no facet \"persn\"; did you mean person? "), message);
    }
  }

  @Test
  void controlCharactersDoNotMoveTheCaret() {
    QuerySyntaxException e =
        assertThrows(QuerySyntaxException.class, () -> ParsedQuery.parse("a\tb\nc)", Match.ALL));
    assertEquals("a b c)\n     ^\na closing parenthesis that none opened", e.pointer());
  }

  @ParameterizedTest
  @CsvSource({
    "'persn:kim', person",
    "'event:captur', capture",
    "'event:capture(traget:x)', target",
    "'qqqq:x', ''",
    "'kursk)', ''",
  })
  void whatMayHaveBeenMeantIsThereAlone(String query, String suggestion) {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class, () -> few.search(SearchRequest.builder(query)), query);
    assertEquals(suggestion, e.suggestion());
  }
}

package org.dateline.search.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.index.schema.Dimension;
import org.dateline.search.Fixture;
import org.dateline.search.request.Match;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedSearchFileTest {
  @TempDir Path folder;

  @Test
  void aLineIsAnIdAndAQuery() {
    assertEquals(
        new SavedSearch("a b", SearchRequest.builder("rain\tsnow").passages(1).build()),
        SavedSearch.parse("a b \train\tsnow", 1));
  }

  @Test
  void orAnObjectWithAllThatIsSaved() {
    SearchRequest request =
        SearchRequest.builder("rain")
            .passages(3)
            .where("place=Q159")
            .where("place=Q212")
            .where(Dimension.SOURCE, "AFP")
            .since("2024")
            .until("today")
            .match(Match.ANY)
            .lenient(true)
            .expandNames(false)
            .build();
    String line =
        """
        {"id":"a", "query":"rain", "since":"2024", "until":"today", "any":true, "lenient":true,\
         "literal":true, "where":{"place":["Q159","Q212"], "source":"AFP"}}\
        """;
    assertEquals(new SavedSearch("a", request), SavedSearch.parse(line, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no tab here                              | expected an id, a tab and a query, or a JSON",
        "{\"id\":\"a\"}                           | expected an id, a tab and a query, or a JSON",
        "{\"id\":\" \",\"query\":\"x\"}           | a saved search needs an id",
        "{\"id\":1,\"query\":\"x\"}               | \"id\" must be a text, not 1",
        "{\"id\":\"a\",\"query\":\"x\",\"any\":0} | \"any\" must be true or false, not 0",
        "{\"id\":\"a\",\"query\":\"x\",\"hue\":1} | a saved search has no \"hue\", only id, query,",
        "{\"id\":\"a\",\"query\":\"x\",\"where\":\"Q1\"} | \"where\" must be an object, as in {",
        "{\"id\":\"a\",\"query\":\"x\",\"where\":{\"place\":null}} | \"where\" must be an object,",
        "{\"id\":\"a\",\"query\":\"x\",\"where\":{\"town\":\"Q1\"}} | no facet \"town\"; there are",
        "{\"id\":\"a\",\"query\":                 | no JSON object: Unexpected end-of-input",
      })
  void whatIsWrongIsSaid(String line, String sentence) {
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> SavedSearch.parse(line, 2))
                .getMessage());
    assertTrue(said.startsWith(sentence), said);
  }

  @Test
  void aFileGivesAllThatCanBeReadAndSaysWhatCannot() throws IOException {
    Path file = folder.resolve("alerts.tsv");
    Files.writeString(file, "# ours\na\train\n\nb\train AND (\na\tsnow\nodd\nc\tsnow\n");
    SavedSearches saved = SavedSearches.of(Fixture.TAGGER, ZoneOffset.UTC);
    List<String> errors = saved.addAll(file, 2);
    assertEquals(2, saved.size());
    assertEquals(3, errors.size());
    assertTrue(errors.get(0).startsWith(file + ":4:\nrain AND (\n"), errors.get(0));
    assertEquals(file + ":5: the id \"a\" is that of line 2", errors.get(1));
    assertTrue(errors.get(2).startsWith(file + ":6: expected an id"), errors.get(2));
    assertThrows(NoSuchFileException.class, () -> saved.addAll(folder.resolve("none"), 2));
  }
}

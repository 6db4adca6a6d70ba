package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom names mean, and what plain words that are names find. */
class NamesTest {
  private static final String FILLER = " The wind blew over the hills and the rain fell.";

  @TempDir Path folder;

  private Fixture georgias() throws IOException {
    String country = "Voters in Tbilisi, Georgia, went to the polls. Georgia is in the Caucasus.";
    String state = "Voters in Atlanta, Georgia, went to the polls. The state of Georgia counted.";
    return new Fixture(
        folder,
        Fixture.article("tbilisi", "Vote in Tbilisi", country).build(),
        Fixture.article("caucasus", "Caucasus", country + FILLER).build(),
        Fixture.article("atlanta", "Vote in Atlanta", state).build());
  }

  @Test
  void anAmbiguousNameMeansTheMostFrequentAndTheOthersAreTold() throws IOException {
    try (Fixture f = georgias()) {
      NameUse use = f.search(SearchRequest.builder("place:Georgia")).names().getFirst();
      Meaning chosen = use.chosen();
      assertTrue(chosen != null && chosen.id().equals("Q230"), use.toString());
      assertEquals(2, chosen.articles());
      assertEquals(List.of("Q1428"), use.others().stream().map(Meaning::id).toList());
      assertEquals(List.of("caucasus", "tbilisi"), f.ids("place:Georgia"));
      assertEquals(List.of("atlanta"), f.ids("place:Q1428"));
    }
  }

  @Test
  void aWordThatIsMostlyOneNameFindsTheLiteralToo() throws IOException {
    try (Fixture f = georgias()) {
      SearchResult result = f.search(SearchRequest.builder("georgia"));
      assertEquals(3, result.total());
      assertEquals(1, result.names().size());
      assertEquals("atlanta", result.hits().getLast().article().id());
    }
  }

  @Test
  void aCommonWordInLowerCaseIsNoShortName() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("hills", "MILL BURNS", "A MILL BURNED WEST OF BOGOTA, IN THE HILLS.")
                .build(),
            Fixture.article("lyon", "Mill burns", "A mill burned in Lyon on Monday.").build())) {
      assertEquals(List.of("lyon"), f.ids("mill in lyon"));
      assertEquals(
          List.of(),
          f.search(SearchRequest.builder("mill in bogota")).names().stream()
              .filter(use -> use.text().equals("in"))
              .toList());
    }
  }

  @Test
  void whoAsksAndTheAgencyIsInCapitals() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("agency", "WHO warns", "The WHO warned of the virus.").build(),
            Fixture.article("rule", "Flu rule", "World Health Organization rules on flu.").build(),
            Fixture.article("man", "Man held", "Police held a man who ran.").build())) {
      assertTrue(f.ids("WHO").contains("rule"));
      assertEquals(List.of("agency", "man"), f.ids("who"));
      assertEquals(List.of("man"), f.ids("who ran"));
      assertEquals(List.of(), f.search(SearchRequest.builder("who ran")).names());
      assertEquals(List.of("agency", "rule"), f.ids("entity:who"));
    }
  }

  private Fixture spellings() throws IOException {
    return new Fixture(
        folder,
        Fixture.article("literal", "Zelenskyy speaks", "Zelenskyy spoke in Kyiv." + FILLER).build(),
        Fixture.article("other", "Zelensky speaks", "Zelensky spoke in Kyiv." + FILLER).build(),
        Fixture.article("passing", "Rain", "It rained." + FILLER.repeat(9) + " Zelensky was there.")
            .build(),
        Fixture.article("none", "Snow", "It snowed in Kyiv." + FILLER).build());
  }

  private static List<String> order(Fixture f, SearchRequest.Builder request) throws IOException {
    return f.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void theSpellingAskedForComesFirstThenOthersByHowMuchTheyAreAboutIt() throws IOException {
    try (Fixture f = spellings()) {
      for (SearchRequest.Builder request :
          List.of(SearchRequest.builder("zelenskyy"), SearchRequest.searchBox("zelenskyy"))) {
        assertEquals(List.of("literal", "other", "passing"), order(f, request));
      }
    }
  }

  @Test
  void aLiteralMatchIsNeverLostToOtherSpellings() throws IOException {
    try (Fixture f = spellings()) {
      List<String> found = order(f, SearchRequest.builder("kyiv zelenskyy").limit(10));
      assertEquals(List.of("literal", "other"), found);
      assertTrue(f.ids("zelenskyy").containsAll(f.ids("\"zelenskyy\"")));
    }
  }

  @Test
  void namesCanBeSwitchedOff() throws IOException {
    try (Fixture f = spellings()) {
      SearchRequest.Builder literal = SearchRequest.builder("zelenskyy").expandNames(false);
      SearchResult result = f.search(literal);
      assertEquals(List.of("literal"), order(f, literal));
      assertEquals(List.of(), result.names());
      assertEquals(List.of("literal"), f.ids("\"zelenskyy\""));
      assertEquals(List.of("literal"), f.ids("=zelenskyy"));
      assertEquals(List.of("literal"), f.ids("title:zelenskyy"));
      assertEquals(
          List.of("literal", "other", "passing"),
          order(f, SearchRequest.builder("entity:zelenskyy").expandNames(false)));
    }
  }
}

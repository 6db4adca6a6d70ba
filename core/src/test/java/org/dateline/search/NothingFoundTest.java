package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.SearchResult.Alternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when nothing is found, and whom names mean where ids are asked for. */
class NothingFoundTest {
  private static Fixture fixture;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    fixture = Few.fixture(folder);
  }

  @AfterAll
  static void close() throws IOException {
    fixture.close();
  }

  private static SearchResult search(SearchRequest.Builder request) throws IOException {
    return fixture.search(request);
  }

  private static SearchRequest.Builder of(String query) {
    return SearchRequest.builder(query);
  }

  @Test
  void eachConditionIsLeftOutInTurn() throws IOException {
    SearchRequest.Builder request =
        of("kursk harvest").where(Dimension.SOURCE, "Sample Wire").since("2024");
    assertEquals(
        List.of(
            "without harvest: 2 articles",
            "each alone: kursk 3, harvest 1, source=Sample Wire 2, since 2024 3"),
        search(request).notes());
    assertEquals(
        List.of("without since 2030: 3 articles"), search(of("kursk").since("2030")).notes());
  }

  @Test
  void whatOneMayAskForInsteadIsThereToMakeALinkOf() throws IOException {
    SearchResult nothing =
        search(of("kursk harvest").where("source=Sample Wire").since("2024").until("2030"));
    Alternative other = nothing.alternatives().getFirst();
    assertEquals(
        new Alternative(
            "harvest",
            false,
            "kursk",
            Map.of(Dimension.SOURCE, List.of("Sample Wire")),
            "2024",
            "2030",
            2),
        other);
    SearchRequest.Builder link = of(other.query()).since(other.since()).until(other.until());
    other.where().forEach((dimension, ids) -> ids.forEach(id -> link.where(dimension, id)));
    assertEquals(other.articles(), search(link).total());

    List<Alternative> later =
        search(of("kursk").where("source=Sample Wire").since("2030")).alternatives();
    assertEquals(
        List.of("since 2030", "kursk", "source=Sample Wire", "since 2030"),
        later.stream().map(Alternative::condition).toList());
    assertNull(later.getFirst().since());
    Alternative alone = later.getLast();
    assertTrue(alone.alone());
    assertEquals("2030", alone.since());
    assertEquals(0, alone.articles());
    Alternative chosen = later.get(2);
    assertEquals(Map.of(Dimension.SOURCE, List.of("Sample Wire")), chosen.where());
    assertEquals("", chosen.query());
    assertEquals(search(of("").where("source=Sample Wire")).total(), chosen.articles());
    assertEquals(
        List.of("source=Nobody"),
        search(of("kursk").where("source=Nobody")).alternatives().stream()
            .map(Alternative::condition)
            .toList());
    assertEquals(List.of(), search(of("kursk snow")).alternatives());
    assertTrue(
        search(of("penguins iguanas snow")).alternatives().stream().allMatch(Alternative::alone));
  }

  @Test
  void withoutItsDaysAnEventIsAnAlternative() throws IOException {
    List<Alternative> other = search(of("event:capture(happened:1999)")).alternatives();
    assertEquals(List.of("happened:"), other.stream().map(Alternative::condition).toList());
    assertEquals(other.getFirst().articles(), search(of(other.getFirst().query())).total());
  }

  @Test
  void ifNoneAloneIsToBlameWhatNothingHasIsNamed() throws IOException {
    assertEquals(
        List.of(
            "without any one of its conditions nothing is found either",
            "each alone: penguins 0, iguanas 0, snow 2"),
        search(of("the penguins iguanas snow")).notes());
  }

  @Test
  void whatFindsSomethingAndWhatHasOneConditionTellsNothing() throws IOException {
    assertEquals(List.of(), search(of("kursk snow")).notes());
    assertEquals(List.of(), search(of("penguins")).notes());
  }

  @Test
  void aSearchBoxFallsBackToMostOfItsWords() throws IOException {
    SearchResult most = search(of("captured soldiers troops penguins").lenient(true));
    assertEquals("c", most.hits().getFirst().article().id());
    assertTrue(most.notes().getFirst().contains("most of them"), most.notes().toString());
    assertEquals(0, search(of("captured soldiers troops penguins")).total());
    assertEquals(0, search(of("soldiers penguins").lenient(true)).total());
  }

  @Test
  void aQuestionAsksForItsNamesAndItsTime() throws IOException {
    SearchResult found = search(of("What happened in Kursk in December 2024?").lenient(true));
    assertEquals(3, found.total());
    assertTrue(found.notes().getFirst().startsWith("read as: Kursk AND (date:2024-12"));
  }

  @Test
  void namesStandForIds() throws IOException {
    SearchResult named = search(of("").where("person=Zelenskyy").facets("person"));
    assertEquals(2, named.total());
    NameUse.Meaning meant = named.names().getFirst().chosen();
    assertEquals("Q3874799", meant == null ? null : meant.id());
    assertTrue(named.facets().getFirst().values().getFirst().selected());
    assertEquals(1, search(of("").where("event=capture")).total());
    assertEquals(1, search(of("").facets("place/Russia")).facets().size());
  }

  @Test
  void aWordOfASourceStandsForItsMostFrequent() throws IOException {
    SearchResult found = search(of("").where("source=wire"));
    assertEquals(2, found.total());
    assertEquals(
        List.of("source=wire is taken as Sample Wire (2), could also be Another Wire (1)"),
        found.notes());
  }

  @Test
  void ofUnknownOnesTheNearestIsNamed() throws IOException {
    assertTrue(
        search(of("").where("source=tiems"))
            .notes()
            .contains("no source is called \"tiems\"; did you mean \"times\"?"));
    SearchResult nobody = search(of("").where("person=Zelenxkiy"));
    assertNull(nobody.names().getFirst().chosen());
    assertEquals("zelenskiy", nobody.corrections().getFirst().better());
  }

  @Test
  void somebodyIsFoundByTheEndOfANameThatStandsNowhereAlone(@TempDir Path other)
      throws IOException {
    String body = "Soldiers saw Mr Percy Pawkins, who left London.";
    try (Fixture f = new Fixture(other, Fixture.article("a", "A visit", body).build())) {
      SearchResult found = f.search(of("person:pawkins"));
      assertEquals(1, found.total());
      NameUse.Meaning meant = found.names().getFirst().chosen();
      assertEquals("Percy Pawkins", meant == null ? null : meant.name());
      assertEquals(0, f.search(of("person:wkins")).total());
      assertEquals(0, f.search(of("place:pawkins")).total());
    }
  }

  @Test
  void chosenDaysAreReadAsPeopleTypeThem() throws IOException {
    SearchResult month = search(of("").where("date=December 2024"));
    assertEquals(search(of("").where("date=2024-12")).total(), month.total());
    assertTrue(month.total() > 0);
    assertEquals(List.of("date=December 2024 is taken as 2024-12"), month.notes());
    assertTrue(
        search(of("").where("date=lately")).notes().getFirst().startsWith("date=lately is no day"));
  }

  @Test
  void commonWordsAloneAreTold() throws IOException {
    assertEquals(
        List.of("words as common as these are searched for in quotes only"),
        search(of("the")).notes());
    assertTrue(search(of("\"the\"")).total() > 0);
  }

  @Test
  void aTimeThatEndsBeforeItBeginsIsTold() throws IOException {
    assertEquals(
        "since 2025 lies after until 2024: nothing is between",
        search(of("kursk").since("2025").until("2024")).notes().getFirst());
  }
}

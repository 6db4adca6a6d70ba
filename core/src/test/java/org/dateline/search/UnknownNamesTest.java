package org.dateline.search;

import static org.dateline.search.Fixture.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.search.result.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownNamesTest {
  @TempDir Path folder;

  private Fixture fixture() throws IOException {
    String first =
        "Lawmaker Lee Seong-zweun spoke in Seoul. Lee said nothing of Kyiv. The Quibble Marbles"
            + " Council (QMC) met in Busan.";
    return new Fixture(
        folder.resolve("index"),
        article("a", "", first).build(),
        article("b", "", "Lawmaker Lee Seong-zweun flew to Tokyo from Incheon.").build(),
        article("c", "", "Politician Karl Zuttermann went to Berlin.").build(),
        article("d", "", "Volodymyr Zelensky stayed in Kyiv.").build());
  }

  private static List<String> ids(List<UnknownName> names) {
    return names.stream().map(UnknownName::id).toList();
  }

  @Test
  void whatTheGazetteerDoesNotHoldIsCountedMostFrequentFirst() throws IOException {
    try (Fixture fixture = fixture()) {
      Gazetteer known = Fixture.TAGGER.gazetteer();
      List<UnknownName> all = fixture.searcher.unknownNames(known, 1, 10);
      assertEquals("person:lee-seong-zweun", all.getFirst().id());
      assertEquals(2, all.getFirst().articles());
      assertTrue(ids(all).contains("person:karl-zuttermann"), ids(all).toString());
      assertTrue(ids(all).stream().noneMatch(id -> id.startsWith("Q")), ids(all).toString());
      assertEquals(1, fixture.searcher.unknownNames(known, 2, 10).size());
      assertEquals(1, fixture.searcher.unknownNames(known, 1, 1).size());
    }
  }

  @Test
  void formsAndCountriesBesideItAreCountedByArticle() throws IOException {
    try (Fixture fixture = fixture()) {
      UnknownName lee = fixture.searcher.unknownNames(Fixture.TAGGER.gazetteer(), 2, 10).getFirst();
      assertEquals(
          List.of(new Facet.Form("Lee Seong-zweun", 2), new Facet.Form("Lee", 1)), lee.forms());
      assertEquals(
          List.of("KR 2", "JP 1", "UA 1"),
          lee.countries().stream().map(c -> c.code() + " " + c.articles()).toList());
    }
  }

  @Test
  void theRowIsSoundAndLeavesFamilyNamesOut() throws IOException {
    try (Fixture fixture = fixture()) {
      Gazetteer known = Fixture.TAGGER.gazetteer();
      List<UnknownName> all = fixture.searcher.unknownNames(known, 1, 10);
      UnknownName lee = all.getFirst();
      assertEquals(
          "person:lee-seong-zweun\tperson\t\tLee Seong-zweun\t\t\t\t\tlearned", lee.row().line());
      UnknownName council =
          all.stream()
              .filter(name -> name.id().startsWith("organisation:"))
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("QMC^cn"), council.row().aliases());
    }
  }

  @Test
  void whatWasLearnedIsKnown() throws IOException {
    try (Fixture fixture = fixture()) {
      String rows =
          """
          #dateline-gazetteer 1
          person:lee-seong-zweun	person		Lee Seong-zweun
          ours:7	person		Karl Zuttermann
          """;
      Path file = Files.writeString(folder.resolve("learned.tsv"), rows);
      Gazetteer known = Gazetteer.bundledWith(List.of(file));
      List<String> ids = ids(fixture.searcher.unknownNames(known, 1, 10));
      assertTrue(ids.stream().noneMatch(id -> id.startsWith("person:")), ids.toString());
    }
  }

  @Test
  void deletedArticlesDoNotCount() throws IOException {
    try (Fixture fixture = fixture()) {
      fixture.index.add(article("b", "", "Nobody came.").build());
      fixture.searcher.refresh();
      assertEquals(List.of(), fixture.searcher.unknownNames(Fixture.TAGGER.gazetteer(), 2, 10));
    }
  }
}

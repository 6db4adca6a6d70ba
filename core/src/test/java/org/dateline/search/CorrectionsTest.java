package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What words and names may have meant. */
class CorrectionsTest {
  @TempDir Path folder;

  private static List<String> of(Fixture f, String query) throws IOException {
    return f.search(SearchRequest.builder(query)).corrections().stream()
        .map(each -> each.text() + " -> " + each.better() + " " + each.articles())
        .toList();
  }

  @Test
  void aWordThatNoArticleHasIsCorrectedByThoseThereAre() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      assertEquals(List.of("soldeirs -> soldiers 1"), of(f, "soldeirs"));
      assertEquals(List.of("Harvset -> harvest 1"), of(f, "Harvset farmers"));
      assertEquals(List.of("intelligense -> intelligence 1"), of(f, "title:intelligense"));
      assertEquals(List.of("snwo -> snow 1"), of(f, "snwo NEAR/3 kyiv"));
      assertEquals(
          List.of("soldeirs -> soldiers 1", "harvset -> harvest 1"), of(f, "soldeirs harvset"));
    }
  }

  @Test
  void theMoreFrequentOfWordsEquallyNearIsOffered() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("a", "t", "tanok").build(),
            Fixture.article("b", "t", "tanek").build(),
            Fixture.article("c", "t", "tanek").build())) {
      assertEquals(List.of("tanak -> tanek 2"), of(f, "tanak"));
    }
  }

  @Test
  void aNameThatNobodyBearsIsCorrectedByThoseOfTheIndex() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      assertEquals(List.of("zelenksiy -> zelenskiy 1"), of(f, "person:zelenksiy"));
      assertEquals(List.of("kursx -> kursk 3"), of(f, "place:kursx"));
    }
  }

  @Test
  void aWordOfASourceLeadsToIt() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      assertEquals(List.of("wire -> sample wire 2"), of(f, "source:wire"));
      assertEquals(List.of(), of(f, "source:\"sample wire\""));
    }
  }

  @Test
  void whatTheIndexHasOrMustNotBeThereIsLeftAlone() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      assertEquals(List.of(), of(f, "soldiers"));
      assertEquals(List.of(), of(f, "harvest NOT soldeirs"));
      assertEquals(List.of(), of(f, "qqqqqqqqq"));
      assertEquals(List.of(), of(f, "xq"));
      assertEquals(List.of(), of(f, "source:\"Sample Wird\""));
      assertEquals(List.of(), of(f, "soldeirs OR kursk"), "much was found");
    }
  }
}

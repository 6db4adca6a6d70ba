package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {
  private static final String CAPTURE =
      "Ukrainian troops captured a wounded North Korean soldier on Thursday. The soldier was taken"
          + " to a hospital in Kyiv, where doctors said that he would live.";

  @TempDir Path folder;

  private static List<String> related(Fixture f, String id, int limit) throws IOException {
    return f.searcher.related(id, limit).orElseThrow().stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  @Test
  void neitherTheArticleNorCopiesOfItOrOfEachOtherAreShown() throws IOException {
    String other =
        "Doctors of the hospital in Kyiv said that the soldier of North Korea slept well, ate"
            + " some soup, and asked for a newspaper in his own language.";
    try (Fixture f = new Fixture(folder, Fixture.article("a", "Captured", CAPTURE).build())) {
      for (int i = 0; i < 120; i++) {
        f.index.add(
            Fixture.article("copy" + i, "Captured", CAPTURE + " Report " + i + ".").build());
      }
      f.index.add(Fixture.article("b", "Asleep", other).build());
      f.index.add(Fixture.article("b2", "Asleep", other).build());
      f.searcher.refresh();
      assertEquals(List.of("b"), related(f, "a", 10));
      assertEquals(List.of("b"), related(f, "a", 1));
      assertEquals(List.of(), related(f, "a", 0));
      assertTrue(f.searcher.related("none", 10).isEmpty());
    }
  }

  @Test
  void copiesOfTwoWordsAreToldToo() throws IOException {
    try (Fixture f = new Fixture(folder, Fixture.article("a", "Wheat harvest", "").build())) {
      f.index.add(Fixture.article("copy", "Wheat harvest", "").build());
      f.index.add(Fixture.article("b", "Wheat", "").build());
      for (int i = 0; i < 20; i++) {
        f.index.add(Fixture.article("c" + i, "Rain", "").build());
      }
      f.searcher.refresh();
      assertEquals(List.of("b"), related(f, "a", 5));
    }
  }

  @Test
  void whoAndWhatItIsAboutCountsAboveMereWords() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article(
                    "a",
                    "Zelensky on the harvest",
                    "Volodymyr Zelensky spoke of the harvest and the wheat. Zelensky was glad.")
                .build(),
            Fixture.article(
                    "words",
                    "A good year",
                    "A farmer spoke of the harvest and the barley. The neighbours were glad.")
                .build(),
            Fixture.article(
                    "who",
                    "A visit",
                    "Zelenskyy went to see a school in the north. Zelenskiy sang a song there.")
                .build(),
            Fixture.article("other", "Rain", "It rained in the south. The roads were wet.").build(),
            Fixture.article("more", "Wheat", "The wheat stood high in the barley.").build())) {
      assertEquals("who", related(f, "a", 3).getFirst());
    }
  }

  @Test
  void aVeryLongBodyIsNoBurden() throws IOException {
    StringBuilder body = new StringBuilder(CAPTURE);
    for (int i = 0; body.length() < 2_000_000; i++) {
      body.append(" Sentence ").append(i).append(" tells of the road.");
    }
    try (Fixture f =
        new Fixture(
            folder,
            Fixture.article("long", "Captured", body.toString()).build(),
            Fixture.article("b", "Soldier", "The soldier was in a hospital in Kyiv.").build())) {
      assertEquals(List.of("b"), related(f, "long", 5));
      assertEquals(List.of("long"), related(f, "b", 5));
    }
  }
}

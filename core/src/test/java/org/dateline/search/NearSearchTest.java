package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, types of entities and events near words and each other. */
class NearSearchTest {
  @TempDir Path folder;

  private Fixture fixture() throws IOException {
    return new Fixture(
        folder,
        Fixture.article(
                "same",
                "A day in Kursk",
                "It was cold. Ukrainian troops captured a wounded North Korean soldier near Kursk."
                    + " Volodymyr Zelensky spoke later.")
            .build(),
        Fixture.article(
                "next",
                "A long day",
                "Ukrainian troops captured a wounded soldier on Thursday. Kursk was quiet, and Kursk was cold."
                    + " Vladimir Putin met Volodymyr Zelensky.")
            .build());
  }

  @Test
  void eventsStandNearNames() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("next", "same"), f.ids("event:capture NEAR/10 place:Kursk"));
      assertEquals(List.of("next"), f.ids("event:capture NEAR/5 place:Kursk"));
      assertEquals(List.of("same"), f.ids("event:capture NEAR/S place:Kursk"));
      assertEquals(List.of("same"), f.ids("event:capture NEAR/5 entity:\"North Korea\""));
      assertEquals(List.of("same"), f.ids("event:custody BEFORE/S place:*"));
      assertEquals(List.of(), f.ids("place:Kursk BEFORE/S event:custody"));
      assertEquals(List.of("same"), f.ids("event:capture(target:soldier) NEAR/S kursk"));
    }
  }

  @Test
  void namesStandInOrder() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("next"), f.ids("person:Putin BEFORE/S person:Zelensky"));
      assertEquals(List.of(), f.ids("person:Zelensky BEFORE/S person:Putin"));
      assertEquals(List.of("next"), f.ids("person:Zelensky NEAR/S person:Putin"));
      assertEquals(List.of("next"), f.ids("person:Putin W/5 zelenskyy"));
      assertEquals(List.of("next"), f.ids("person:Putin PRE/5 (zelenskyy OR biden)"));
    }
  }

  @Test
  void whatIsNearItselfStandsThereTwice() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("next"), f.ids("kursk NEAR/5 kursk"));
      assertEquals(List.of("next"), f.ids("kursk NEAR/S kursk"));
      assertEquals(List.of("next"), f.ids("\"kursk was\" NEAR/S \"kursk was\""));
    }
  }

  @Test
  void aHeadlineIsOneSentenceAndNotTheBodys() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("same"), f.ids("day NEAR/S kursk"));
      assertEquals(List.of("same"), f.ids("title:day NEAR/S kursk"));
      assertEquals(List.of(), f.ids("body:day NEAR/S kursk"));
      assertEquals(List.of(), f.ids("day NEAR/9999 cold"));
    }
  }

  @Test
  void aChainGoesFromLeftToRight() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("same"), f.ids("troops BEFORE/2 captured BEFORE/S kursk"));
      assertEquals(List.of(), f.ids("kursk BEFORE/S captured BEFORE/2 troops"));
      assertEquals(List.of("next", "same"), f.ids("ukrain* NEAR/1 tro?ps NEAR/0 /capt.*/"));
    }
  }

  @Test
  void slotsHoldNamesAndEvents() throws IOException {
    try (Fixture f = fixture()) {
      assertEquals(List.of("next"), f.ids("\"<person> met <person>\""));
      assertEquals(List.of("same"), f.ids("\"captured a wounded <group> soldier\""));
      assertEquals(List.of("next", "same"), f.ids("\"troops <event:capture> wounded\""));
      assertEquals(List.of("same"), f.ids("\"soldier near <place:Kursk>\""));
      assertEquals(List.of(), f.ids("\"soldier near <nobody>\""));
    }
  }
}

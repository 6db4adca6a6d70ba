package org.dateline.tag.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clubs that are called by their towns. */
class ClubTownsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Denver beat Phoenix 98-91 on Sunday. | Denver",
        "Denver beat Phoenix 98-91 on Sunday. | Phoenix",
        "Results of English rugby league matches:\\nLeeds 24 Bradford 12\\nWigan 8 Halifax 10\\n | Halifax",
        "English football standings:\\nSwindon 17 9 5 3\\nBarnet 17 8 4 5\\n | Swindon",
        "Baseball schedule:\\nPITTSBURGH AT CINCINNATI\\n | PITTSBURGH",
        "County cricket on Monday:\\nEssex 323-5 declared.\\n | Essex",
        "In baseball, Seattle shortstop Ned Quill hit twice. | Seattle",
        "In soccer, Vitesse lost 3-0 to Groningen at home. | Groningen",
      })
  void townsThatPlayAreClubs(String text, String name) {
    assertEquals(EntityType.ORGANISATION, type(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The football match at Cardiff 2 years ago ended early. | Cardiff",
        "Deaths by state:\\nTexas 34 23 11\\nOhio 12 9 3\\n | Texas",
        "In hockey, France beat Norway 3-1. | Norway",
        "Odessa lost 10-15 houses in the storm. | Odessa",
        "Denver beat the odds. | Denver",
        "Baseball schedule:\\nPITTSBURGH AT CINCINNATI\\n | CINCINNATI",
        "LONDON 1996-08-22\\nFootball results of Thursday. | LONDON",
      })
  void townsThatDoNotPlayArePlaces(String text, String name) {
    assertEquals(EntityType.PLACE, type(text, name));
  }

  private static @Nullable EntityType type(String text, String name) {
    return Named.type(text.replace("\\n", "\n"), name).orElse(null);
  }
}

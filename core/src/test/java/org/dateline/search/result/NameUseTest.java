package org.dateline.search.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.search.result.NameUse.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameUseTest {
  private static final Meaning OTHER =
      new Meaning("dl:nis", "National Intelligence Service", EntityType.ORGANISATION, 3);

  private static NameUse use(String text) {
    return new NameUse(text, null, List.of(OTHER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nis captured | entity:\"dl:nis\" captured",
        "unis (NIS NEAR/5 nis) | unis (entity:\"dl:nis\" NEAR/5 nis)",
        "-nis | -entity:\"dl:nis\"",
        "person:NIS | person:\"dl:nis\"",
        "org:\"NIS\" soldier | org:\"dl:nis\" soldier",
        "event:*(by:NIS modality:any) | event:*(by:\"dl:nis\" modality:any)",
        "\"nis\" x | entity:\"dl:nis\" x",
        "nis^2 | entity:\"dl:nis\"^2",
      })
  void theIdStandsInPlaceOfTheName(String query, String meaning) {
    assertEquals(meaning, use("nis").meaning(query, OTHER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "captured",
        "\"the nis said\"",
        "\"<nis> said\"",
        "title:nis",
        "=nis",
        "nis*",
        "x:y:nis",
      })
  void whereTheNameStandsOtherwiseNothingIsMade(String query) {
    assertNull(use("nis").meaning(query, OTHER));
  }

  @Test
  void namesAndIdsAreTakenAsTheyAre() {
    assertEquals("entity:\"dl:nis\" b", use("a.(b").meaning("A.(b b", OTHER));
    assertNull(use("").meaning("a", OTHER));
    assertNull(use("a").meaning("a", new Meaning("x\"y", "", EntityType.OTHER, 1)));
  }
}

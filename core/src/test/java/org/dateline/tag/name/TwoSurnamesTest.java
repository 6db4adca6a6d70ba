package org.dateline.tag.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People with the surnames of father and mother. */
class TwoSurnamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Daniel Ortega Saavedra was sworn in again. | Daniel Ortega Saavedra | Daniel Ortega",
        "Rafael Correa Delgado lives in Belgium. | Rafael Correa Delgado | Rafael Correa"
      })
  void theMothersSurnameMayFollowAKnownName(String text, String longer, String known) {
    assertEquals(Named.id(known + " spoke.", known), Named.id(text, longer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Luis Ibarra Montes was found in Cali. Ibarra wrote. | Luis Ibarra Montes | Ibarra",
        "Jorge Salgado Leyva ran it. Salgado was caught. | Jorge Salgado Leyva | Salgado"
      })
  void theFathersSurnameAloneIsThePersonNamedInFull(String text, String whole, String name) {
    assertEquals(Named.id(text, whole), Named.lastId(text, name));
  }

  @Test
  void aSecondGivenNameIsNoSurname() {
    String text = "Sarah Jane Porter was freed. Jane was glad.";
    assertNotEquals(Named.id(text, "Sarah Jane Porter"), Named.lastId(text, "Jane"));
  }
}

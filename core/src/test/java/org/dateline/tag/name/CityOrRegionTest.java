package org.dateline.tag.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A town or what is called after it. */
class CityOrRegionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He lives in Leeds. | Leeds | Q39121",
        "Police in Nottingham arrested him. | Nottingham | Q41262",
        "The rescuers dug in Osmaniye. | Osmaniye | gn:303195"
      })
  void aNameAloneIsTheCityNotItsDistrict(String text, String name, String id) {
    assertEquals(id, Named.id(text, name));
  }

  @Test
  void aProvinceIsNotItsCity() {
    assertNotEquals("gn:1141269", Named.id("A bomb went off in Ghazni province.", "Ghazni"));
  }

  @Test
  void governorsGovernRegions() {
    assertEquals("Q1223", Named.id("The governor of Washington signed the bill.", "Washington"));
    assertEquals("Q1384", Named.id("The state of New York sued the firm.", "New York"));
    assertEquals("Q61", Named.id("The mayor of Washington signed the bill.", "Washington"));
  }
}

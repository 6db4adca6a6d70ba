package org.dateline.tag.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Part of an organisation's name for the whole. */
class ShortNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The U.S. Navy sent ships. The Navy said it helped. | Navy | Q11220",
        "The U.S. Coast Guard searched. The Coast Guard found her. | Coast Guard | Q11224",
        "The New York Times reported it. The Times stood by it. | Times | Q9684",
        "The Wall Street Journal denied it. Its men, the Journal said, are free. | Journal | Q164746"
      })
  void theEndOfANameMeansTheWholeOnceThatStood(String text, String name, String id) {
    assertEquals(id, Named.lastId(text, name));
  }

  @Test
  void theHouseIsNotTheWhiteHouse() {
    String text = "The White House objected. The House voted on Monday.";
    assertNotEquals(Named.id(text, "White House"), Named.lastId(text, "House"));
  }

  @Test
  void aTownIsItsClubWhereThatIsNamed() {
    String text = "Norwich City lost again. Norwich manager Otto Farke said so.";
    assertEquals("Q18721", Named.lastId(text, "Norwich"));
    assertEquals("gn:2641181", Named.id("He lives in Norwich, England.", "Norwich"));
  }

  @Test
  void delhiIsTheCityThatNewDelhiLiesIn() {
    assertEquals("Q1353", Named.id("Air in Delhi is bad.", "Delhi"));
    assertEquals("Q987", Named.id("Ministers met in New Delhi.", "New Delhi"));
  }
}

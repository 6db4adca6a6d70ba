package org.dateline.tag.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a family name behind a title means. */
class GenderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mrs Putin was seen at the opera. | Putin | person:mrs-putin",
        "Mrs. Modi lives quietly in Gujarat. | Modi | person:mrs-modi",
        "Mrs Netanyahu was questioned in Jerusalem. | Netanyahu | person:mrs-netanyahu",
        "Mrs Merkel met Mr Macron in Paris. | Merkel | Q567",
        "Mrs Merkel met Mr Macron in Paris. | Macron | Q3052772"
      })
  void aTitleRulesOutTheFamousOfTheOtherGender(String text, String name, String id) {
    assertEquals(id, Named.id(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Laura Bush and George W. Bush came. Mrs Bush read a poem. | Laura Bush | Bush",
        "Michelle Obama wrote it. Barack Obama read it. Mrs Obama smiled. | Michelle Obama | Obama",
        "Peter Quillby sued Anna Quillby. Mr Quillby was ill. | Peter Quillby | Quillby",
        "Anna Quillby sued Peter Quillby. Mrs Quillby was ill. | Anna Quillby | Quillby",
        "Mrs Robin Quillby sued John Quillby. Mrs Quillby was ill. | Robin Quillby | Quillby"
      })
  void aTitleChoosesAmongBearersInTheArticle(String text, String whole, String name) {
    assertEquals(Named.id(text, whole), Named.lastId(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Melania Trump wore blue. President Trump wore red. | Trump | Q22686",
        "Hunter Biden was in court. President Biden said nothing. | Biden | Q6279",
        "King Salman met him. | Salman | Q367825"
      })
  void anOfficeIsItsHoldersWhoeverElseIsNamedInFull(String text, String name, String id) {
    assertEquals(id, Named.lastId(text, name));
  }

  @Test
  void whoIsNamedInFullWithAnOfficeKeepsIt() {
    String text = "Mayor Otto Biden spoke. Mayor Biden left.";
    assertEquals(Named.id(text, "Otto Biden"), Named.lastId(text, "Biden"));
  }
}

package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.junit.jupiter.api.Test;

/** An article takes one form for one thing wherever it writes it. */
class AgreementTest {
  private static List<Mention> named(String form, String body) {
    return TaggerTest.TAGGER.tag(Article.builder("t").body(body).build()).mentions().stream()
        .filter(m -> m.text().equals(form))
        .toList();
  }

  private static void assertEverywhere(int places, String form, String body) {
    List<Mention> found = named(form, body);
    assertEquals(places, found.size(), () -> form + " in " + found);
    assertEquals(1, found.stream().map(Mention::type).distinct().count(), found::toString);
  }

  @Test
  void aNameSeenInOnePlaceIsFoundInAll() {
    assertEverywhere(
        2,
        "Quillbank",
        "Analysts at Quillbank said lending rose. The rise helped Quillbank, its chief Ada Merrow"
            + " told reporters.");
    assertEverywhere(
        4,
        "Orbelko",
        "Villagers fled Orbelko. Shells fell on Orbelko at night; the mayor of Orbelko asked for"
            + " help. Orbelko burned for hours.");
  }

  @Test
  void oneFormHasOneType() {
    assertEverywhere(
        3,
        "Tovrek",
        "Tovrek Mining fired its boss. The strike at Tovrek went on, and Tovrek said it would"
            + " talk. Workers asked the Tovrek board for pay.");
  }

  @Test
  void whatHasAnArticleIsNobody() {
    List<Mention> found =
        named(
            "Zamru",
            "The members of Zamru met in Lusaka. A court banned the Zamru, and the Zamru appealed."
                + " Zamru said it was shocked.");
    assertEquals(4, found.size());
    assertTrue(found.stream().noneMatch(m -> m.type() == EntityType.PERSON), found::toString);
  }

  @Test
  void aPartOfALongerNameIsLeftAlone() {
    assertEquals(
        1,
        named(
                "Manitoba",
                "She lives in Manitoba. She first ran in the 1999 Manitoba general election.")
            .size());
  }
}

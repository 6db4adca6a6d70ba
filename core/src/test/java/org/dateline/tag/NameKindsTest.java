package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

/** What a name is, by how it is written and what stands beside it. */
class NameKindsTest {
  private static void assertNames(String body, String... expected) {
    List<String> found =
        TaggerTest.TAGGER.tag(Article.builder("t").body(body).build()).mentions().stream()
            .map(m -> m.text() + "=" + m.type().key())
            .toList();
    assertEquals(List.of(expected), found);
  }

  @Test
  void firmsKeepTheEndingOfTheirName() {
    assertNames("Denny's closed 20 restaurants.", "Denny's=organisation");
    assertNames("Dillard's said sales fell.", "Dillard's=organisation");
    assertNames(
        "Nordstrom bought the lease from Bloomingdale's on Monday.",
        "Nordstrom=organisation",
        "Bloomingdale's=organisation");
    assertNames("Sainsbury's reported higher profits.", "Sainsbury's=organisation");
  }

  @Test
  void whoOwnsSomethingIsNoFirm() {
    assertNames("Putin's troops left Kherson.", "Putin=person", "Kherson=place");
    assertNames("They read Kyiv's reply.", "Kyiv=place");
    assertNames("Merkel's and Macron's plans differ.", "Merkel=person", "Macron=person");
  }

  @Test
  void thingsNamedAfterPeopleAreNobody() {
    assertNames("The King Fahd Mosque was damaged.", "Fahd Mosque=place");
    assertNames("The Merkel Center sent two doctors.", "Merkel Center=organisation");
    assertNames("Police closed the Khomeini Mausoleum.", "Khomeini Mausoleum=place");
  }

  @Test
  void aTownOnARiverIsOnePlace() {
    assertNames("A factory in Rostov-on-Don burned.", "Rostov-on-Don=place");
  }

  @Test
  void bracketsPartNames() {
    assertNames(
        "Donis Velar (Olympiakos) and Luis Ponte (Ajax) were called up.",
        "Donis Velar=person",
        "Olympiakos=organisation",
        "Luis Ponte=person",
        "Ajax=organisation");
  }

  @Test
  void twoSurnamesWithAnAmpersandAreAFirm() {
    assertNames("Smith & Jones, a law firm, closed.", "Smith & Jones=organisation");
    assertNames("Obama & Biden met in Berlin.", "Obama=person", "Biden=person", "Berlin=place");
  }

  @Test
  void theRiverIsNoFirm() {
    assertNames("The Amazon is drying up, they said.", "Amazon=place");
    assertNames("They burned the Amazon warehouse.", "Amazon=organisation");
  }

  @Test
  void shortFormsInBracketsNameTheirOrganisation() {
    assertNames(
        "The National Union of Bakers (Nubak) called a strike. Nubak said bakers were tired.",
        "National Union of Bakers=organisation",
        "Nubak=organisation",
        "Nubak=organisation");
    assertNames(
        "They work for the Ministry of Agriculture and Livestock (MAG). Aid from MAG ended.",
        "Ministry of Agriculture=organisation",
        "MAG=organisation",
        "MAG=organisation");
  }
}

package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Choice;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Span;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.DenyList;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;

/** Whom a name means, with an article around it. */
class LinkingTest {
  private static final Tagger TAGGER = tagger();

  private static Tagger tagger() {
    try {
      return Tagger.bundled();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(String body) {
    return TAGGER.tag(Article.builder("t").body(body).build()).mentions().stream()
        .map(m -> m.text() + "=" + m.name())
        .toList();
  }

  private static void assertNames(String body, String... expected) {
    List<String> found = names(body);
    for (String name : expected) {
      assertTrue(found.contains(name), () -> name + " not in " + found);
    }
  }

  @Test
  void aTypoOfAFamousNameIsThatNameWithoutTheNameItself() {
    assertNames("A decree was signed by Zelenksy on Monday.", "Zelenksy=Volodymyr Zelensky");
    assertNames(
        "A decree was signed by Volodymyr Zelenksy on Monday.",
        "Volodymyr Zelenksy=Volodymyr Zelensky");
  }

  @Test
  void titlesAndInitialsDoNotHideAPerson() {
    assertNames("They heard Gen. Mark A. Milley speak.", "Mark A. Milley=Mark Milley");
    assertNames("They heard King Salman speak in Riyadh.", "Salman=King Salman");
  }

  @Test
  void initialsBelongToTheNameAndTellPeopleApart() {
    assertNames("They heard H.R. McAllister and L. B. Ortega.", "H.R. McAllister=H.R. McAllister");
    assertNames("A court in Delhi heard K.M. Biden, a farmer.", "K.M. Biden=K.M. Biden");
    assertNames("The novel was written by J.K. Rowling.", "J.K. Rowling=J.K. Rowling");
    assertNames("K.F. El Masri was born in Cairo.", "K.F. El Masri=K.F. El Masri");
    assertNames("Z.R. Forstel wrote six novels.", "Z.R. Forstel=Z.R. Forstel");
    assertNames("Then P.M. Modi spoke in Delhi.", "Modi=Narendra Modi");
  }

  @Test
  void aNameGoesOnBehindAnAcronym() {
    assertNames("Gunmen shot at a U.S. Army patrol near Basra.", "U.S. Army=U.S. Army");
    assertNames(
        "He Lost a Vote at U.N. Security Council", "U.N. Security Council=UN Security Council");
  }

  @Test
  void aDatelineIsAPlace() {
    assertNames("Jackson, Miss. (AP) — Roads were closed.", "AP=Associated Press");
    Mention first =
        TAGGER
            .tag(Article.builder("t").body("JACKSON, Dec. 3 — Roads were closed.").build())
            .mentions()
            .getFirst();
    assertEquals(EntityType.PLACE, first.type());
  }

  @Test
  void theAgencyIsTheOneJustNamedIfThereIsButOne() {
    String one = "Yonhap News Agency reported it on Monday. Later the agency withdrew the report.";
    assertNames(one, "the agency=Yonhap News Agency");
    String two =
        "Yonhap News Agency and the Associated Press reported it. Later the agency withdrew it.";
    assertTrue(names(two).stream().noneMatch(name -> name.startsWith("the agency")), two);
  }

  @Test
  void namesPartedByACommaAreTwo() {
    assertNames(
        "The talks between Blinken, Lavrov and others went on.",
        "Blinken=Antony Blinken",
        "Lavrov=Sergei Lavrov");
  }

  @Test
  void aRegionKeepsItsTailAndAnAdministrationDoesNot() {
    assertNames("Troops held part of the Kursk region.", "Kursk region=Kursk Oblast");
    assertNames("He blamed the Biden administration for it.", "Biden=Joe Biden");
  }

  @Test
  void aPrefixIsNoPartOfWhatItStandsBefore() {
    assertNames(
        "They met Pro-Russian and pro-Ukraine groups.", "Russian=Russia", "Ukraine=Ukraine");
  }

  @Test
  void theDemonymOfARegionIsTheRegions() {
    assertNames("They saw Chechen troops.", "Chechen=Chechnya");
  }

  @Test
  void aGivenNameMeansThePersonNamedInFull() {
    assertNames(
        "The singer Olena Quillby came to the harbour. \"It is late,\" Olena said.",
        "Olena=Olena Quillby");
  }

  @Test
  void theSourcesCountryTellsNamesakesApart() {
    Entity here = party("x:ca", "CA");
    Entity there = party("x:au", "AU");
    Gazetteer gazetteer = Gazetteer.of(List.of(country("CA"), country("AU"), here, there));
    String text = "The Harbour Party wants lower fares.";
    for (String code : List.of("CA", "AU")) {
      Article article =
          Article.builder("t")
              .body(text)
              .url("https://news.example." + code.toLowerCase(Locale.ROOT))
              .build();
      Mention mention = tagger(gazetteer).tag(article).mentions().getFirst();
      assertEquals("x:" + code.toLowerCase(Locale.ROOT), mention.entityId());
    }
  }

  private static Entity party(String id, String country) {
    return new Entity(
        id, EntityType.ORGANISATION, "party", "Harbour Party", List.of(), country, null, 30);
  }

  private static Entity country(String code) {
    return new Entity(
        "x:c" + code, EntityType.PLACE, "country", "Country " + code, List.of(), code, null, 50);
  }

  private static Tagger tagger(Gazetteer gazetteer) {
    try {
      return Tagger.of(gazetteer, EventScheme.bundled());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLaterGazetteerEntryTakesAnUnknownNameOver() {
    Article article =
        Article.builder("t").body("The politician Quan Mbeki resigned on Monday.").build();
    assertEquals("person:quan-mbeki", TAGGER.tag(article).mentions().getFirst().entityId());
    Gazetteer more =
        TAGGER
            .gazetteer()
            .extendedBy(
                List.of(
                    new Entity(
                        "user:mbeki",
                        EntityType.PERSON,
                        "politician",
                        "Quan Mbeki",
                        List.of(),
                        null,
                        null,
                        20)));
    assertEquals("user:mbeki", tagger(more).tag(article).mentions().getFirst().entityId());
  }

  @Test
  void aDeniedNameIsNotTaggedEvenIfTheArticleIntroducesIt() {
    Gazetteer less =
        TAGGER.gazetteer().without(DenyList.of(List.of(new DenyList.Entry("Quan Mbeki", ""))));
    Article article =
        Article.builder("t").body("The politician Quan Mbeki resigned on Monday.").build();
    assertTrue(tagger(less).tag(article).mentions().isEmpty());
  }

  @Test
  void anExplanationHoldsTheWinnerFirstAndTheOthersWithLowerScores() {
    Article article = Article.builder("t").body("Voters in Georgia and Tbilisi spoke.").build();
    List<Decision> decisions = TAGGER.explain(article);
    assertEquals(
        TAGGER.tag(article).mentions(), decisions.stream().map(Decision::mention).toList());
    List<Choice> choices = decisions.getFirst().choices();
    assertEquals("Q230", choices.getFirst().entity().id());
    assertTrue(choices.size() > 1);
    for (int i = 1; i < choices.size(); i++) {
      assertTrue(choices.get(i).score() <= choices.get(i - 1).score());
    }
    assertTrue(choices.getFirst().why().contains("country named here"), choices.toString());
  }

  @Test
  void givenSpansAreLinkedThoughNothingElseSeesThem() {
    Article article = Article.builder("t").body("we flew to paris, france, at dawn").build();
    TaggedArticle linked = TAGGER.link(article, List.of(new Span(Field.BODY, 11, 24)));
    assertEquals("paris, france", linked.mentions().getFirst().text());
    assertEquals("Q90", linked.mentions().getFirst().entityId());
  }
}

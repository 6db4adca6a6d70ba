package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Span;
import org.dateline.article.TaggedArticle;
import org.dateline.text.TokenizerTest;
import org.junit.jupiter.api.Test;

/** What the tagger with the gazetteer and rules of the jar makes of sentences. */
public class TaggerTest {
  public static final Tagger TAGGER = bundled();

  private static Tagger bundled() {
    try {
      return Tagger.bundled();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TaggedArticle tag(String body) {
    return TAGGER.tag(Article.builder("t").body(body).build());
  }

  private static List<String> names(String body) {
    return tag(body).mentions().stream().map(m -> m.text() + "=" + m.name()).toList();
  }

  private static List<String> types(String body) {
    return tag(body).events().stream().map(Event::type).distinct().toList();
  }

  private static void assertNamed(String body, String... expected) {
    assertEquals(List.of(expected), names(body));
  }

  @Test
  void oneManUnderEverySpelling() {
    for (String spelling : List.of("Zelensky", "Zelenskyy", "Zelenskiy", "ZELENSKY")) {
      List<Mention> mentions = tag("They heard " + spelling + "’s speech.").mentions();
      assertEquals("Q3874799", mentions.getFirst().entityId(), spelling);
      assertEquals(spelling, mentions.getFirst().text());
    }
  }

  @Test
  void hyphensAndAccentsDoNotHideAName() {
    assertNamed("It was Kim Jong-un who wrote.", "Kim Jong-un=Kim Jong Un");
    assertNamed("It was Erdoğan who wrote.", "Erdoğan=Recep Tayyip Erdogan");
  }

  @Test
  void aDemonymCountsForTheCountryAsAKindOfItsOwn() {
    Mention mention = tag("Two North Korean soldiers spoke.").mentions().getFirst();
    assertEquals("Q423", mention.entityId());
    assertEquals(EntityType.GROUP, mention.type());
  }

  @Test
  void aFamilyNameCountsOnceTheFullNameStood() {
    assertNamed(
        "The mayor, Vera Testova, spoke. Later Testova left.",
        "Vera Testova=Vera Testova",
        "Testova=Vera Testova");
    assertNamed("Later Testova left.", "Testova=Testova");
  }

  @Test
  void twoPeopleOfOneFamilyNameAreKeptApart() {
    assertNamed(
        "Actor Boris Quillby met singer Anna Quillby. Then Quillby sang.",
        "Boris Quillby=Boris Quillby",
        "Anna Quillby=Anna Quillby",
        "Quillby=Anna Quillby");
  }

  @Test
  void unknownPeopleGetAnIdOfTheirName() {
    Mention mention = tag("The politician Quan Mbeki-Strand resigned.").mentions().getFirst();
    assertEquals("person:quan-mbeki-strand", mention.entityId());
    assertEquals(EntityType.PERSON, mention.type());
  }

  @Test
  void anAcronymCountsOnceItWasSpelledOut() {
    assertNamed(
        "The Northern Harbour Pilots Guild (NHPG) went on strike. NHPG members marched.",
        "Northern Harbour Pilots Guild=Northern Harbour Pilots Guild",
        "NHPG=Northern Harbour Pilots Guild",
        "NHPG=Northern Harbour Pilots Guild");
  }

  @Test
  void aSlipOfALongNameIsThatName() {
    assertNamed(
        "Volodymyr Zelensky spoke. Zelenksy then left.",
        "Volodymyr Zelensky=Volodymyr Zelensky",
        "Zelenksy=Volodymyr Zelensky");
  }

  @Test
  void aMisspeltGivenNameIsNoOtherPerson() {
    assertNamed("We heard Volodymr Zelensky speak.", "Volodymr Zelensky=Volodymyr Zelensky");
    assertNamed("We heard Hunter Biden speak.", "Hunter Biden=Hunter Biden");
  }

  @Test
  void theArticleTellsOneGeorgiaFromTheOther() {
    assertEquals(
        "Q230", tag("Voters in Georgia and Tbilisi spoke.").mentions().getFirst().entityId());
    assertEquals(
        "Q1428", tag("Voters in Georgia and Atlanta spoke.").mentions().getFirst().entityId());
  }

  @Test
  void acronymsNeedTheirCapitals() {
    assertNamed("Give it to us.");
    assertNamed("It went to the US.", "US=United States");
    assertNamed("It went to the U.S. again.", "U.S.=United States");
    assertNamed("US officials said nothing.", "US=United States");
    assertNamed("Then NATO met, or Nato as some write.", "NATO=NATO", "Nato=NATO");
  }

  @Test
  void aNameInsideALongerNameIsHeldBack() {
    assertNamed("We read Jack London again.", "Jack London=Jack London");
    assertNamed("They flew to London again.", "London=London");
  }

  @Test
  void eventsCarryTriggerSentenceAndParticipants() {
    String body = "It was cold. Ukrainian troops captured a North Korean soldier in Kursk region.";
    Event capture =
        tag(body).events().stream()
            .filter(e -> e.type().equals("custody.capture"))
            .findFirst()
            .orElseThrow();
    assertEquals("captured", capture.text());
    assertEquals(13, capture.sentenceStart());
    assertEquals(body.length(), capture.sentenceEnd());
    assertEquals(
        List.of("agent: Ukrainian troops", "target: a North Korean soldier", "place: Kursk region"),
        capture.participants().stream().map(p -> p.role().key() + ": " + p.text()).toList());
    assertEquals(
        List.of("Ukraine", "North Korea", "Kursk Oblast"),
        capture.participants().stream()
            .flatMap(p -> Stream.ofNullable(p.mention()))
            .map(Mention::name)
            .toList());
  }

  @Test
  void aFigureOfSpeechIsNoEvent() {
    assertTrue(types("The film captured the imagination of a generation.").isEmpty());
  }

  @Test
  void capitalLettersOfAnOldWireAreNoHindrance() {
    String body = "TROOPS FROM RUSSIA ATTACKED KHARKIV ON MONDAY, OFFICIALS IN KYIV SAID LATER.";
    assertEquals(List.of("RUSSIA=Russia", "KHARKIV=Kharkiv", "KYIV=Kyiv"), names(body));
    assertTrue(types(body).contains("conflict.attack"));
  }

  @Test
  void headlineAndBodyAreOneArticle() {
    Article article =
        Article.builder("t")
            .title("Testova Wins Vote")
            .body("The politician Vera Testova won the vote.")
            .build();
    Mention first = TAGGER.tag(article).mentions().getFirst();
    assertEquals(Field.TITLE, first.field());
    assertEquals("person:vera-testova", first.entityId());
  }

  @Test
  void anyTextIsTaggedTheSameTwiceWithExactSpans() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String body =
          TokenizerTest.randomText(random) + " Kyiv (UN) " + TokenizerTest.randomText(random);
      TaggedArticle tagged = tag(body);
      assertEquals(tagged, tag(body), "seed " + seed);
      int last = 0;
      for (Mention m : tagged.mentions()) {
        assertEquals(m.text(), body.substring(m.start(), m.end()), "seed " + seed);
        assertTrue(m.start() >= last, "seed " + seed);
        last = m.end();
      }
    }
  }

  @Test
  void theTaggerThatFindsNothingTellsTheLanguage() {
    String body = "Russian troops captured the town of Kursk on Monday, Zelensky said.";
    Article article = Article.builder("t").title("Kursk").body(body).build();
    TaggedArticle tagged = Tagger.none().tag(article);
    assertEquals(new TaggedArticle(article.withLanguage("en"), List.of(), List.of()), tagged);
    assertEquals(List.of(), Tagger.none().explain(article));
    assertEquals(tagged, Tagger.none().link(article, List.of(new Span(Field.TITLE, 0, 5))));
    assertTrue(Tagger.isNone(Tagger.none().recogniserVersion()));
    assertEquals("none", Tagger.none().gazetteer().version());
    assertEquals("none", Tagger.none().scheme().version());
  }
}

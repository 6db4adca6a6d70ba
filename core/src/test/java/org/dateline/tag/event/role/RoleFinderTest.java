package org.dateline.tag.event.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Quantity.Bound;
import org.dateline.article.Role;
import org.dateline.text.DataFileException;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who does what to whom, sentence by sentence. The trigger stands in brackets. */
class RoleFinderTest {

  private static List<Participant> participants(String code, String marked) {
    RolesTable.Row row = RolesTable.row(code, marked);
    return RolesTable.roles(row.sentence(), row.from(), row.to(), code).participants();
  }

  private static void assertRoles(String code, String marked, String... expected) {
    assertEquals(
        List.of(expected),
        participants(code, marked).stream().map(p -> p.role().key() + "=" + p.text()).toList());
  }

  private static @Nullable Quantity quantity(String code, String marked) {
    RolesTable.Row row = RolesTable.row(code, marked);
    return RolesTable.roles(row.sentence(), row.from(), row.to(), code).quantity();
  }

  private static void assertQuantity(
      String marked, long value, Bound bound, String unit, String text) {
    Quantity quantity = quantity("life.death", marked);
    assertNotNull(quantity, marked);
    assertEquals(value, quantity.value(), marked);
    assertEquals(bound, quantity.bound(), marked);
    assertEquals(unit, quantity.unit(), marked);
    assertEquals(text, quantity.text(), marked);
  }

  @Test
  void aPassiveTurnsSubjectAndAgentRound() {
    assertRoles(
        "custody.capture",
        "The pilot was later [captured] by Yemeni rebels near Aden.",
        "agent=Yemeni rebels",
        "target=The pilot",
        "place=Aden");
    assertRoles(
        "custody.capture",
        "Yemeni rebels [captured] the pilot near Aden.",
        "agent=Yemeni rebels",
        "target=the pilot",
        "place=Aden");
  }

  @Test
  void aRelativePronounStandsForItsNoun() {
    assertRoles("custody.capture", "The man, who was [captured] in May, fled.", "target=The man");
  }

  @Test
  void whoActsInAnObjectRelativeIsTheAgentAndItsHeadTheTarget() {
    assertRoles(
        "life.death",
        "The boy the soldiers [killed] was nine.",
        "agent=the soldiers",
        "target=The boy");
    assertRoles(
        "custody.capture",
        "A woman that the gang had [kidnapped] escaped.",
        "agent=the gang",
        "target=A woman");
    assertRoles(
        "custody.arrest",
        "The students whom security forces [detained] were freed.",
        "agent=security forces",
        "target=The students");
    assertRoles(
        "custody.arrest",
        "The nurse that officers said they had [arrested] is free.",
        "agent=they",
        "target=The nurse");
    assertRoles(
        "custody.arrest",
        "Relatives of the men police [arrested] gathered outside.",
        "agent=police",
        "target=the men");
    assertRoles(
        "conflict.battle",
        "It was a trip to the town in Yemen, which rebels [captured] in spring.",
        "agent=rebels",
        "target=the town");
  }

  @Test
  void aNounBesideWhoActsIsToldByKindAndByNumber() {
    assertRoles(
        "custody.arrest",
        "A lawyer for the teenager police [arrested] said he was ill.",
        "agent=police",
        "target=the teenager");
    assertRoles(
        "conflict.attack",
        "The journalist Israeli troops [shot] was taken away.",
        "agent=Israeli troops",
        "target=The journalist");
    assertRoles(
        "conflict.attack",
        "The woman soldiers [shot] was pregnant.",
        "agent=soldiers",
        "target=The woman");
    assertRoles(
        "conflict.attack", "The student rebels [shot] were buried.", "target=The student rebels");
    assertRoles(
        "custody.capture",
        "Police found the girl he [kidnapped] in May.",
        "agent=he",
        "target=the girl");
  }

  @Test
  void whoOwnsADeedDoesItWhereOfTellsToWhom() {
    assertRoles(
        "custody.release",
        "Turkey's [release] of the pastor was welcomed.",
        "agent=Turkey",
        "target=the pastor");
    assertRoles("custody.release", "Turkey welcomed the pastor's [release].", "target=the pastor");
  }

  @Test
  void aReducedParticipleIsNoObjectRelative() {
    assertRoles(
        "custody.capture",
        "The soldiers [captured] near Aden were freed.",
        "target=The soldiers",
        "place=Aden");
    assertRoles("custody.arrest", "Half the men [arrested] were freed.", "target=the men");
    assertRoles(
        "custody.arrest",
        "The journalist that officers [arrested] by guards accused is ill.",
        "agent=guards",
        "target=officers");
    assertRoles("conflict.attack", "The day the rebels [attacked] was hot.", "agent=the rebels");
  }

  @Test
  void whoDiesIsTheTarget() {
    assertRoles("life.death", "The nurse [died] on Monday.", "target=The nurse");
    assertRoles("life.death", "He was [killed] there.", "target=He");
  }

  @Test
  void joinedPhrasesAreParticipantsOfTheirOwn() {
    assertRoles(
        "diplomacy.agreement",
        "Russia and Belarus [signed] a pact.",
        "agent=Russia",
        "agent=Belarus");
  }

  @Test
  void asOpensAClauseOfItsOwn() {
    assertRoles(
        "conflict.attack",
        "Nine people died as soldiers [fired on] protesters.",
        "agent=soldiers",
        "target=protesters");
  }

  @Test
  void aCommaBeforeAndEndsAListOfTwo() {
    assertRoles(
        "statement.deny",
        "The general took the town of Elmstad, and rebels [denied] the claim.",
        "agent=rebels");
  }

  @Test
  void whoAnnouncesIsNotAnnounced() {
    assertRoles(
        "statement.announce",
        "The ministry [announced] on Monday that talks had begun.",
        "agent=The ministry");
  }

  @Test
  void aWeaponIsNoAgent() {
    assertRoles(
        "life.death", "A mine [killed] two farmers.", "target=two farmers", "instrument=A mine");
  }

  @Test
  void theMentionInAPhraseNamesIt() {
    Participant target =
        participants("custody.capture", "Kyiv [captured] the first North Korean soldier.")
            .getLast();
    assertEquals("the first North Korean soldier", target.text());
    assertNotNull(target.mention());
    assertEquals("Q423", target.mention().entityId());
    assertNull(participants("custody.capture", "Rebels [captured] a pilot.").getLast().mention());
  }

  @Test
  void numbersComeWithTheirBounds() {
    assertQuantity(
        "Floods [killed] more than 3,000 people.",
        3000,
        Bound.AT_LEAST,
        "people",
        "more than 3,000");
    assertQuantity("At least 12 people [died].", 12, Bound.AT_LEAST, "people", "At least 12");
    assertQuantity("Some 11,000 men [died].", 11000, Bound.ABOUT, "men", "Some 11,000");
    assertQuantity("Nearly 200 [died].", 200, Bound.ABOUT, "", "Nearly 200");
    assertQuantity("Up to 50 miners [died].", 50, Bound.AT_MOST, "miners", "Up to 50");
    assertQuantity("A dozen miners [died].", 12, Bound.EXACT, "miners", "A dozen");
    assertQuantity("Dozens of miners [died].", 24, Bound.AT_LEAST, "miners", "Dozens");
    assertQuantity(
        "Tens of thousands of men [died].", 20000, Bound.AT_LEAST, "men", "Tens of thousands");
    assertQuantity(
        "War [killed] 1.5 million people.", 1500000, Bound.EXACT, "people", "1.5 million");
    assertQuantity("Twenty-three miners [died].", 23, Bound.EXACT, "miners", "Twenty-three");
    assertQuantity("Between 20 and 30 men [died].", 20, Bound.AT_LEAST, "men", "Between 20 and 30");
    assertQuantity("About 1,00,000 men [died].", 100000, Bound.ABOUT, "men", "About 1,00,000");
  }

  @Test
  void datesAgesMoneyAndSharesAreNoQuantities() {
    assertNull(quantity("life.death", "The man, 35, was [killed] on May 12, 2019."));
    assertNull(quantity("life.death", "A 35-year-old man was [killed]."));
    assertNull(quantity("life.death", "The virus [killed] 20 percent of the herd."));
    assertNull(quantity("custody.release", "He was [freed] for $20,000."));
    assertNull(quantity("life.death", "The man was [killed] 12 miles away."));
  }

  @Test
  void aTypeWithoutAFrameHasPlacesOnly() {
    assertRoles("nothing.known", "Rebels [captured] the pilot in Aden.", "place=Aden");
  }

  @Test
  void aBadFrameIsRefusedWithItsLine() {
    for (String row :
        List.of(
            "life\tdie\tnobody",
            "life\t\t\t\t\t\t\tby",
            "\tdie\tagent",
            "life\t\t\t\t\t\t\t\tcounts")) {
      DataFileException e = assertThrows(DataFileException.class, () -> frames(row));
      assertTrue(String.valueOf(e.getMessage()).startsWith("frames:2: "), e.getMessage());
    }
  }

  private static Frames frames(String... rows) throws IOException {
    String file = "#dateline-event-frames 1\n" + String.join("\n", rows) + "\n";
    return Frames.read(
        new TsvFile(
            "frames", () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aNewTypeHasRolesAndRulesOfItsRowsAlone() throws IOException {
    RoleFinder finder =
        new RoleFinder(
            frames(
                "fair\t\tagent\ttarget\t\t\t\t\tplace-before",
                "fair.picnic\t\tagent\ttarget\t\t\t\tby:agent\tplace-of-subject"));
    assertEquals(
        List.of("PLACE Goma"), found(finder, "fair.picnic", "The Goma [picnic] ended at noon."));
    assertEquals(
        List.of("TARGET Two men", "PLACE Goma"),
        found(finder, "fair.picnic", "Two men in Goma were [fed]."));
    assertEquals(
        List.of("TARGET Two men"), found(finder, "fair.dance", "Two men in Goma were [fed]."));
    assertEquals(List.of(), found(finder, "market.day", "The Goma [picnic] ended at noon."));
  }

  private static List<String> found(RoleFinder finder, String code, String marked) {
    RolesTable.Row row = RolesTable.row(code, marked);
    return RolesTable.roles(finder, row.sentence(), row.from(), row.to(), code)
        .participants()
        .stream()
        .map(p -> p.role() + " " + p.text())
        .toList();
  }

  @Test
  void whoStandsBeforeTheCauseDidIt() {
    assertRoles(
        "conflict.strike",
        "A school in Kharkiv was [hit] by a Russian missile.",
        "agent=Russian",
        "target=A school",
        "place=Kharkiv",
        "instrument=a Russian missile");
  }

  @Test
  void aPlaceBeforeASummitIsWhereItIs() {
    assertRoles("diplomacy.meeting", "The Bali [summit] ended on Friday.", "place=Bali");
    assertRoles("diplomacy.meeting", "Stalled Iran [talks] may go on.");
  }

  @Test
  void whatADisasterHarmsIsCounted() {
    RolesTable.Row row =
        RolesTable.row("disaster.natural", "A strong [earthquake] killed 12 people in Nepal.");
    Quantity quantity =
        RolesTable.roles(row.sentence(), row.from(), row.to(), row.code()).quantity();
    assertNotNull(quantity);
    assertEquals(12, quantity.value());
  }

  @Test
  void keysNameRolesAndBounds() {
    for (Role role : Role.values()) {
      assertEquals(role, Role.of(role.key()));
    }
    for (Bound bound : Bound.values()) {
      assertEquals(bound, Bound.of(bound.key()));
    }
    assertThrows(IllegalArgumentException.class, () -> Role.of("victim"));
    assertThrows(IllegalArgumentException.class, () -> Bound.of("roughly"));
  }

  @Test
  void wordsInAnyOrderNeverThrow() {
    long seed = 20260101;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] words =
        ("the a Russia Russian Kyiv's soldiers was been being captured capturing to kill who which that"
                + " where and or , - in by of on at near with between from after since more than 20"
                + " 3,000 dozens tens thousands May Monday last week not $5 12% it he has will three"
                + " said attack attacks strikes strike dead half a aged up down until whose ( ) is"
                + " hundred million per cent to")
            .split(" ", -1);
    List<String> codes =
        List.of("custody.capture", "life.death", "conflict.strike", "military.arms-transfer", "x");
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(30);
      for (int w = 0; w < length; w++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
      }
      check(text.toString(), random, codes.get(random.nextInt(codes.size())));
    }
  }

  private static void check(String text, Random random, String code) {
    FieldText field = FieldText.of(Field.BODY, text);
    List<Mention> mentions = mentions(text);
    for (int i = 0; i < field.tokens().sentences(); i++) {
      SentenceView view = SentenceView.of(field, i, mentions);
      int from = view.from() + random.nextInt(view.to() - view.from());
      int to = from + 1 + random.nextInt(view.to() - from);
      for (Participant found : RolesTable.roles(view, from, to, code).participants()) {
        assertEquals(text.substring(found.start(), found.end()), found.text());
      }
      Quantity quantity = RolesTable.roles(view, from, to, code).quantity();
      if (quantity != null) {
        assertEquals(text.substring(quantity.start(), quantity.end()), quantity.text());
      }
    }
  }

  private static List<Mention> mentions(String text) {
    List<Mention> mentions = new java.util.ArrayList<>();
    for (int at = text.indexOf("Russia"); at >= 0; at = text.indexOf("Russia", at + 6)) {
      mentions.add(
          new Mention(
              Field.BODY, at, at + 6, "Russia", "Q159", EntityType.PLACE, "Russia", "known name"));
    }
    return mentions;
  }
}

package org.dateline.tag.event.time;

import static org.dateline.tag.event.time.TimeExpressionTest.PUBLISHED;
import static org.dateline.tag.event.time.TimeExpressionTest.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.dateline.article.EntityType;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the times of a sentence belongs to a trigger, and what no text may do. */
class TimeFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          captured  | - | Officials said Friday that troops captured the bridge.
          captured  | - | Officials said on Friday troops captured the bridge.
          captured  | - | Troops captured the bridge, officials said Friday.
          captured  | - | Troops captured the bridge, the ministry said in a statement on Friday.
          captured  | Thursday | Officials said Friday that troops captured the bridge on Thursday.
          said      | Friday | Officials said Friday that troops captured the bridge on Thursday.
          captured  | Dec. 26 | The general, captured on Dec. 26, died Friday.
          died      | Friday | The general, captured on Dec. 26, died Friday.
          arrested  | May | The banker, who was arrested in May, was sentenced on Friday.
          sentenced | Friday | The banker, who was arrested in May, was sentenced on Friday.
          sentenced | - | The banker, who was arrested in May, was sentenced to four years.
          arrested  | - | The banker, who was arrested, was sentenced on Friday.
          captured  | Friday | On Friday, troops captured the bridge.
          captured  | Friday | On Friday, troops shelled the port and captured the bridge.
          captured  | - | On Friday, officials said troops captured the bridge.
          killed    | Friday | Friday's attack killed ten people.
          attack    | Friday | Friday's attack killed ten people.
          attack    | Friday | The mayor condemned Friday's deadly attack.
          condemned | - | The mayor condemned Friday's deadly attack.
          killed    | Friday | Ten people were killed in Friday's attack.
          sentenced | - | Three men were sentenced for Friday's attack.
          attack    | - | Police arrested two men on Friday over the attack.
          arrested  | Friday | Police arrested two men on Friday over the attack.
          shot      | Friday | The singer was shot and killed on Friday.
          killing   | Friday | A bomb exploded Friday near the market, killing ten people.
          exploded  | Friday | A bomb exploded near the market, killing ten people on Friday.
          exploded  | Friday | Ten people were killed Friday when a bomb exploded.
          exploded  | - | Ten people died Friday after a bomb exploded.
          died      | Friday | Ten people died Friday after a bomb exploded.
          died      | - | Ten people died after an explosion on Friday.
          explosion | Friday | Ten people died after an explosion on Friday.
          killed    | Friday | A car bomb on Friday that killed ten people shook the town.
          attack    | Friday | The attack that killed ten people on Friday shook the town.
          attack    | Friday | Militants launched on Friday an attack on the port.
          attack    | Friday | On Friday, militants launched an attack on the port.
          attack    | - | On Friday, ministers condemned the attack on the port.
          attack    | - | The attack was condemned on Friday by ministers.
          clashes   | Friday | Ten people were killed Friday in clashes near the port.
          arrested  | Monday | He was arrested on Monday and released on Wednesday.
          released  | Wednesday | He was arrested on Monday and released on Wednesday.
          released  | - | He was arrested on Monday and released.
          arrested  | - | He was arrested, and on Wednesday the police released his brother.
          released  | Wednesday | He was arrested, and on Wednesday the police released his brother.
          died      | 2019 | Her husband died in 2019; she married again in 2021.
          married   | 2021 | Her husband died in 2019; she married again in 2021.
          died      | - | Her husband died; she married again in 2021.
          erupted   | Monday | Fighting erupted Monday, while ministers met on Tuesday.
          met       | Tuesday | Fighting erupted Monday, while ministers met on Tuesday.
          killed    | Saturday evening | Rebels killed ten soldiers Saturday evening.
          coup      | June 1996 | He fled after the June 1996 coup.
          coup      | 1996 | He fled after the 1996 coup.
          fled      | - | He fled after the 1996 coup.
          bombing   | last week | It was the first raid since last week's bombing in the port.
          killed    | since Monday | Ten people have been killed since Monday, when fighting began.
          elections | January 30 | They expected attacks before January 30 elections.
          attacks   | - | They expected attacks before January 30 elections.
          strikes   | this month | They launched strikes against al-Qaida-linked groups this month.
          launched  | this month | They launched strikes against al-Qaida-linked groups this month.
          announced | - | It has announced the country will hold elections on October 10.
          elections | October 10 | It has announced the country will hold elections on October 10.
          buy       | - | Leaders announced a deal on Friday, including a plan to buy goods.
          invasion  | 2001 | They have fought since the 2001 invasion.
          attack    | Friday | Officials said the attack on Friday killed ten people.
          killed    | Friday | Officials said the attack on Friday killed ten people.
          vowed     | - | Norland reported a third raid on the port early Sunday, as the premier vowed to go on.
          attacked  | - | KYIV, Dec. 27 — Rebels attacked the port.
          """)
  void takesTheTimeOfItsOwnClause(String trigger, String expected, String text) {
    EventTime time = find(text, trigger, PUBLISHED);
    assertEquals(expected, time == null ? "-" : time.text(), trigger + ": " + text);
  }

  @Test
  void anOpenedClauseHasItsOwnTense() {
    String text =
        "The team will inspect the plant on Monday after rebels shelled it over the weekend.";
    EventTime time = find(text, "shelled", PUBLISHED);
    assertEquals("2024-12-21/2024-12-22", String.valueOf(time));
  }

  @ParameterizedTest
  @CsvSource({
    "Black Friday sales were attacked by critics., attacked",
    "The Sunday Times attacked the plan., attacked",
    "April Smith attacked the plan., attacked",
    "They may have attacked it., attacked",
    "They marched on and attacked it., attacked",
    "They attacked it in order to seize 2000 rifles., attacked",
    "USA Today attacked the plan., attacked"
  })
  void namesAndVerbsAreNoTimes(String text, String trigger) {
    assertNull(find(text, trigger, PUBLISHED), text);
  }

  @Test
  void datesInsideNamesAreLeft() {
    String text = "The Friday Group attacked the port.";
    FieldText field = FieldText.of(Field.BODY, text);
    Mention group =
        new Mention(
            Field.BODY, 4, 16, "Friday Group", "x:1", EntityType.ORGANISATION, "Friday Group", "");
    SentenceView with = SentenceView.of(field, 0, List.of(group));
    SentenceView without = SentenceView.of(field, 0, List.of());
    assertNull(new TimeFinder(TimeExpressionTest.read(with), PUBLISHED).find(3, 4));
    assertTrue(new TimeFinder(TimeExpressionTest.read(without), PUBLISHED).find(3, 4) != null);
  }

  private static final List<String> PIECES =
      List.of(
          "Friday",
          "Dec.",
          "May",
          "26",
          "2024",
          "1999",
          "99999",
          "00",
          "0",
          "31",
          "last",
          "next",
          "past",
          "the",
          "of",
          "in",
          "on",
          "since",
          "between",
          "and",
          "from",
          "to",
          "-",
          "/",
          "–",
          "'s",
          ",",
          ";",
          "(",
          ")",
          "early",
          "mid",
          "late",
          "end",
          "week",
          "months",
          "years",
          "ago",
          "few",
          "couple",
          "a",
          "two",
          "999",
          "decades",
          "earlier",
          "spring",
          "Christmas",
          "Eve",
          "New",
          "Year",
          "weekend",
          "this",
          "overnight",
          "said",
          "killed",
          "that",
          "when",
          "will",
          "attack",
          "2024-12-26",
          "12/26/2024",
          "30.02.2024",
          "Feb.",
          "1990s",
          "today",
          "night",
          "MARCH",
          "٣",
          "²",
          "26th",
          "𝟚𝟘𝟚𝟜",
          "hours",
          "first",
          "recent",
          "coming",
          "half",
          "than");

  @Test
  void randomWordsNeverThrow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String text = randomText(random);
      try {
        checkAll(text, random);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(14); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static @Nullable Published published(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> Published.parse("0000-01-01");
      case 2 -> Published.parse("9999-12-31T23:59-11:00");
      case 3 -> Published.parse("2024-02-29");
      default -> PUBLISHED;
    };
  }

  private static void checkAll(String text, Random random) {
    FieldText field = FieldText.of(Field.BODY, text);
    for (int sentence = 0; sentence < field.tokens().sentences(); sentence++) {
      SentenceView view = SentenceView.of(field, sentence, List.of());
      int from = view.from() + random.nextInt(view.to() - view.from());
      EventTime time =
          new TimeFinder(TimeExpressionTest.read(view), published(random)).find(from, from + 1);
      if (time != null) {
        assertEquals(time.text(), text.substring(time.start(), time.end()));
        assertEquals(time.days(), EventTime.Days.parse(time.toString()));
      }
    }
  }

  @Test
  void aSentenceOfADayAndAHundredThousandWordsTakesNoTime() {
    FieldText field = FieldText.of(Field.BODY, "Friday Dec. 26 last week ".repeat(20_000));
    SentenceView view = SentenceView.of(field, 0, List.of());
    long start = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      new TimeFinder(TimeExpressionTest.read(view), PUBLISHED).find(i * 100, i * 100 + 1);
    }
    assertTrue(System.nanoTime() - start < 20_000_000_000L);
  }
}

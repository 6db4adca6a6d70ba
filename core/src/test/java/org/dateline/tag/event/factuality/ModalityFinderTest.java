package org.dateline.tag.event.factuality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.text.DataFileException;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.TsvFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModalityFinderTest {
  private static ModalityFinder finder;
  private static Grammar grammar;

  @BeforeAll
  static void readCues() throws IOException {
    finder = ModalityFinder.bundled();
    grammar = Grammar.bundled();
  }

  private record Outcome(Modality wanted, Modality found) {}

  @ParameterizedTest
  @ValueSource(strings = {"modality-held.tsv", "modality-examples.tsv"})
  void labelledSentencesAreMostlyRight(String resource) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    int sources = 0;
    for (ModalityExample example : ModalityExample.read(resource)) {
      ModalityExample.Answer answer = example.ask(finder, grammar);
      outcomes.add(new Outcome(example.modality(), answer.modality()));
      sources += answer.source().equals(example.source()) ? 1 : 0;
      if (answer.modality() != example.modality() || !answer.source().equals(example.source())) {
        System.out.println(example + " got " + answer.modality() + ", " + answer.source());
      }
    }
    for (Modality modality : Modality.values()) {
      assertFloor(modality, outcomes);
    }
    assertTrue(sources >= 0.95 * outcomes.size(), sources + " sources of " + outcomes.size());
  }

  private static void assertFloor(Modality modality, List<Outcome> outcomes) {
    long wanted = outcomes.stream().filter(o -> o.wanted() == modality).count();
    long found = outcomes.stream().filter(o -> o.found() == modality).count();
    long both = outcomes.stream().filter(o -> o.equals(new Outcome(modality, modality))).count();
    assertTrue(both >= 0.9 * wanted, modality + ": recall " + both + " of " + wanted);
    assertTrue(both >= 0.9 * found, modality + ": precision " + both + " of " + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asserted | custody.capture | Zelensky, who denied corruption, said troops were [captured].
          denied | conflict.battle | Russia denied that its troops had [captured] the town.
          denied | custody.capture | Minister denies troops [captured]
          feared | military.deployment | He warned of risks of North Korea [sending troops].
          asserted | statement.warn | He [warned] that there are risks of war.
          denied | statement.warn | He did not [warn] the crew.
          planned | justice.charge | He is expected to be [charged].
          planned | diplomacy.meeting | [Talks] to resume Friday
          asserted | disaster.accident | No survivors in [crash]
          asserted | life.death | The blast [killed] three and may have wounded others.
          feared | life.injury | The blast killed three and may have [wounded] others.
          planned | custody.release | Both sides agreed to [release] the crew.
          asserted | diplomacy.agreement | Both sides [agreed to] release the crew.
          demanded | custody.release | The court ordered the [release] of the crew.
          planned | diplomacy.meeting | There are plans for a [summit].
          feared | conflict.attack | Fears of an [attack] grew.
          feared | conflict.strike | They live under the threat of [strikes].
          denied | unrest.protest | There is a ban on [protests].
          demanded | conflict.ceasefire | A call for a [ceasefire] went unheard.
          asserted | conflict.bombing | A suspected [bombing] shook the town.
          asserted | politics.coup | The [coup] failed, no doubt that it was tried.
          asserted | life.death | No fewer than ten people [died].
          asserted | conflict.battle | The town was [taken] without a fight.
          background | conflict.attack | He is charged with [murder].
          background | conflict.bombing | She is on trial for the 2015 [bombing].
          asserted | statement.deny | The leader says he will leave the pact and [denies] the claim.
          background | military.exercise | It was an anti-[terrorism] drill.
          """)
  void clearCases(String modality, String code, String marked) {
    ModalityExample example = new ModalityExample(Modality.of(modality), code, "", marked);
    assertEquals(example.modality(), example.ask(finder, grammar).modality(), marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conflict.attack | The opera ends with the heroine [stabbing] the chief of police.
          custody.capture | The thriller follows a pilot who is [captured] by bandits.
          custody.capture | In the second season, the hero's wife is [abducted].
          conflict.attack | A short story about a boy who [stabbed] his brother sold well.
          conflict.bombing | His character was killed off in a car [bombing].
          conflict.attack | Viewers saw the detective [shot dead] in the last episode.
          custody.arrest | During the drill, police [arrested] two men.
          conflict.battle | Troops [repelled] a mock attack on the airport.
          conflict.attack | Marines [stormed] a beach in a war game off the coast.
          life.death | The drill simulates an earthquake in which 500 people are [killed].
          movement.displacement | The [evacuation] was only a drill, the school said.
          life.death | The liner sank, [killing] 1,500 people, 100 years ago.
          custody.arrest | In the 1930s, his police [arrested] millions.
          custody.capture | Staff staged a mock [hostage-taking] at the bank.
          life.death | The Romans took the town in 146 BC and [killed] its people.
          life.death | In the 14th century, the plague [killed] millions.
          life.death | The volcano last erupted in 1883, [killing] 36,000 people.
          life.death | The 9/11 attacks [killed] nearly 3,000 people.
          conflict.attack | It is 30 years since rebels [shot] down the plane.
          custody.capture | During the Cold War, agents [kidnapped] scientists in the city.
          life.death | The exercise assumed that a flood had [killed] 200 villagers.
          conflict.attack | The drill featured masked men [attacking] a ferry.
          life.death | The documentary looks at a famine in which thousands [died].
          """)
  void whatIsPlayedRehearsedOrLongPastIsBackground(String code, String marked) {
    clearCases("background", code, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          custody.capture | A person who [kidnaps] a child shall be imprisoned.
          life.injury | Drivers who [injure] a pedestrian lose their licence.
          conflict.attack | Nurses know what to do when a patient is [stabbed].
          custody.arrest | The directive allows police to sleep and explains how to [arrest] a suspect.
          unrest.protest | The constitution gives workers the right to [protest].
          conflict.attack | Imagine that gunmen [attacked] a school here.
          conflict.attack | The rules say when police can [shoot].
          custody.capture | The penalty for [kidnapping] is death.
          custody.arrest | The men can be [jailed] for ten years.
          custody.arrest | Under the act, drivers [arrested] twice are fined.
          custody.capture | The convention covers crews who are [captured] at sea.
          life.death | Rabies [kills] 60,000 people every year.
          conflict.attack | Wardens are trained to [shoot] in self-defence only.
          justice.verdict | The singer faces [ten years in prison].
          custody.arrest | The statute punishes anyone who hides a fugitive with two years in [jail].
          """)
  void lawsAndSupposingsAreConditional(String code, String marked) {
    clearCases("conditional", code, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          life.injury | Soldiers [raped] two women in the village, an accusation the army rejects.
          conflict.attack | The guards [tortured] prisoners, he denied.
          conflict.battle | Rebels had [captured] the town, which the army says never happened.
          life.death | The report that gunmen had [killed] the mayor proved false.
          life.death | The story that the king had been [murdered] was made up.
          politics.departure | Reports that the minister had [resigned] were denied by his office.
          conflict.attack | Police [shot] the boy, according to a rumour that turned out to be untrue.
          life.death | Guards [killed] the inmate, his family says, but the prison denies it.
          conflict.attack | It is untrue that troops [fired on] the crowd.
          custody.capture | That pirates [seized] the ferry is not true, its owner said.
          custody.arrest | Reports that the rapper was [arrested] are wrong, his brother said.
          life.death | Footage purporting to show the mayor being [killed] was fabricated.
          conflict.attack | Gunmen [stormed] the studio, a blog said, but the station said that was false.
          """)
  void aSentenceMayTakeBackWhatItTells(String code, String marked) {
    clearCases("denied", code, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          life.death | Two soldiers were [killed] during an exercise, the army said.
          conflict.attack | The author of the novel was [stabbed] on stage.
          custody.arrest | The film opens on Friday after its director was [arrested].
          life.death | Troops [killed] ten rebels, a spokesman said, and denied using gas.
          conflict.attack | Gunmen [attacked] the theatre during a play, the army said.
          conflict.battle | Rebels [captured] the town, an advance the government denies was planned.
          custody.arrest | He was [arrested] for fraud, a charge he denies.
          life.death | Police say Hamas, which denies it, [killed] the man.
          custody.release | An aid worker kidnapped years ago and held by rebels has been [released].
          life.casualties | Men who train here saw the [casualties] of the blast.
          life.death | The law was passed after police [killed] a student.
          conflict.attack | Police [shot] a man and said that it was made clear to him that they would.
          custody.arrest | Under the act, police [arrested] nine people on Monday.
          movement.transport | The first train to the port [arrived] on Sunday.
          """)
  void framesOfOtherClausesGovernNothing(String code, String marked) {
    clearCases("asserted", code, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The spy agency | The spy agency said two men were [captured].
          South Korean officials | Two men were [captured], South Korean officials said on Monday.
          Yonhap | Two men were [captured], Yonhap reported.
          a witness | Two men were [captured], said a witness.
          the ministry | Two men were [captured], according to the ministry.
          police | Ten dead in [blast]: police
          reportedly | Two men were reportedly [captured].
          Hamas | Hamas says it [captured] two men.
          officials | Two men were [captured], officials told Radio Elm.
          the deputy minister | The town was [shelled], the deputy minister, Karl Venner, told Radio Elm.
          the envoy | Two men were [captured], said the envoy.
          it | Two men were [captured], it added.
          Mira Holm | Mira Holm, a professor, posted a letter, saying the mine was [closed].
          The president | The president, a close ally, announced on Friday that two men were [captured].
          the ministry | Two men were [captured], the ministry announced on Monday.
          Radio Elm | Two men were [captured], Radio Elm reported, citing witnesses.
          """)
  void theSourceIsTheNounPhrase(String source, String marked) {
    ModalityExample example = new ModalityExample(Modality.ASSERTED, "life.death", source, marked);
    assertEquals(source, example.ask(finder, grammar).source());
  }

  @Test
  void theSourceHoldsItsMention() {
    FieldText text = FieldText.of(Field.BODY, "South Korean officials said two men were captured.");
    Mention mention =
        new Mention(
            Field.BODY, 0, 12, "South Korean", "Q884", EntityType.GROUP, "South Korea", "demonym");
    SentenceView view = SentenceView.of(text, 0, List.of(mention));

    Attribution attribution = Objects.requireNonNull(finder.attribution(grammar.read(view), 7, 8));

    assertEquals("South Korean officials", attribution.text());
    assertEquals(mention, attribution.mention());
  }

  @Test
  void capitalsChangeNothing() throws IOException {
    for (ModalityExample example : ModalityExample.read("modality-examples.tsv")) {
      ModalityExample capitals =
          new ModalityExample(
              example.modality(), example.code(), "", example.marked().toUpperCase(Locale.ROOT));
      assertEquals(
          example.ask(finder, grammar).modality(),
          capitals.ask(finder, grammar).modality(),
          capitals.marked());
    }
  }

  @Test
  void anyWordsInAnyOrderGetAnAnswer() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(List.of(",", ";", "\"", " - ", "(", "1994", "May", "17"));
    for (ModalityExample example : ModalityExample.read("modality-examples.tsv")) {
      words.addAll(List.of(example.marked().replaceAll("[\\[\\].]", "").split(" ", -1)));
    }
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(1, 90); word > 0; word--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      askEverywhere(FieldText.of(Field.BODY, text.toString()));
    }
  }

  private static void askEverywhere(FieldText text) {
    for (int sentence = 0; sentence < text.tokens().sentences(); sentence++) {
      SentenceView view = SentenceView.of(text, sentence, List.of());
      for (int from = view.from(); from < view.to(); from++) {
        assertNotNull(finder.modality(grammar.read(view), from, from + 1, "conflict.attack"));
        Attribution attribution = finder.attribution(grammar.read(view), from, from + 1);
        if (attribution != null) {
          assertEquals(
              attribution.text(),
              text.tokens().text.substring(attribution.start(), attribution.end()));
        }
      }
    }
  }

  @Test
  void badRowsAreNamedByFileAndLine(@TempDir Path folder) throws IOException {
    String header = "#dateline-modality-cues 1\n";
    assertRefused(folder, header + "maybe\tperhaps\tbefore\tverb\n", ":2: no modality \"maybe\"");
    assertRefused(folder, header + "\n#\nfeared\tmay\tleft\tverb\n", ":4: \"left\" is none of");
    assertRefused(folder, header + "feared\tmay\tbefore\tfar\n", ":2: \"far\" is none of");
    assertRefused(folder, "may\n", ":1: expected");
  }

  private static void assertRefused(Path folder, String content, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve("cues.tsv"), content);
    DataFileException e =
        assertThrows(DataFileException.class, () -> ModalityCues.read(TsvFile.of(file)));
    assertTrue(String.valueOf(e.getMessage()).contains(message), String.valueOf(e));
  }

  @Test
  void anUnknownModalityIsAnsweredWithTheKnown() {
    assertEquals(Modality.DENIED, Modality.of("denied"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Modality.of("DENIED"));
    assertTrue(String.valueOf(e.getMessage()).contains("asserted, denied, planned"));
  }
}

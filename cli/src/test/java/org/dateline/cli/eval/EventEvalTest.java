package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.cli.eval.EventEval.Options;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of these tests are words that no other rule has, so that figures hold. */
class EventEvalTest {
  private static final String RULES =
      """
      #dateline-event-rules 1
      conflict.strike	zorped
      conflict.attack	blimmed
      custody.arrest	quandled
      custody.arrest	quandled twice
      life.death	quandled
      """;

  @TempDir static Path rules;
  private static Tagger tagger;

  @TempDir Path folder;
  private int files;

  @BeforeAll
  static void tagger() throws IOException {
    Path file = Files.writeString(rules.resolve("rules.tsv"), RULES);
    tagger = Tagger.of(Gazetteer.bundled(), EventScheme.bundledWith(List.of(file)));
  }

  @BeforeEach
  void noFiles() {
    files = 0;
  }

  private EventEval eval(Options options, String... lines) throws IOException {
    Path file = folder.resolve("gold" + files++ + ".jsonl");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return EventEval.of(file, tagger, options);
  }

  @Test
  void typesCountOnceATextAndOnceASentence() throws IOException {
    // First text: the attack is found in its sentence and once more in one without; the arrest is
    // found in another sentence than it was marked in. Second text: the attack is missed.
    EventEval eval =
        eval(
            new Options(Set.of(), false, 5, EventFilter.ALL),
            """
            {"id":"a","text":"They zorped it. He was quandled. We blimmed.","events":[\
            {"code":"conflict.attack","start":5,"end":11,"text":"zorped"},\
            {"code":"custody.arrest","start":33,"end":35},\
            {"code":null,"type":"Other","start":0,"end":4}]}\
            """,
            """
            {"id":"b","text":"Quiet. Calm.","events":[\
            {"code":"conflict.attack","start":7,"end":11}]}\
            """);
    assertEquals(2, eval.texts());
    assertEquals(new Score(1, 0, 1), eval.articles().score("conflict.attack"));
    assertEquals(new Score(1, 0, 0), eval.articles().score("custody.arrest"));
    assertEquals(new Score(2, 0, 1), eval.articles().sum());
    EventScores sentences = eval.sentences();
    assertNotNull(sentences);
    assertEquals(new Score(1, 1, 1), sentences.score("conflict.attack"));
    assertEquals(new Score(0, 1, 1), sentences.score("custody.arrest"));
    assertEquals(new Score(1, 2, 2), sentences.sum());
    assertEquals(new Interval(0, 1.0), eval.articles().recall());
    assertEquals(List.of(2, 1, 1), List.of(eval.marked(), eval.complete(), eval.firstRight()));
    assertEquals(
        List.of(
            new EventError(
                false,
                "conflict.attack",
                "a",
                "We [[blimmed]].",
                "rule \"blimmed\"; gold: custody.arrest"),
            new EventError(true, "conflict.attack", "b", "[[Calm]].", "found: none"),
            new EventError(
                false,
                "custody.arrest",
                "a",
                "He was [[quandled]].",
                "rule \"quandled\"; gold: none"),
            new EventError(
                true, "custody.arrest", "a", "[[We]] blimmed.", "found: conflict.attack")),
        eval.errors());
  }

  @Test
  void aCodeThatTheSetDoesNotUseCountsAsTheNearestBroaderOneThatItUses() throws IOException {
    String text = "{\"text\":\"They zorped it.\",\"events\":[{\"code\":\"%s\"}]}";
    Score right = new Score(1, 0, 0);
    for (String broader : List.of("conflict.strike", "conflict.attack", "conflict")) {
      assertEquals(right, eval(Options.DEFAULT, text.formatted(broader)).articles().sum(), broader);
    }
    assertEquals(
        new Score(0, 0, 1),
        eval(Options.DEFAULT, text.formatted("conflict.bombing")).articles().sum());
    assertEquals(
        new Score(0, 0, 1),
        eval(new Options(Set.of(), true, 0, EventFilter.ALL), text.formatted("conflict.attack"))
            .articles()
            .sum());
  }

  @Test
  void typesAskedForTakeInTheLabelsBelowThem() throws IOException {
    Options options =
        new Options(Set.of("conflict.attack", "life.injury"), false, 0, EventFilter.ALL);
    EventEval eval =
        eval(
            options,
            """
            {"text":"They zorped it. He was quandled.","events":[\
            {"code":"conflict.bombing"},{"code":"custody.arrest"}]}\
            """);
    assertEquals(new Score(1, 0, 0), eval.articles().sum());
    assertEquals(Set.of("conflict.attack", "life.injury"), eval.articles().byType().keySet());
    assertNull(eval.sentences());
  }

  @Test
  void aSetsOwnSentencesHoldAndTheHeadlineCountsForTheTextAlone() throws IOException {
    // The set's second sentence is our first and second; one character belongs to none.
    EventEval eval =
        eval(
            Options.DEFAULT,
            """
            {"title":"Many zorped","published":"2024-05-01","text":"They quandled. Then, it ended.",\
            "sentences":[[0,4],[5,30]],"events":[\
            {"code":"custody.arrest","sentence":1,"start":16,"end":20},\
            {"code":"conflict.attack","sentence":0}]}\
            """);
    assertEquals(new Score(2, 0, 0), eval.articles().sum());
    EventScores sentences = eval.sentences();
    assertNotNull(sentences);
    assertEquals(new Score(1, 0, 1), sentences.sum());
  }

  @Test
  void textsWithAnEventWithoutPlaceAreLeftOutBySentence() throws IOException {
    EventEval eval =
        eval(
            Options.DEFAULT,
            "{\"text\":\"They zorped.\",\"events\":[{\"code\":\"conflict.attack\",\"sentence\":0}]}",
            """
            {"text":"They zorped.","events":[{"code":"conflict.attack","start":0,"end":4}]}\
            """);
    EventScores sentences = eval.sentences();
    assertNotNull(sentences);
    assertEquals(new Score(1, 0, 0), sentences.sum());
  }

  @Test
  void theFirstChoiceIsTheFirstTriggerAndOfTwoTheLonger() throws IOException {
    String text = "{\"text\":\"They quandled twice and zorped.\",\"events\":[{\"type\":\"%s\"}]}";
    Options all =
        new Options(Set.of("custody.arrest", "life.death", "conflict"), false, 0, EventFilter.ALL);
    assertEquals(1, eval(all, text.formatted("custody.arrest")).firstRight());
    assertEquals(0, eval(all, text.formatted("life.death")).firstRight());
    assertEquals(0, eval(all, text.formatted("conflict.attack")).firstRight());
    assertEquals(1, eval(Options.DEFAULT, text.formatted("conflict.attack")).firstRight());
  }

  @Test
  void whatIsNoLabelledTextIsNamedByItsLine() {
    for (String bad :
        List.of(
            "nonsense",
            "{\"text\":\"abc\"}",
            "{\"text\":\"abc\",\"events\":[3]}",
            "{\"text\":\"abc\",\"events\":[{\"code\":\"conflict.picnic\"}]}",
            "{\"text\":\"abc\",\"events\":[{\"start\":2}]}",
            "{\"text\":\"abc\",\"events\":[{\"start\":2,\"end\":4}]}",
            "{\"text\":\"abc\",\"events\":[{\"start\":0,\"end\":1,\"text\":\"b\"}]}",
            "{\"text\":\"abc\",\"sentences\":[[0,3]],\"events\":[{\"sentence\":1}]}",
            "{\"text\":\"abc\",\"sentences\":[[0]],\"events\":[]}",
            "{\"text\":\"abc\",\"sentences\":3,\"events\":[]}",
            "{\"text\":\"abc\",\"published\":\"tomorrow\",\"events\":[]}")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> eval(Options.DEFAULT, "{\"text\":\"\",\"events\":[{\"code\":null}]}", bad));
      assertTrue(String.valueOf(e.getMessage()).contains(".jsonl:2: "), e.getMessage());
    }
  }

  @Test
  void aTypeThatTheSchemeDoesNotKnowCannotBeAskedFor() {
    Options options = new Options(Set.of("conflict.picnic"), false, 0, EventFilter.ALL);
    assertThrows(
        IllegalArgumentException.class, () -> eval(options, "{\"text\":\"\",\"events\":[]}"));
  }

  @Test
  void errorsAreSpreadOverTheFile() throws IOException {
    String[] lines = new String[10];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "{\"id\":" + i + ",\"text\":\"Calm.\",\"events\":[{\"code\":\"life.death\"}]}";
    }
    List<EventError> errors =
        eval(new Options(Set.of(), false, 2, EventFilter.ALL), lines).errors();
    assertEquals(List.of("2", "7"), errors.stream().map(EventError::id).toList());
  }
}

package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventDetails;
import org.dateline.tag.event.EventFinder;
import org.dateline.tag.event.EventModel;
import org.dateline.tag.event.EventScheme;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.NumberWords;
import org.dateline.text.PhraseTable;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  // Some pairs have neighbouring places, no three.
  private static final int FEW = 2000;
  private static final int SPREAD = 7919;

  private static final long SEED = 3;
  private static final List<String> PIECES =
      List.of(
          "Kyiv",
          "kyiv",
          "KYIV",
          "U.S.",
          "O'Neill",
          "3,000",
          "İ",
          "ß",
          "Straße",
          "the",
          "attack",
          "not",
          "Friday",
          "dozens",
          "three",
          "McDonald",
          "jong-un",
          "’s",
          ". ",
          "12th",
          "x".repeat(60));

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(4) == 0 ? "" + random.nextInt(50_000) : "");
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void cutsTextsAsOneWithoutDoes() throws IOException {
    Gazetteer gazetteer = Gazetteer.bundled();
    WordFacts table = RecogniserModel.bundled().words;
    EventFinder events =
        new EventFinder(EventScheme.bundled(), EventModel.bundled(), table, EventDetails.bundled());
    Vocabulary words = new Vocabulary(new KnownWords(gazetteer, table, events)::of);
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      String text = text(random);
      Tokens plain = Tokenizer.tokenize(text);
      Tokens known = Tokenizer.tokenize(text, words);
      assertEquals(plain.size(), known.size(), text);
      for (int i = 0; i < plain.size(); i++) {
        Word one = plain.word(i);
        Word other = known.word(i);
        long state = PhraseTable.next(PhraseTable.START, one.hash);
        assertEquals(one.key, other.key, text);
        assertEquals(one.startsUpper(), other.startsUpper(), text);
        assertEquals(one.allUpper(), other.allUpper(), text);
        assertEquals(one.isNumber(), other.isNumber(), text);
        assertEquals(one.hasInnerCapital(), other.hasInnerCapital(), text);
        assertTrue(other.known, text);
        assertEquals(table.get(one.code), other.facts, text);
        assertEquals(gazetteer.find(state), other.name, text);
        assertSame(events.trigger(one.key), other.trigger, text);
        assertEquals(events.classes(one.key), other.classes, text);
        assertEquals(events.asked(one.key), other.asked, text);
        assertEquals(
            one.isNumber() || NumberWords.isOne(one.key), SentenceView.isNumber(other), text);
        for (int use : new int[] {Word.CUE, Word.CUE_BEHIND, Word.TIME, Word.COUNT}) {
          assertEquals((events.uses(one) & use) != 0, other.may(use), text);
          assertTrue(one.may(use), text);
        }
        assertEquals(gazetteer.isName(other.name), other.may(Word.NAMED), text);
        assertTrue(one.may(Word.NAMED), text);
      }
    }
    assertSame(words.word("a Kyiv", 2, 6), words.word("Kyiv", 0, 4));
  }

  @Test
  void whatIsKnownOfWordsChangesNoEvent() throws IOException {
    WordFacts table = RecogniserModel.bundled().words;
    EventFinder events =
        new EventFinder(EventScheme.bundled(), EventModel.bundled(), table, EventDetails.bundled());
    Vocabulary words = new Vocabulary(new KnownWords(Gazetteer.bundled(), table, events)::of);
    Published day = Published.parse("2024-03-05");
    for (String text :
        List.of(
            "Rebels killed three people in a dawn attack on the camp last Friday, police said.",
            "The minister denied that soldiers opened fire on dozens of protesters two days ago.",
            "If talks fail, the union will strike on Monday; 40 workers were arrested in March.",
            "Prosecutors charged a man with murder after the body of a woman was found.")) {
      List<Event> plain = events.find(FieldText.of(Field.BODY, text), List.of(), day);
      assertFalse(plain.isEmpty(), text);
      assertEquals(plain, events.find(FieldText.of(Field.BODY, text, words), List.of(), day), text);
    }
  }

  @Test
  void aWordStaysWhileThereIsRoomBesideIt() {
    Vocabulary words = new Vocabulary();
    List<Word> first = new ArrayList<>();
    for (int i = 0; i < FEW; i++) {
      String word = "w" + Integer.toString(i * SPREAD, Character.MAX_RADIX);
      first.add(words.word(word, 0, word.length()));
    }
    for (int i = 0; i < FEW; i++) {
      String word = "w" + Integer.toString(i * SPREAD, Character.MAX_RADIX);
      assertSame(first.get(i), words.word(word, 0, word.length()));
    }
  }

  @Test
  void remembersHowWordsAreWritten() {
    Random random = new Random(SEED);
    SeenWords seen = new SeenWords();
    Map<String, Integer> oracle = new HashMap<>();
    for (int round = 0; round < 20; round++) {
      FieldText text = FieldText.of(Field.BODY, text(random));
      seen.see(text);
      Tokens tokens = text.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean upper = tokens.startsUpper(i);
        if (text.casing(i) == Casing.NORMAL
            && tokens.key(i).length() > 2
            && !(upper && tokens.opensSentence(i))) {
          oracle.merge(tokens.key(i), upper ? 2 : 1, (a, b) -> a | b);
        }
      }
      for (int i = 0; i < tokens.size(); i++) {
        int expected = oracle.getOrDefault(tokens.key(i), 0);
        assertEquals(expected, seen.get(tokens.word(i)), tokens.key(i) + ", seed " + SEED);
      }
    }
  }
}

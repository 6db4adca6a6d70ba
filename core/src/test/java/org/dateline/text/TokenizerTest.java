package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

public class TokenizerTest {
  private static List<String> keys(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return new ArrayList<>(tokens.keys(0, tokens.size()));
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @Test
  void possessivesAreLeftOut() {
    assertEquals(List.of("kyiv", "and", "moscow", "envoys"), keys("Kyiv's and Moscow’s envoys'"));
  }

  @Test
  void apostrophesInsideAWordAreDropped() {
    assertEquals(List.of("sanaa", "obrien"), keys("Sana'a O’Brien"));
  }

  @Test
  void acronymsKeepTheirDotsInTheSpanOnly() {
    String text = "the U.S. and D.C voters";
    Tokens tokens = Tokenizer.tokenize(text);
    assertEquals(List.of("the", "us", "and", "dc", "voters"), tokens.keys(0, tokens.size()));
    assertEquals("U.S.", tokens.surface(1, 2));
  }

  @Test
  void numbersKeepTheirSeparators() {
    Tokens tokens = Tokenizer.tokenize("some 11,000 or 3.5 million");
    assertEquals("11,000", tokens.surface(1, 2));
    assertTrue(tokens.isNumber(3));
  }

  @Test
  void accentsAndForeignLettersFold() {
    assertEquals(
        List.of("erdogan", "lodz", "strasse", "ankara"), keys("Erdoğan Łódź Straße ANKARA"));
  }

  @Test
  void abbreviationsDoNotEndSentences() {
    assertEquals(
        List.of("Gen. Jan Novak met Mr. Lee on Dec. 26.", "It rained."),
        sentences("Gen. Jan Novak met Mr. Lee on Dec. 26. It rained."));
  }

  @Test
  void closingQuotesBelongToTheSentence() {
    assertEquals(
        List.of("He said “we won.”", "“Really?” she asked."),
        sentences("He said “we won.” “Really?” she asked."));
  }

  @Test
  void aLineEndIsAParagraphUnlessTheTextIsHardWrapped() {
    assertEquals(2, sentences("A headline without a stop\nThe text below it.").size());
    String wrapped =
        """
        The first line of an old wire report that was set at a fixed
        width runs on into the second line, and this one runs on into
        a third one, which is about as long as the others were before
        it came to its end.\
        """;
    assertEquals(1, sentences(wrapped).size());
  }

  @Test
  void offsetsAreExactOnRandomUnicode() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      Tokens tokens = Tokenizer.tokenize(text);
      int last = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertTrue(tokens.start(i) >= last && tokens.end(i) > tokens.start(i), "seed " + seed);
        assertTrue(tokens.end(i) <= text.length(), "seed " + seed);
        int sentence = tokens.sentenceOf(i);
        assertTrue(tokens.sentenceStart(sentence) <= tokens.start(i), "seed " + seed);
        assertTrue(tokens.sentenceEnd(sentence) >= tokens.end(i), "seed " + seed);
        last = tokens.end(i);
      }
    }
  }

  public static String randomText(Random random) {
    String pieces = "aBé\u0301ß'’.,-() \n\"“9Ω東\ud83d\ude00\ud800İ\u00a0$";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      text.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    return text.toString();
  }
}

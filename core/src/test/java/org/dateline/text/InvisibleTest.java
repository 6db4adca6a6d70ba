package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {
  @ParameterizedTest
  @CsvSource({
    "Zelen\u00adsky, Zelensky",
    "Ze\u200blen\u2060sky\ufeff, Zelensky",
    "\u200eКи\u200cев\u200f, Киев",
    "Αθή\u200dνα, Αθήνα",
    "\u202aabc\u202c \u2066d\u2069, abc d",
    "a \u200c\u200d\u200c b, a  b",
    "Cafe\u0301, Caf\u00e9",
    "й\u00ad и\u0306, й й",
    "\u1112\u1161\u11ab, \ud55c"
  })
  void whatNobodySeesGoesAndAccentsJoinTheirLetters(String written, String clean) {
    assertEquals(clean, Invisible.clean(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cخواهم",
        "क्\u200dष",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\u2764\ufe0f\u200d\ud83d\udd25",
        "ภาษา\u200bไทย",
        "plain, caf\u00e9, Киев"
      })
  void whatMeansSomethingStays(String text) {
    assertSame(text, Invisible.clean(text));
  }

  @Test
  void wordsHoldWhatNobodySeesInTheirSpanOnly() {
    Tokens tokens = Tokenizer.tokenize("Mr Zelen\u00ad\u200bsky of\u200b Ki\u2060ev\u00ad.");
    assertEquals(List.of("mr", "zelensky", "of", "kiev"), tokens.keys(0, tokens.size()));
    assertEquals("Zelen\u00ad\u200bsky", tokens.surface(1, 2));
    assertEquals("Ki\u2060ev", tokens.surface(3, 4));
  }

  @Test
  void longRunsTakeNoLongTime() {
    String run = "a" + "\u00ad".repeat(2_000_000);
    assertEquals(List.of("ab"), Tokenizer.tokenize(run + "b").keys(0, 1));
    assertEquals(1, Tokenizer.tokenize(run + " ").size());
  }
}

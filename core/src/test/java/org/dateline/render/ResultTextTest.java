package org.dateline.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.article.Field;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;
import org.junit.jupiter.api.Test;

class ResultTextTest {
  private static Passage passage(String text, Span... spans) {
    return new Passage(Field.BODY, 0, text.length(), text, List.of(spans));
  }

  @Test
  void queryHitsStandBetweenStars() {
    Passage passage =
        passage(
            "north korean troops",
            new Span(0, 12, Kind.QUERY, ""),
            new Span(6, 12, Kind.ENTITY, "Q423"),
            new Span(13, 19, Kind.QUERY, ""));
    assertEquals("**north korean** **troops**", ResultText.passage(passage, false));
    assertEquals("", ResultText.passage(passage(""), false));
  }

  @Test
  void spansThatCrossHaveTheStylesOfAll() {
    Passage passage =
        passage("abcdef", new Span(0, 4, Kind.QUERY, ""), new Span(2, 6, Kind.ENTITY, "Q1"));
    assertEquals(
        "\u001b[1;33mab\u001b[0m\u001b[1;33;4mcd\u001b[0m\u001b[4mef\u001b[0m",
        ResultText.passage(passage, true));
    assertEquals(
        "\u001b[35ma\u001b[0m b",
        ResultText.passage(passage("a b", new Span(0, 1, Kind.EVENT, "x")), true));
  }

  @Test
  void nothingInATextSteersTheTerminal() {
    assertEquals("a b\tc", ResultText.clean("a\u001b\r\nb\tc"));
    assertEquals(" [31mred ", ResultText.clean("\u001b[31mred\u0000"));
    for (char c = 0; c < 0x3000; c++) {
      String clean = ResultText.passage(passage("x" + c + "y"), true);
      assertTrue(c == '\t' || clean.chars().noneMatch(ResultTextTest::steers), "U+" + (int) c);
    }
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }
}

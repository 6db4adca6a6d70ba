package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordWrapTest {
  @Test
  void linesEndBetweenWords() {
    assertEquals(List.of("one two", "three", "four"), WordWrap.lines("one two three four", 8));
    assertEquals(List.of("one two"), WordWrap.lines("one two", 7));
    assertEquals(List.of("one", "two"), WordWrap.lines("one two", 6));
    assertEquals(List.of("one", "two"), WordWrap.lines("one two", 3));
    assertEquals(List.of(""), WordWrap.lines("", 5));
  }

  @Test
  void aWordThatIsLongerThanALineIsCut() {
    assertEquals(List.of("a", "abcde", "fghij", "k b"), WordWrap.lines("a abcdefghijk b", 5));
  }

  @Test
  void coloursTakeNoRoomAndEndWithTheLine() {
    assertEquals(
        List.of("\u001b[1;33mone\u001b[0m", "\u001b[1;33mtwo\u001b[0m a", "bc"),
        WordWrap.lines("\u001b[1;33mone two\u001b[0m a bc", 6));
    assertEquals(7, WordWrap.columns("\u001b[4mone\u001b[0m two"));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals(List.of("한국", "어"), WordWrap.lines("한국어", 5));
    assertEquals(4, WordWrap.columns("漢字"));
    assertEquals(1, WordWrap.columns("e\u0301"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 60, 80, 120, 200})
  void nothingIsLostAndNoLineIsTooLong(int width) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(i == 0 ? "" : " ").append("x".repeat(1 + random.nextInt(12)));
    }
    List<String> lines = WordWrap.lines(text.toString(), width);
    assertTrue(lines.stream().allMatch(line -> line.length() <= width), "seed " + seed);
    assertEquals(
        text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""), "seed " + seed);
    if (width > 12) {
      assertEquals(text.toString(), String.join(" ", lines), "seed " + seed);
    }
  }
}

package org.dateline.cli.serve.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.cli.serve.detail.TextDifference.Kind;
import org.dateline.cli.serve.detail.TextDifference.Piece;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
  private static final String FIRST = "The port of Ostby is shut, the harbour master said.";
  private static final String SECOND = "Ships wait outside.";

  private static Article article(String title, String body) {
    return Article.builder("a").title(title).body(body).build();
  }

  private static TextDifference difference(String body, String copy) {
    return TextDifference.of(article("Shut", body), article("Shut", copy));
  }

  @Test
  void whatIsTheSameSaysSo() {
    TextDifference same = difference(FIRST + "\n\n" + SECOND, FIRST + "\n\n" + SECOND + "\n");
    assertEquals("the same words", same.summary());
    assertTrue(same.isSame());
  }

  @Test
  void wholeParagraphsAndHeadlinesAreTold() {
    TextDifference added =
        TextDifference.of(
            article("Shut", FIRST),
            article("Port shut", FIRST + "\n\n" + SECOND + "\n\nNobody knows why."));
    assertEquals("adds 2 paragraphs, another headline", added.summary());
    assertEquals("leaves out 1 paragraph", difference(FIRST + "\n\n" + SECOND, SECOND).summary());
  }

  @Test
  void wordsAreShownWithThoseAround() {
    TextDifference changed = difference(FIRST, FIRST.replace("shut,", "open again,"));
    assertEquals("adds 2 words, leaves out 1 word", changed.summary());
    assertEquals(
        List.of(
            new Piece(Kind.SAME, "The port of Ostby is"),
            new Piece(Kind.ADDED, "open again,"),
            new Piece(Kind.LEFT_OUT, "shut,"),
            new Piece(Kind.SAME, "the harbour master said.")),
        changed.pieces());
  }

  @Test
  void longTextsAreCutAndSaySo() {
    String numbers =
        IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    TextDifference unlike = difference(numbers, numbers.replace(" ", " x"));
    assertTrue(
        unlike.summary().endsWith("only the first 1,500 words of each compared"), unlike.summary());
  }

  @Test
  void emptyTextsAreCompared() {
    assertEquals("the same words", difference("", " \n ").summary());
    assertEquals("adds 1 paragraph", difference("", SECOND).summary());
  }
}

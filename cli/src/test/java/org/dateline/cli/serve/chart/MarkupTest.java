package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  @Test
  void textsAndValuesAreEscaped() {
    String hostile = "\"><script>alert('1')</script>&\u0000\uD800\uFFFE";
    String drawn = new Markup().leaf("text", hostile, "class", hostile).toString();
    ParsedDrawing parsed = ParsedDrawing.of(drawn);
    String shown = "\"><script>alert('1')</script>& \uFFFD\uFFFD";
    assertEquals(shown, parsed.all("text").getFirst().getTextContent());
    assertEquals(shown, parsed.all("text").getFirst().getAttribute("class"));
  }

  @Test
  void pairsOfSurrogatesStay() {
    assertEquals("<text>😀</text>", new Markup().leaf("text", "😀").toString());
  }

  @Test
  void longTextsAreCutBetweenCharacters() {
    assertEquals("ab…", Markup.cut("abcd", 3));
    assertEquals("a…", Markup.cut("a😀b", 3));
    assertEquals("abc", Markup.cut("abc", 3));
    assertEquals(
        300 + "<p></p>".length(), new Markup().leaf("p", "x".repeat(9000)).toString().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "/\\evil.example/",
        "java\nscript:alert(1)",
        "/\t/evil.example",
        "vbscript:x",
        ""
      })
  void harmfulAddressesAreNoLinks(String address) {
    assertNull(Markup.harmless(address));
    assertEquals("<a></a>", new Markup().openLink(address).close().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=a&b=c", "?q=a", "#x", "https://a.example/", "HTTP://a/"})
  void othersAre(String address) {
    assertEquals(address, Markup.harmless(address));
  }

  @Test
  void numbersAreFiniteAndShort() {
    assertEquals("0", Markup.number(Double.NaN));
    assertEquals("10000000", Markup.number(Double.POSITIVE_INFINITY));
    assertEquals("-0.5", Markup.number(-0.5));
    assertEquals("0.33", Markup.number(1 / 3.0));
    assertEquals("33.33%", Markup.percent(1 / 3.0));
  }
}

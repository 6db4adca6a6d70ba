package org.dateline.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.dateline.search.request.Match;
import org.dateline.search.result.QuerySyntaxException;
import org.junit.jupiter.api.Test;

class QuerySyntaxTest {
  private static QueryNode parse(String query) {
    return new QuerySyntax(Match.ALL).parse(query, Fields.DEFAULT);
  }

  private static void assertPoints(String query, int position, String message) {
    QuerySyntaxException error = assertThrows(QuerySyntaxException.class, () -> parse(query));
    assertEquals(position, error.position(), query);
    assertTrue(String.valueOf(error.getMessage()).contains(message), error.getMessage());
  }

  @Test
  void errorsPointAtThePlace() {
    assertPoints("test AND", 8, "after \"AND\"");
    assertPoints("(kursk OR kyiv", 0, "never closed");
    assertPoints("kursk)", 5, "closing parenthesis");
    assertPoints("say \"no", 4, "closing quote");
    assertPoints("kursk OR OR kyiv", 9, "small letters");
    assertPoints("entitty:zelensky", 0, "did you mean entity:");
    assertPoints("date:[2024 2025]", 5, "TO");
    assertPoints("date:[2024 TO", 5, "closing bracket");
    assertPoints("kursk^fast", 6, "number");
    assertPoints("person: place:x", 8, "not another field");
  }

  @Test
  void thePointerShowsQueryCaretAndMessage() {
    QuerySyntaxException error = assertThrows(QuerySyntaxException.class, () -> parse("one AND"));
    assertTrue(error.pointer().startsWith("one AND\n       ^\nexpected a word"));
  }

  @Test
  void curlyQuotesAreQuotes() {
    assertTrue(parse("“north korea”") instanceof QuotedFieldQueryNode);
    assertTrue(parse("person:„kim jong un“") instanceof QuotedFieldQueryNode);
  }

  @Test
  void slashesAndSignsInsideWordsAreThemselves() {
    assertEquals(1, parse("a/b-c") instanceof AndQueryNode ? 2 : 1);
    assertEquals(1, parse("C++") instanceof AndQueryNode ? 2 : 1);
  }

  @Test
  void anIdMayHoldAColon() {
    assertTrue(parse("entity:person:lee-seong-kweun").toString().contains("person:lee"));
  }

  @Test
  void aNumberOfAPointKeepsItsSignAlsoInAGroup() {
    assertEquals(
        "(near:-33.9,151.2~20km OR near:Kyiv) AND NOT 1",
        ParsedQuery.parse("near:(-33.9,151.2~20km OR Kyiv) -1", Match.ALL).toString());
    assertEquals(
        "(near:Kyiv AND NOT near:Kursk)",
        ParsedQuery.parse("near:(Kyiv -Kursk)", Match.ALL).toString());
  }

  @Test
  void nestingIsBounded() {
    String deep = "(".repeat(10_000) + "x" + ")".repeat(10_000);
    assertTrue(
        String.valueOf(assertThrows(QuerySyntaxException.class, () -> parse(deep)).getMessage())
            .contains("parentheses"));
  }

  @Test
  void anyTextIsReadOrPointedAt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "kursk",
      " ",
      "AND",
      "OR",
      "NOT",
      "NEAR/3",
      "(",
      ")",
      "\"",
      "“",
      "~",
      "^",
      "2",
      "/",
      "[",
      "]",
      "{",
      "TO",
      "*",
      "?",
      "\\",
      ":",
      "person:",
      "date:",
      "-",
      "+",
      "<person>",
      "é"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        parse(query.toString());
      } catch (QuerySyntaxException e) {
        assertTrue(e.position() <= query.length(), "seed " + seed + ": " + query);
      }
    }
  }
}

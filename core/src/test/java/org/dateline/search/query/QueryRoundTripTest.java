package org.dateline.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.dateline.search.Few;
import org.dateline.search.Fixture;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query is printed as is read as the same query. */
class QueryRoundTripTest {
  private static final List<String> LEAVES =
      List.of(
          "kursk",
          "Kyiv",
          "*",
          "and",
          "\\AND",
          "\\OR",
          "\\NEAR/3",
          "\\&&",
          "\\-minus",
          "\\+",
          "\\=",
          "\\/slash/",
          "a\\:b",
          "a\\ b",
          "a\\\\b",
          "a/b-c",
          "C++",
          "what\\?",
          "\\*",
          "u.s.",
          "soldier*",
          "*dier",
          "s?ldier",
          "so\\*d*",
          "\\-s*",
          "soldeir~",
          "soldeir~1",
          "\\*x~2",
          "a*b~0",
          "\"captured soldiers\"",
          "\"captured soldiers\"~5",
          "“captured soldiers”",
          "\"a \\\"quoted\\\" word\"",
          "\"back\\\\slash\"",
          "\"\"",
          "\"captured <group>\"~2",
          "\"<person> spoke\"",
          "\"<event:capture> <North Korea>\"~5",
          "happened:~2024-12",
          "happened:~\"last week\"",
          "happened:~[2024-12-01 TO 2024-12-26]",
          "event:death(happened:~2024 any:soldiers)",
          "event:meeting(with:Kim denied:*)",
          "/capt.*/",
          "/a\\/b/",
          "/k(u|o)rsk/",
          "=captured",
          "=\"captured soldiers\"",
          "=a\\:b",
          "title:snow",
          "TITLE:=snow",
          "headline:\"snow in kyiv\"",
          "body:/sno./",
          "text:sn*",
          "entity:zelensky",
          "person:*",
          "org:\"national intelligence service\"",
          "place:Q3178",
          "entity:person:jane-doe",
          "event:capture",
          "event:\"Death in custody\"",
          "event:capture(target:soldier place:Kursk)",
          "event:*(by:Zelensky modality:any)",
          "event:\"capture\"(whom:\"north korean soldiers\" when:[2024-12-01 TO *])",
          "happened:2024-12",
          "happened:[2024-12-26 TO 2024-12-31]",
          "date:2024",
          "date:[2024-12-26 TO 2024-12-31}",
          "date:{* TO 2025]",
          "date:[\"last 7 days\" TO today]",
          "since:7d",
          "before:2024-12-27T10:00",
          "until:\"last week\"",
          "source:\"Sample Wire\"",
          "source:sample*",
          "source:[A TO M]",
          "section:{\"a b\" TO c\\]d}",
          "section:[\" b\" TO c]",
          "language:en~1",
          "id:c",
          "near:Kursk~100km",
          "near:-33.9,151.2~20.5mi",
          "near:\"New York\"",
          "within:50.0,34.0,53.0,38.0",
          "near:(Kursk~50km OR Kyiv)",
          "near:(-33.9,151.2~20km OR (-1,-2) NOT Kyiv)");
  private static final List<String> NEARABLE =
      List.of(
          "kursk",
          "captured",
          "\"north korean\"",
          "sold*",
          "(snow OR cold)",
          "event:capture",
          "person:*",
          "troops~1",
          "/k.*/",
          "entity:\"North Korea\"",
          "event:capture(target:soldier)");
  private static final List<String> BOOSTS =
      List.of("^2", "^0.5", "^1", "^3.25", "^1000", "^0", "^0.0001", "^12.3456");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path folder;

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String item(int depth) {
    String item =
        switch (random.nextInt(depth > 0 ? 8 : 5)) {
          case 0 -> pick(NEARABLE) + " " + near() + " " + pick(NEARABLE);
          case 5 -> "(" + query(depth - 1) + ")";
          case 6 -> "title:(" + pick(List.of("snow", "a OR b", "=x -y", "s* t~")) + ")";
          default -> pick(LEAVES);
        };
    return random.nextInt(6) == 0 ? item + pick(BOOSTS) : item;
  }

  private String near() {
    return pick(List.of("NEAR", "NEAR/3", "NEAR/S", "BEFORE/2", "BEFORE/S", "W/5", "PRE/1"));
  }

  private String query(int depth) {
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      query.append(pick(List.of("", "", "", "", "NOT ", "-", "!", "+"))).append(item(depth));
      query.append(i == 0 ? "" : pick(List.of(" ", " ", " AND ", " OR ", " || ", " && ", "  ")));
    }
    return query.toString();
  }

  /** Everything that a tree holds, written otherwise than the printer does. */
  private static String dump(QueryNode node) {
    String own =
        switch (node) {
          case AreaQueryNode area ->
              area.field() + "|" + dump(area.value()) + "|" + dump(area.distance());
          case EventQueryNode event ->
              dump(event.type())
                  + event.conditions().stream()
                      .map(each -> each.name().text() + "|" + dump(each.value()))
                      .toList();
          case PatternQueryNode pattern -> pattern.field() + "|" + pattern.pattern();
          case FuzzyQueryNode fuzzy -> words(fuzzy) + "|" + fuzzy.getSimilarity();
          case FieldQueryNode leaf -> words(leaf);
          case BoostQueryNode boost -> String.valueOf(boost.getValue());
          case SlopQueryNode slop -> String.valueOf(slop.getValue());
          case ModifierQueryNode modified -> String.valueOf(modified.getModifier());
          case NearQueryNode near -> near.operator() + near.words() + near.ordered();
          case TermRangeQueryNode range ->
              range.isLowerInclusive() + "|" + range.isUpperInclusive();
          default -> "";
        };
    List<QueryNode> children = node.isLeaf() ? List.of() : node.getChildren();
    return children.stream()
        .map(QueryRoundTripTest::dump)
        .collect(Collectors.joining(", ", node.getClass().getSimpleName() + "{" + own + "}[", "]"));
  }

  private static String words(FieldQueryNode leaf) {
    return leaf.getFieldAsString() + "|" + leaf.getTextAsString();
  }

  private static String dump(@Nullable QueryToken token) {
    return token == null ? "none" : token.kind() + "=" + token.text();
  }

  private static ParsedQuery reread(String query, Match match) {
    ParsedQuery parsed = ParsedQuery.parse(query, match);
    String said = match + ": " + query + "\nprinted: " + parsed;
    try {
      ParsedQuery again = ParsedQuery.parse(parsed.toString(), match);
      assertEquals(dump(parsed.root()), dump(again.root()), said);
      assertEquals(parsed, again, said);
      assertEquals(parsed.hashCode(), again.hashCode(), said);
      assertEquals(parsed.toString(), again.toString(), said);
      return again;
    } catch (QuerySyntaxException e) {
      throw new AssertionError(said, e);
    }
  }

  @Test
  void everyFormIsPrintedAsItself() {
    for (String leaf : LEAVES) {
      for (Match match : Match.values()) {
        reread(leaf, match);
        reread("(" + leaf + ")^2.5 NOT " + leaf, match);
      }
    }
  }

  @Test
  void whatIsPrintedFindsTheSameArticles() throws IOException {
    try (Fixture f = Few.fixture(folder)) {
      for (int round = 0; round < 500; round++) {
        String query = query(2);
        Match match = pick(List.of(Match.values()));
        String said = "seed " + seed + ": " + match + ": " + query;
        String found = found(f, query, match);
        if (!found.startsWith("unread")) {
          String printed = reread(query, match).toString();
          assertEquals(found, found(f, printed, match), said + "\nprinted: " + printed);
        }
      }
    }
  }

  private static String found(Fixture f, String query, Match match) throws IOException {
    try {
      ParsedQuery.parse(query, match);
    } catch (QuerySyntaxException e) {
      return "unread";
    }
    try {
      SearchRequest.Builder request = SearchRequest.builder(query).match(match).passages(0);
      return f.search(request).hits().stream()
          .map(hit -> hit.article().id() + String.format(Locale.ROOT, " %.4f", hit.score()))
          .collect(Collectors.joining(", "));
    } catch (QuerySyntaxException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void anyTextThatIsReadIsPrintedAsItself() {
    String pieces =
        "kursk AND OR NOT NEAR/3 BEFORE/S ( ) \" “ ~ ^ 2 / [ ] { } TO * ? \\ : person: date:"
            + " event: near: title: - + = ! <person> é \u2003 \ud83d\ude00 \ud83d && || 0.5 , 7";
    List<String> all = List.of(pieces.split(" ", -1));
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        query.append(pick(all)).append(random.nextInt(3) == 0 ? "" : " ");
      }
      try {
        reread(query.toString(), pick(List.of(Match.values())));
        read++;
      } catch (QuerySyntaxException e) {
        assertTrue(e.position() <= query.length(), "seed " + seed + ": " + query);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + query, e);
      }
    }
    assertTrue(read > 500, "only " + read + " could be read, seed " + seed);
  }

  @Test
  void queriesAreEqualThatMeanTheSameByOtherSigns() {
    assertEquals(
        ParsedQuery.parse("a && !b || “c d”", Match.ALL),
        ParsedQuery.parse("a AND NOT b OR \"c d\"", Match.ALL));
    assertEquals(
        ParsedQuery.parse("a W/5 headline:b", Match.ALL),
        ParsedQuery.parse("a  NEAR/5  title:b", Match.ALL));
    assertEquals("a AND b", ParsedQuery.parse("a b", Match.ALL).toString());
    assertEquals("a b", ParsedQuery.parse("a b", Match.ANY).toString());
    String sign = ParsedQuery.parse("\"a\"+b*", Match.ALL).toString();
    assertEquals(sign, ParsedQuery.parse(sign, Match.ALL).toString());
    assertEquals("*", ParsedQuery.parse("", Match.ALL).toString());
    assertThrows(QuerySyntaxException.class, () -> ParsedQuery.parse("a AND", Match.ANY));
  }
}

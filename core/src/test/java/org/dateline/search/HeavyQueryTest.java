package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries made to take long or to take much, over an index of many distinct words. */
class HeavyQueryTest {
  private static final int ARTICLES = 1000;
  private static final int WORDS = 60;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir static Path folder;

  private static ArticleIndex index;
  private static ArticleSearcher searcher;

  @BeforeAll
  static void write() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder body = new StringBuilder("troops captured the soldiers ");
      for (int j = 0; j < WORDS; j++) {
        body.append(word(i * WORDS + j)).append(' ');
      }
      index.add(Article.builder("a" + i).title("war").body(body + ".").language("en").build());
    }
    searcher = ArticleSearcher.of(index);
  }

  // Letters only, distinct, with an a in it.
  private static String word(int number) {
    return Integer.toString(number + 1_000_000, 26)
            .chars()
            .map(c -> c <= '9' ? 'a' + c - '0' : c + 10)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        + "aq";
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  private static String joined(String word, String between, int times) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(word.replace("#", word(i)));
    }
    return String.join(between, all);
  }

  private static Map<String, String> queries() {
    Map<String, String> queries = new TreeMap<>();
    queries.put("10,000 words", joined("#", " ", 10_000));
    queries.put("10,000 choices", joined("#", " OR ", 10_000));
    queries.put("250 words", joined("#", " ", 250));
    queries.put("250 phrases", joined("\"captured soldiers\"", " ", 120));
    queries.put("a phrase of 10,000 words", "\"" + joined("#", " ", 10_000) + "\"");
    queries.put("an exact phrase of 10,000 words", "=\"" + joined("#", " ", 10_000) + "\"");
    queries.put("a word of 10,000 words", joined("#", "-", 10_000));
    queries.put("an exact word of 10,000 words", "=" + joined("#", "-", 10_000));
    queries.put("nested parentheses", "(".repeat(40_000) + "x" + ")".repeat(40_000));
    queries.put("nested within bounds", "(a OR ".repeat(49) + "x" + ")".repeat(49));
    queries.put("nested negations", "NOT (a ".repeat(49) + "x" + ")".repeat(49));
    queries.put("a long word", "x".repeat(90_000));
    queries.put("a long fuzzy word", "x".repeat(90_000) + "~2");
    queries.put("a fuzzy word as long as may be", "x".repeat(200) + "~2");
    queries.put("250 fuzzy words", joined("#~2", " OR ", 250));
    queries.put("a long wildcard", "*a".repeat(40_000));
    queries.put("a wildcard as long as may be", "*a?".repeat(66));
    queries.put("everything", "*a*");
    queries.put("everything within", "title:*a*");
    queries.put("250 times everything", joined("*a*", " ", 250));
    queries.put("250 times everything else", joined("*#*", " OR ", 250));
    queries.put("all words by regex", "/.*a.*/");
    queries.put("a regex that explodes", "/(.*a.{50}){20}/");
    queries.put("a regex of repetitions", "/(a{99}b){99}/");
    queries.put("a regex of choices", "/" + "(a|b)*".repeat(33) + "/");
    queries.put("a nested regex", "/" + "(".repeat(90) + "a" + ")*".repeat(54) + "/");
    queries.put("a regex in parentheses", "/" + "(".repeat(99) + "a" + ")".repeat(99) + "/");
    queries.put("a regex with an intersection", "/(.*a.*)&(.*b.*)&(.*c.*)&(.*d.*)&(.*e.*)/");
    queries.put("a regex of numbers", "/<1-999999999>/");
    queries.put("a named automaton", "/<x>/");
    queries.put("250 regexes", joined("/.*#.*/", " OR ", 250));
    queries.put(
        "choices near choices",
        "(" + joined("#", " OR ", 120) + ") NEAR/5 (" + joined("#", " OR ", 120) + ")");
    queries.put(
        "phrases near phrases",
        "(" + joined("\"# #\"", " OR ", 40) + ") NEAR/5 (" + joined("\"# #\"", " OR ", 40) + ")");
    queries.put("everything near everything", joined("*a*", " NEAR/5 ", 3));
    queries.put("everything near everything else", joined("*a*", " NEAR/S ", 100));
    queries.put("a chain of near", joined("#", " NEAR/9999 ", 250));
    queries.put("a chain of before", joined("(captured OR troops)", " BEFORE/S ", 60));
    queries.put("slots", "\"" + "<person> ".repeat(5_000) + "\"");
    queries.put("some slots", "\"" + "<event> ".repeat(100) + "\"~10000");
    queries.put("events", joined("event:*", " NEAR/9 ", 250));
    queries.put("patterns of events", joined("event:*(target:#)", " OR ", 120));
    queries.put("conditions", "event:*(" + joined("target:#", " ", 240) + ")");
    queries.put(
        "a long condition", "event:*(target:\"" + joined("#", " ", 5_000) + "\" modality:any)");
    queries.put("boosts", joined("#^1000", " OR ", 250));
    queries.put("sources", joined("source:*#*", " OR ", 250));
    queries.put("fuzzy sources", joined("source:#~2", " OR ", 250));
    queries.put("a long source", "source:" + "*a".repeat(40_000));
    queries.put("near names", joined("near:#", " OR ", 3));
    return queries;
  }

  @Test
  void eachEndsInAResultOrAnErrorThatPoints() throws IOException {
    for (Map.Entry<String, String> each : queries().entrySet()) {
      long start = System.nanoTime();
      try {
        searcher.search(SearchRequest.builder(each.getValue()).build());
      } catch (QuerySyntaxException e) {
        assertTrue(e.position() <= each.getValue().length(), each.getKey());
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        throw new AssertionError(each.getKey(), e);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(LONGEST) < 0, each.getKey() + " took " + took);
    }
  }

  @Test
  void eachEndsWhenItsTimeIsOver() throws IOException {
    Limits limits = new Limits(Duration.ofMillis(100), Long.MAX_VALUE);
    for (Map.Entry<String, String> each : queries().entrySet()) {
      long start = System.nanoTime();
      try {
        searcher.search(
            SearchRequest.builder(each.getValue()).match(Match.ANY).limits(limits).build());
      } catch (QuerySyntaxException | SearchLimitException e) {
        assertTrue(!String.valueOf(e.getMessage()).isEmpty());
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      // Reading a query is not cut short, and this machine may do other things.
      assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, each.getKey() + " took " + took);
    }
  }

  @Test
  void patternsNearPatternsAreNotRefusedForTheirWords() throws IOException {
    // The most frequent words of each.
    assertTrue(total("*a* NEAR/5 *q") > 0);
    assertTrue(total("(*a* OR *q) BEFORE/S (*b* OR *c*)") > 0);
    assertEquals(ARTICLES, total("capt* BEFORE/2 sold*"));
    assertEquals(0, total("sold* BEFORE/2 capt*"));
  }

  @Test
  void asManyWordsAsAQueryMayHoldAreNotRefused() throws IOException {
    assertEquals(0, total(joined("#", " ", 250)));
    String message =
        String.valueOf(
            assertThrows(QuerySyntaxException.class, () -> total(joined("#", " ", 251)))
                .getMessage());
    assertEquals("more than 250 words, phrases or values in one query", message);
  }

  private static long total(String query) throws IOException {
    return searcher.search(SearchRequest.builder(query).build()).total();
  }
}

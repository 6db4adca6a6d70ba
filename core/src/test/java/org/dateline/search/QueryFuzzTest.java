package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.render.ResultHtml;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Span;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries made by the grammar and then broken: each gives a result whose passages are in order, or
 * an error that points. {@code -Ddateline.faults.fuzz=200000} asks more of them than the usual few,
 * {@code -Ddateline.faults.seed=N} those of a run before.
 */
class QueryFuzzTest {
  private static final int QUERIES = Integer.getInteger("dateline.faults.fuzz", 400);
  private static final long SEED = Long.getLong("dateline.faults.seed", System.nanoTime());
  private static final int MOST_SHOWN = 12;
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), Long.MAX_VALUE);

  @TempDir Path folder;

  private final Map<String, String> faults = new LinkedHashMap<>();

  private static List<Article> articles() {
    List<Article> all = new ArrayList<>();
    String[] bodies = {
      "Ukrainian troops captured a wounded North Korean soldier near Kursk on Thursday. Volodymyr"
          + " Zelensky said so. The NIS confirmed it, and Seoul's spy agency said the soldier died.",
      "Kursk was quiet, and Kursk was cold. Vladimir Putin met Volodymyr Zelensky in Kursk.",
      "Police arrested two men in Kyiv; a court sentenced them to ten years. An earthquake killed"
          + " 12 people in Japan last year, officials said.",
      "The the the of of a a a. 1 2 3, U.S. and E.U. and \ud83d\ude00 smile. Zelensky Zelensky"
          + " Zelensky Zelensky Zelensky.",
      "Полиция задержала двух человек в Москве. 東京で地震がありました。 الرئيس قال.",
      "word ".repeat(300) + "person Putin, Putin, Putin killed, captured, killed and captured.",
    };
    for (int i = 0; i < 48; i++) {
      String body = bodies[i % bodies.length];
      all.add(
          Article.builder("a" + i)
              .title(body.substring(0, 30))
              .body(body + " number " + i + " regiment" + (char) ('a' + i / 2))
              .source(i % 5 == 0 ? "Source, \"" + i + "\"" : "Daily")
              .language(i % 7 == 0 ? null : "en")
              .published(Published.parse("2024-12-" + (10 + i % 20)))
              .build());
    }
    return all;
  }

  /** Makes queries. */
  private record Grammar(Random random) {
    private static final String[] WORDS =
        ("kursk zelensky captured soldier the of said killed police a U.S. kill* *ed ?he *a* * ku?sk"
                + " kursl~ sldeir~ captred~1 zelenky~2 =the =Kursk =\"the\\ the\" /k.*/ /.*a.*/ /[a-c]+.{2}/ \ud83d\ude00"
                + " 東京 президент q1 12 o'clock spy-agency")
            .split(" ", -1);
    private static final String[] PHRASES = {
      "\"north korean soldier\"",
      "\"captured a <person>\"~3",
      "\"<person>\"",
      "\"<event:capture> <place>\"~50",
      "=\"the the\"",
      "=\"Kursk was\"",
      "\"of the\"",
      "\"\"",
      "\"killed captured killed and captured\"",
      "\"the number\"~10000",
      "\"<North Korea>\"",
      "\"zelensky zelensky zelensky\""
    };
    private static final String[] TAGGED = {
      "person:*",
      "place:Kursk",
      "entity:zelensky",
      "entity:Q212",
      "event:*",
      "event:capture",
      "org:NIS",
      "event:*(target:soldier)",
      "event:capture(modality:any by:NIS)",
      "event:*(happened:[2024-01-01 TO *])",
      "event:killing(target:\"12 people\" place:japan)",
      "group:*",
      "other:x",
      "entity:\"nobody at all\""
    };
    private static final String[] VALUES = {
      "date:2024-12",
      "date:[2024-12-01 TO *]",
      "date:{* TO 2025}",
      "since:\"last 7 days\"",
      "before:2024",
      "happened:2024",
      "source:Daily",
      "source:*a*",
      "source:da~",
      "source:[a TO z]",
      "author:*",
      "id:a1",
      "language:en",
      "near:Kursk~100km",
      "near:51.7,36.2~9km",
      "near:kyiv",
      "within:-90,-180,90,180",
      "date:today",
      "until:yesterday",
      "subject:\"x y\"",
      "date:9999-12-31",
      "date:0001",
      "since:99999d"
    };
    private static final String[] NEAR = {
      "NEAR", "NEAR/5", "NEAR/S", "BEFORE/3", "BEFORE/S", "W/9", "PRE/2", "NEAR/0", "NEAR/9999"
    };
    private static final String[] JOINS = {
      " ", " AND ", " OR ", " NOT ", " -", " +", " && ", " || "
    };

    private String one(String... of) {
      return of[random.nextInt(of.length)];
    }

    String query(int depth) {
      StringBuilder out = new StringBuilder(item(depth));
      for (int i = random.nextInt(4); i > 0; i--) {
        out.append(one(JOINS)).append(item(depth));
      }
      return out.toString();
    }

    private String item(int depth) {
      String item =
          switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> one(WORDS);
            case 2 -> one(PHRASES);
            case 3 -> one(TAGGED);
            case 4 -> one(VALUES);
            case 5 ->
                one("title:", "body:", "person:", "event:", "source:", "date:", "near:")
                    + one(WORDS);
            case 6 -> near(depth - 1);
            case 7 -> "(" + query(depth - 1) + ")";
            default -> "title:(" + query(depth - 1) + ")";
          };
      return random.nextInt(12) == 0 ? item + one("^2", "^1000", "^0", "^0.0001", "~2", "~") : item;
    }

    private String near(int depth) {
      int operands = random.nextInt(20) == 0 ? 2 + random.nextInt(40) : 2 + random.nextInt(3);
      String each = random.nextBoolean() ? one(TAGGED) : item(depth);
      StringBuilder out = new StringBuilder(each);
      for (int i = 1; i < operands; i++) {
        out.append(' ').append(one(NEAR)).append(' ').append(random.nextBoolean() ? each : item(0));
      }
      return out.toString();
    }

    String broken(String query) {
      StringBuilder out = new StringBuilder(query);
      for (int i = random.nextInt(5); i > 0; i--) {
        int at = random.nextInt(out.length() + 1);
        switch (random.nextInt(6)) {
          case 0 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
          case 1 ->
              out.insert(
                  at,
                  one(
                      "(", ")", "\"", "“", "[", "]", "{", "}", "*", "?", "~", "^", ":", "=", "+",
                      "-", "!", "/", "\\", "<", ">", "\ud800", "\0", "\u202e", "\u0085", "'",
                      " TO ", "&", "|", ",", "."));
          case 2 -> out.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
          case 3 -> out.insert(at, " " + item(1) + " ");
          case 4 ->
              out.insert(
                  at, one("x", "kursk ", "\"", "é", "1", ":").repeat(1 + random.nextInt(40)));
          default -> {
            int from = random.nextInt(out.length() + 1);
            out.insert(at, out.substring(from, Math.min(out.length(), from + random.nextInt(20))));
          }
        }
      }
      // A very long value, now and then.
      if (random.nextInt(300) == 0) {
        String mass = one("x", "é", "\ud83d\ude00", "a b ", "Q1", "user:");
        out.append(
                one(
                    " id:",
                    " entity:",
                    " source:",
                    " =",
                    " event:",
                    " event:*(target:",
                    " near:",
                    " NEAR ",
                    " "))
            .append(mass.repeat(1 + 40_000 / mass.length()));
      }
      return out.toString();
    }
  }

  @Test
  void whateverIsAskedIsAnsweredOrPointedAt() throws IOException {
    System.out.println("queries: " + QUERIES + ", seed " + SEED);
    try (Fixture f = new Fixture(folder, articles().toArray(Article[]::new))) {
      for (int i = 0; i < QUERIES && faults.size() < MOST_SHOWN; i++) {
        Random random = new Random(SEED + i);
        Grammar grammar = new Grammar(random);
        String query = grammar.broken(grammar.query(2));
        ask(f, query, random);
      }
    }
    assertEquals("", String.join("\n\n", faults.values()), "seed " + SEED);
  }

  private void ask(Fixture f, String query, Random random) {
    Match match = random.nextBoolean() ? Match.ANY : Match.ALL;
    SearchRequest.Builder request =
        SearchRequest.builder(query).match(match).limits(LIMITS).limit(4);
    request.lenient(random.nextInt(4) == 0).explain(random.nextInt(8) == 0);
    if (random.nextInt(5) == 0) {
      request.facets("person", "source").sort(SortOrder.NEWEST);
    }
    if (random.nextInt(6) == 0) {
      request.ranking(
          org.dateline.search.request.Ranking.parse(
              "title=1000,prominence=1000,feedback=1000,recency=0.001"));
    }
    check(query, () -> f.search(request).hits().forEach(hit -> checkHit(hit)));
    if (random.nextInt(6) == 0) {
      check(query, () -> f.searcher.suggest(query, 10));
      check(query, () -> f.searcher.events(request.build(), event -> true));
      check(query, () -> f.searcher.hits(request.build(), hit -> checkHit(hit)));
      check(query, () -> ParsedQuery.lenient(query, match));
    }
  }

  /** Something that may fail. */
  private interface Step {
    void run() throws IOException;
  }

  private void check(String query, Step step) {
    try {
      step.run();
    } catch (QuerySyntaxException e) {
      if (e.position() < 0 || e.position() > query.length() || e.pointer().isBlank()) {
        note(query, e);
      }
      if (String.valueOf(e.getMessage()).length() > 2_000) {
        note(query, e);
      }
    } catch (SearchLimitException e) {
      note("more than 20 s: " + query, e);
    } catch (IOException | RuntimeException | Error e) {
      note(query, e);
    }
  }

  private void note(String query, Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    String[] lines = trace.toString().split("\n", -1);
    String key = lines[0].replaceAll("\\d+", "N");
    key = key.substring(0, Math.min(70, key.length())) + (lines.length > 1 ? lines[1] : "");
    String shown =
        query.length() > 400
            ? query.substring(0, 200)
                + "... ("
                + query.length()
                + ") ..."
                + query.substring(query.length() - 100)
            : query;
    faults.putIfAbsent(
        key,
        shown
            + "\n"
            + trace
                .toString()
                .lines()
                .map(l -> l.length() > 300 ? l.substring(0, 300) : l)
                .limit(12)
                .reduce("", (a, b) -> a + "\n" + b));
  }

  private static boolean checkHit(Hit hit) {
    checkPassage(hit.title(), hit.article());
    hit.passages().forEach(passage -> checkPassage(passage, hit.article()));
    assertTrue(Float.isFinite(hit.score()), "score " + hit.score());
    return true;
  }

  private static void checkPassage(Passage passage, Article article) {
    String text = article.text(passage.field()).substring(passage.start(), passage.end());
    assertEquals(text, passage.text());
    int start = 0;
    int lastQuery = 0;
    int lastEntity = 0;
    for (Span span : passage.spans()) {
      assertTrue(span.start() >= start && span.end() > span.start(), "order of spans");
      assertTrue(span.end() <= text.length(), "span beyond its passage");
      start = span.start();
      switch (span.kind()) {
        case QUERY -> {
          assertTrue(span.start() >= lastQuery, "query hits overlap");
          lastQuery = span.end();
        }
        case ENTITY -> {
          assertTrue(span.start() >= lastEntity, "entities overlap");
          lastEntity = span.end();
        }
        default -> {}
      }
    }
    ResultHtml.passage(passage);
  }
}

package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.rebuild;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of an index with a flipped bit, cut, emptied or gone, by chance ({@code
 * -Ddateline.faults.flips=500}, {@code -Ddateline.faults.seed=7}): each is named by verify, the
 * rest is an {@code IOException} at most, and no repair costs what was in a sound segment.
 */
class DamagedFilesTest {
  private static final int TRIALS = Integer.getInteger("dateline.faults.flips", 30);
  private static final long SEED = Long.getLong("dateline.faults.seed", 5);
  private static final List<String> QUERIES =
      List.of("soldiers", "\"captured three\"", "event:attack", "sold*", "said~1", "source:b*");
  private static final String[] WORDS =
      "police arrested three men captured soldiers attacked a town and said on Monday".split(" ");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private Path base;
  private int articles;

  @BeforeEach
  void fourSegments() throws IOException {
    base = folder.resolve("base");
    rebuild(base, Files.writeString(folder.resolve("a.jsonl"), lines(60)));
    for (int i = 0; i < 3; i++) {
      try (ArticleIndex live = ArticleIndex.open(base, TAGGER, SETTINGS)) {
        for (int j = 0; j < 9; j++) {
          live.add(Article.builder("n" + i + j % 8).body(text()).source("bbc").build());
        }
      }
    }
    articles = count(base);
  }

  private String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"body\":\"").append(text()).append("\"}\n");
    }
    return lines.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(300); i >= 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static int count(Path index) throws IOException {
    int[] count = {0};
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      searcher.articles(article -> ++count[0] > 0);
    }
    return count[0];
  }

  @Test
  void eachIsNamedAndNothingIsThrownButIoExceptions() throws IOException {
    List<String> want = ask(base);
    List<Path> files;
    try (Stream<Path> all = Files.list(base.resolve("gen-000001"))) {
      files = all.filter(f -> f.getFileName().toString().matches("_.*|seg.*")).sorted().toList();
    }
    Map<String, Integer> figures = new TreeMap<>();
    for (int i = 0; i < TRIALS; i++) {
      Path index = copy(folder.resolve("t" + i));
      Path file = files.get(random.nextInt(files.size()));
      String name = file.getFileName().toString();
      String how = damage(index.resolve("gen-000001").resolve(name));
      String what = "seed " + SEED + ", trial " + i + ", " + name + " " + how;
      figures.merge(outcome(index, want), 1, Integer::sum);
      String problems = Verify.check(index).problems().toString();
      assertTrue(problems.contains(name) || name.startsWith("segments"), what + ": " + problems);
      assertTrue(!problems.equals("[]"), what);
      write(index);
      repaired(index, name, what);
    }
    System.out.println("damaged files, seed " + SEED + ", " + TRIALS + " trials: " + figures);
  }

  private void repaired(Path index, String name, String what) throws IOException {
    Verify.repair(index);
    if (!name.startsWith("segments")) {
      assertEquals(List.of(), Verify.check(index).problems(), what);
      // The largest segment has 60 articles, the others 8.
      int lost = name.startsWith("_0") ? 60 : 8;
      assertEquals(articles - lost, count(index), what);
    }
  }

  private static String outcome(Path index, List<String> want) {
    try {
      return ask(index).equals(want) ? "same" : "different";
    } catch (IOException | IndexMismatchException e) {
      return "refused";
    }
  }

  private static void write(Path index) {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.delete("nobody");
    } catch (IOException | IndexMismatchException e) {
      // As it should be.
      assertTrue(e.getMessage() != null);
    }
  }

  private static List<String> ask(Path index) throws IOException {
    List<String> answers = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      for (String query : QUERIES) {
        SearchResult result =
            searcher.search(
                SearchRequest.builder(query).facets("event", "source").passages(2).build());
        answers.add(query + result.total() + result.facets());
        for (Hit hit : result.hits()) {
          answers.add(hit.article().id() + hit.score() + hit.passages());
        }
      }
      searcher.articles(article -> answers.add(article.toString()));
    }
    return answers;
  }

  private Path copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(base.relativize(file).toString()));
      }
    }
    return to;
  }

  private String damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(8)) {
      case 0 -> {
        Files.write(file, Arrays.copyOf(bytes, at));
        yield "cut to " + at;
      }
      case 1 -> {
        Files.delete(file);
        yield "gone";
      }
      case 2 -> {
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1 + at % 40));
        yield "longer";
      }
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        yield "bit at " + at;
      }
    };
  }
}

package org.dateline.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Hit;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints processor times on an index of one's own, for docs/benchmarks.md: {@code mvn -pl core test
 * -Dtest=SearchTimingTest -Dtiming.index=DIR -Dtiming.query=WORD}.
 */
@EnabledIfSystemProperty(named = "timing.index", matches = ".+")
class SearchTimingTest {
  private static final int ROUNDS = 5;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final String query = System.getProperty("timing.query", "");

  /** Something that is timed. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private double millis(Step step) throws IOException {
    long before = threads.getCurrentThreadCpuTime();
    step.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private void print(String what, List<Step> steps) throws IOException {
    List<Double> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.clear();
      for (Step step : steps) {
        all.add(millis(step));
      }
    }
    all.sort(null);
    System.out.printf(
        "%s: %d, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        what,
        all.size(),
        all.get(all.size() / 2),
        all.get((int) (all.size() * 0.99)),
        all.getLast());
  }

  @Test
  void timesArePrinted() throws IOException {
    try (ArticleSearcher searcher =
        ArticleSearcher.open(Path.of(System.getProperty("timing.index")))) {
      List<Step> suggestions = new ArrayList<>();
      for (char a = 'a'; a <= 'z'; a++) {
        String one = String.valueOf(a);
        suggestions.add(() -> searcher.suggest(one, 10));
        for (char b = 'a'; b <= 'z'; b++) {
          String two = one + b;
          suggestions.add(() -> searcher.suggest(two, 10));
        }
      }
      print("suggestions for one and two letters", suggestions);
      List<Step> related = new ArrayList<>();
      for (Hit hit : searcher.search(SearchRequest.builder(query).limit(200).build()).hits()) {
        related.add(() -> searcher.related(hit.article().id(), 10));
      }
      print("related articles", related);
      System.out.printf(
          "stories, first: %.0f ms%n", millis(() -> facets(searcher, "", "source:stories")));
      for (String of : List.of("person", "person:significance", "person:stories")) {
        print("facet " + of + " of all articles", List.of(() -> facets(searcher, "", of)));
        print("facet " + of + " of the query", List.of(() -> facets(searcher, query, of)));
      }
      System.out.printf("all articles in pages of 5000: %.1f ms%n", millis(() -> pages(searcher)));
    }
  }

  private static void facets(ArticleSearcher searcher, String query, String facet)
      throws IOException {
    searcher.search(SearchRequest.builder(query).limit(0).facets(facet).build());
  }

  private static void pages(ArticleSearcher searcher) throws IOException {
    Set<String> seen = new HashSet<>();
    String after = null;
    do {
      SearchRequest page =
          SearchRequest.builder("")
              .sort(SortOrder.NEWEST)
              .limit(5_000)
              .passages(0)
              .after(after)
              .build();
      SearchResult result = searcher.search(page);
      result.hits().forEach(hit -> seen.add(hit.article().id()));
      after = result.next();
    } while (after != null);
    System.out.println(seen.size() + " articles seen");
  }
}

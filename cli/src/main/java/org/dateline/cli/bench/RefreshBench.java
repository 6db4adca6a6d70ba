package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.TaggedArticle;
import org.dateline.index.ArticleIndex;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;

/**
 * Times how soon a searcher shows changed articles, and whether its facets are as fast as before.
 * Changes the index: give it a copy.
 */
public final class RefreshBench {
  private static final int WARM_UP = 20;

  private RefreshBench() {}

  /**
   * The time that passed, its names those of the JSON.
   *
   * @param updates how many articles were written again
   * @param refreshMs until the searcher shows them
   * @param firstSearchMs the first search with facets behind it, over all articles
   * @param usualSearchMs the same search before, the median of many
   * @param readyMs what it takes until facets are ready
   */
  public record Round(
      int updates, double refreshMs, double firstSearchMs, double usualSearchMs, double readyMs) {}

  /**
   * Writes some articles again and refreshes, so many times.
   *
   * @throws IOException if the index cannot be read or written
   */
  public static List<Round> run(Path index, int updates, int rounds, String... facets)
      throws IOException {
    SearchRequest all = SearchRequest.builder("").limit(0).facets(facets).build();
    try (ArticleIndex writer = ArticleIndex.open(index);
        ArticleSearcher searcher = ArticleSearcher.of(writer)) {
      List<TaggedArticle> articles = first(searcher, updates * rounds);
      List<Round> measured = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        double usual = usual(searcher, all);
        for (int i = round; i < articles.size(); i += rounds) {
          writer.add(articles.get(i));
        }
        double refresh = millis(searcher::refresh);
        double first = millis(() -> searcher.search(all));
        double ready = refresh + Math.max(0, first - usual);
        measured.add(new Round(updates, refresh, first, usual, ready));
      }
      return measured;
    }
  }

  private static List<TaggedArticle> first(ArticleSearcher searcher, int count) throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    searcher.articles(tagged -> {
      articles.add(tagged);
      return articles.size() < count;
    });
    return articles;
  }

  private static double usual(ArticleSearcher searcher, SearchRequest request) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UP; i++) {
      times.add(millis(() -> searcher.search(request)));
    }
    times.sort(null);
    return times.get(times.size() / 2);
  }

  /** Something that is timed. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static double millis(Step step) throws IOException {
    long started = System.nanoTime();
    step.run();
    return (System.nanoTime() - started) / 1e6;
  }
}

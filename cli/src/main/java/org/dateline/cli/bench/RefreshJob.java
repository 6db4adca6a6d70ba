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
 * Changes the index: give it a copy. Used by one thread.
 */
final class RefreshJob implements Engine {
  private static final int SEARCHES = 20;
  // So many rounds change other articles each; then come the first ones again.
  private static final int DIFFERENT = 5;

  private final SearchRequest all =
      SearchRequest.builder("").limit(0).facets(SearchBench.facets()).build();
  private final ArticleIndex writer;
  private final ArticleSearcher searcher;
  private final List<TaggedArticle> articles = new ArrayList<>();
  private int round;

  RefreshJob(Path index, int updates) throws IOException {
    writer = ArticleIndex.open(index);
    searcher = ArticleSearcher.of(writer);
    searcher.articles(tagged -> {
      articles.add(tagged);
      return articles.size() < DIFFERENT * updates;
    });
  }

  /** Writes some articles again and refreshes. */
  @Override
  public RefreshBench.Round answer(String request) throws IOException {
    double usual = usual();
    int updates = 0;
    for (int i = round++ % DIFFERENT; i < articles.size(); i += DIFFERENT) {
      writer.add(articles.get(i));
      updates++;
    }
    double refresh = millis(searcher::refresh);
    double first = millis(() -> searcher.search(all));
    double ready = refresh + Math.max(0, first - usual);
    return new RefreshBench.Round(updates, refresh, first, usual, ready);
  }

  private double usual() throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      times.add(millis(() -> searcher.search(all)));
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

  @Override
  public void close() throws IOException {
    searcher.close();
    writer.close();
  }
}

package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.SearchResult;

/** Dateline, as a user has it. Thread-safe. */
final class DatelineSearcher implements SearchEngine {
  static final int PASSAGES = 2;

  private final ArticleSearcher searcher;
  private final int countTo;

  /**
   * @param countTo up to how many matches are counted exactly
   */
  DatelineSearcher(Path index, int countTo) throws IOException {
    searcher = ArticleSearcher.open(index);
    this.countTo = countTo;
  }

  @Override
  public long count(BenchQuery query, Parts parts) throws IOException {
    return search(query, parts).total();
  }

  SearchResult search(BenchQuery query, Parts parts) throws IOException {
    SearchRequest.Builder request =
        SearchRequest.builder(query.text())
            .passages(parts.passages() ? PASSAGES : 0)
            .countTo(countTo);
    if (query.newest()) {
      request.sort(SortOrder.NEWEST);
    }
    if (parts.facets()) {
      request.facets(SearchBench.facets());
    }
    return searcher.search(request.build());
  }

  @Override
  public void close() throws IOException {
    searcher.close();
  }
}

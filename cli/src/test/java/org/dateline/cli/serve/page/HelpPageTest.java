package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpPageTest {
  @TempDir Path folder;

  @Test
  void whatItShowsCanBeAskedAndIsReadAsItSays() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder);
        ArticleSearcher searcher = ArticleSearcher.of(index)) {
      String body =
          "Vladimir Putin spoke in Kursk, Russia, of North Korea, the National Intelligence Service"
              + " (NIS) of South Korea said.";
      index.add(Article.builder("a").title("Of all who are named").body(body).build());
      searcher.refresh();
      for (HelpPage.Part part : HelpPage.PARTS) {
        assertTrue(part.ways().size() > 2, part.title());
        for (HelpPage.Way way : part.ways()) {
          SearchResult found = searcher.search(SearchRequest.builder(way.query()).build());
          assertTrue(
              found.notes().stream().noneMatch(note -> note.startsWith("read as")),
              way.query() + found.notes());
        }
      }
    }
  }
}

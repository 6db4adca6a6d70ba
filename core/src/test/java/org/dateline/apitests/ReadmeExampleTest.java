package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, run as it stands there. */
class ReadmeExampleTest {
  private static final int LONGEST = 12;

  @TempDir Path folder;

  @Test
  void theExampleRuns() throws IOException {
    // example
    try (ArticleIndex index = ArticleIndex.open(folder);
        ArticleSearcher searcher = ArticleSearcher.of(index)) {
      String body = "Ukrainian President Volodymyr Zelenskyy met Recep Tayyip Erdoğan.";
      index.add(Article.builder("a1").title("Zelenskyy in Ankara").body(body).build());
      searcher.refresh();
      String query = "entity:zelensky event:meeting";
      SearchRequest request = SearchRequest.builder(query).facets("person", "place").build();
      SearchResult result = searcher.search(request);
      System.out.println(result.hits().getFirst().passages());
      System.out.println(result.facets().getFirst().values());
    }
    // end
    try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
      SearchResult result = searcher.search(SearchRequest.builder("entity:zelensky").build());
      assertEquals(1, result.total());
      assertTrue(result.hits().getFirst().title().spans().size() > 1);
    }
  }

  @Test
  void theReadmeShowsThisVeryExample() throws IOException {
    List<String> source =
        Files.readAllLines(Path.of("src/test/java/org/dateline/apitests/ReadmeExampleTest.java"));
    int from = source.indexOf("    // example") + 1;
    int to = source.indexOf("    // end");
    List<String> example = source.subList(from, to).stream().map(String::stripTrailing).toList();
    String shown = String.join("\n", example.stream().map(line -> line.substring(4)).toList());
    assertTrue(Files.readString(Path.of("../README.md")).contains(shown), shown);
    assertTrue(example.size() <= LONGEST, example.size() + " lines");
  }
}

package org.dateline.apitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.render.ResultHtml;
import org.dateline.render.ResultJson;
import org.dateline.render.ResultText;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of one's own would answer with. */
class RenderApiTest {
  @TempDir Path dir;

  @Test
  void aSearchIsAnsweredAsJsonAndAsHtml() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(dir, tagger, IndexSettings.defaults())) {
      index.add(
          tagger.tag(
              Article.builder("<1>").title("Ports & storms").body("The port is shut.").build()));
      index.commit();
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(dir)) {
      SearchResult result = searcher.search(SearchRequest.builder("port").build());

      Map<String, ?> json = ResultJson.map(result);
      assertEquals(1L, json.get("total"));
      assertTrue(ResultJson.line(result).startsWith("{\"total\":1,"));
      assertEquals(
          """
          <ol class="hits">
          <li data-id="&lt;1&gt;">
          <h3><mark>Ports</mark> &amp; storms</h3>
          <p>The <mark>port</mark> is shut.</p>
          </li>
          </ol>
          """,
          ResultHtml.hits(result.hits()));
      Hit hit = result.hits().getFirst();
      assertEquals("The **port** is shut.", ResultText.passage(hit.passages().getFirst(), false));
    }
  }
}

package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries side by side. */
class ComparePageTest {
  private static final String NORTH_AND_SOUTH =
      "/compare?q=source%3A%22North+Wire%22&q=source%3A%22South+Wire%22";

  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(article("n" + i, "North Wire", "Anna Lindqvist spoke in Ostby.", 1 + i));
    }
    articles.add(article("s0", "South Wire", "Harbour Watch spoke in Norland.", 8));
    articles.add(article("s1", "South Wire", "Anna Lindqvist spoke of grain.", 9));
    site = Site.of(Map.of("/compare", new ComparePage(new Templates())), articles, folder);
  }

  private static Article article(String id, String source, String body, int day) {
    return Article.builder(id)
        .title("Report " + id)
        .body(body)
        .source(source)
        .language("en")
        .published(Published.parse("2024-01-0" + day))
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  private static Element one(Element page, String selector) {
    Element found = page.selectFirst(selector);
    assertNotNull(found, selector + " in " + page);
    return found;
  }

  @Test
  void eachQueryHasItsCountItsLineAndItsColumn() throws IOException {
    Document page = site.page(NORTH_AND_SOUTH);
    assertEquals(List.of("4 articles", "2 articles"), page.select(".queries .total").eachText());
    assertEquals("/?q=source%3A%22North+Wire%22", one(page, ".queries .total").attr("href"));
    assertEquals(
        "/compare?q=source%3A%22South+Wire%22", one(page, ".queries .without").attr("href"));
    assertEquals(3, page.select(".queries input[name=q]").size());
    assertEquals(2, page.select(".timeline .legend li").size());
    assertEquals(8 + 1, page.select(".timeline .bucket").size());
    assertEquals(
        List.of("People", "source:\"North Wire\"", "source:\"South Wire\""),
        page.select("thead th").eachText());
  }

  @Test
  void aValueIsCountedInEachEvenWhereItIsRare() throws IOException {
    Document page = site.page(NORTH_AND_SOUTH + "&by=place");
    Element norland = one(page, "tbody tr:has(th:contains(Norland))");
    assertEquals(List.of("4", "1"), norland.select("td a").eachText());
    assertEquals(List.of("100%", "50%"), norland.select(".percent").eachText());
    Element ostby = one(page, "tbody tr:has(th:contains(Ostby))");
    assertEquals(List.of("4", "0"), ostby.select("td a").eachText());
    assertEquals(
        "/?q=source%3A%22South+Wire%22&where=place%3DQ2", ostby.select("td a").get(1).attr("href"));
  }

  @Test
  void whatIsFurthestApartComesFirst() throws IOException {
    Document usual = site.page(NORTH_AND_SOUTH + "&by=place");
    assertEquals("Norland", one(usual, "tbody th").text());
    Document apart = site.page(NORTH_AND_SOUTH + "&by=place&apart=1");
    assertEquals("Ostby", one(apart, "tbody th").text());
  }

  @Test
  void anErrorSaysOfWhichQueryAndKeepsTheOthers() throws IOException {
    assertEquals(400, site.answer("/compare?q=a&q=(b").status());
    Document page = site.page("/compare?q=a&q=(b");
    assertEquals("(b\n^", one(page, ".echo").wholeText().stripTrailing());
    assertEquals(List.of("a", "(b", ""), page.select(".queries input[name=q]").eachAttr("value"));
    assertEquals(400, site.answer("/compare?q=a&by=blink").status());
    assertEquals(400, site.answer("/compare?q=a&q=b&q=c&q=d&q=e&q=f&q=g").status());
  }

  @Test
  void withoutQueriesOneCanBegin() throws IOException {
    Document page = site.page("/compare");
    assertEquals(1, page.select(".queries input[name=q]").size());
    assertNull(page.selectFirst("table"));
    Document six = site.page("/compare?q=a&q=b&q=c&q=d&q=e&q=f");
    assertEquals(6, six.select(".queries input[name=q]").size());
  }

  @Test
  void hostileQueriesAreText() throws IOException {
    Document page = site.page("/compare?q=%3Cscript%3Ealert(1)&q=%22%3E%3Cb%3Ex%22");
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("b").size());
    assertTrue(page.select(".queries input").hasAttr("aria-label"));
  }
}

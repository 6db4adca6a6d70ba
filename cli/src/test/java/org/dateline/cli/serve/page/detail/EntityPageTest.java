package org.dateline.cli.serve.page.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.page.Site;
import org.dateline.cli.serve.page.Templates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// What is not on the page fails its test without more.
@NullUnmarked
class EntityPageTest {
  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      articles.add(
          article(
              "held" + i,
              "2024-12-" + (10 + i),
              "Police arrested Anna Lindqvist in Ostby on Monday, Harbour Watch said."));
    }
    articles.add(
        article("other", "2024-11-02", "Anna Lindqvist sued Harbour Watch in Norland on Monday."));
    articles.add(article("guard", "2024-11-03", "The Coast Guard met nobody."));
    for (int i = 1; i <= 9; i++) {
      articles.add(article("far" + i, "2024-10-0" + i, "Nothing of note was said in Norland."));
    }
    site =
        Site.of(
            Map.of("/entity", new EntityPage(new Templates(), new BundledNames())),
            articles,
            folder.resolve("one"),
            folder.resolve("two"));
  }

  private static Article article(String id, String day, String body) {
    return Article.builder(id)
        .title("News of " + day)
        .body(body)
        .source("<b>North</b> Wire")
        .url("https://wire.example/" + id)
        .published(Published.parse(day))
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  @Test
  void saysWhatItIsAndWhereItLies() throws IOException {
    Document page = site.page("/entity?id=Q2");
    assertEquals("Ostby", page.select("h1").text());
    assertEquals("place · Norland", page.select(".kicker").text());
    assertEquals("/entity?id=Q1", page.select(".kicker a").attr("href"));
    assertTrue(
        page.select(".byline")
            .first()
            .text()
            .startsWith("12 articles of all time · Q2 · Wikidata"));
    assertEquals(
        "https://www.wikidata.org/wiki/Q2", page.select(".byline a[rel~=external]").attr("href"));
    assertEquals("place:Ostby", page.select("#q").val());
    Document country = site.page("/entity?id=Q1");
    assertTrue(
        country.select(".byline").first().text().startsWith("10 articles name it, 22 with what"),
        country.select(".byline").first().text());
  }

  @Test
  void namesHaveCounts() throws IOException {
    Element names = site.page("/entity?id=Q4").select(".forms").first();
    assertEquals("Anna Lindqvist 13", names.select("li").first().text());
    assertEquals("/?q=%3D%22Anna+Lindqvist%22", names.select("a").first().attr("href"));
  }

  @Test
  void eventsAreToldFromBothSides() throws IOException {
    Document page = site.page("/entity?id=Q4");
    Element did = page.select("section[aria-labelledby=events-did]").first();
    assertEquals("What Anna Lindqvist did", did.select("h2").text());
    assertEquals(1, did.select("tbody").size());
    assertEquals("Harbour Watch", did.select("td a[href='/entity?id=Q3']").text());
    assertTrue(did.select("a.article").attr("href").matches("/article\\?id=other#e\\d"));
    Element suffered = page.select("section[aria-labelledby=events-suffered]").first();
    assertEquals(5, suffered.select("tbody").size());
    assertEquals("22 December 2024", suffered.select("time").first().text());
    assertTrue(suffered.select(".note").text().contains("12 articles that tell of such"));
    assertTrue(suffered.select(".note a").attr("href").startsWith("/events?q=event%3A*%28target"));
    assertTrue(
        suffered
            .select("a.external")
            .first()
            .attr("href")
            .startsWith("https://wire.example/held12#:~:text="));
    assertFalse(
        site.page("/entity?id=Q2").select("section[aria-labelledby=events-there]").isEmpty());
  }

  @Test
  void whomItStandsWithIsDrawnAndListed() throws IOException {
    Document page = site.page("/entity?id=Q4");
    assertFalse(
        page.select("section[aria-labelledby=graph-title] svg a[href='/entity?id=Q2']").isEmpty());
    Element with = page.select("table[aria-labelledby=with-organisation]").first();
    assertEquals("Harbour Watch", with.select("tbody td").first().text());
    assertEquals(
        "/?q=entity%3AQ4&where=organisation%3DQ3", with.select("td.number a").attr("href"));
    // In 13 of its 13 articles, and in 13 of all 23.
    assertEquals("1.8", with.select("tbody tr").first().select("td").last().text());
    assertTrue(page.select("table[aria-labelledby=with-person]").isEmpty());
    assertFalse(
        page.select("section[aria-labelledby=map-title] a[href='/entity?id=Q2']").isEmpty());
    assertFalse(page.select("section[aria-labelledby=company-title] svg").isEmpty());
  }

  @Test
  void aPeriodNarrowsAll() throws IOException {
    Document page = site.page("/entity?id=Q4&since=2024-11-01&until=2024-11-30");
    assertTrue(page.select(".entity-head .byline").text().startsWith("1 article "));
    assertFalse(page.select(".byline").first().text().contains("of all time"));
    assertTrue(page.select("section[aria-labelledby=events-suffered]").isEmpty());
    assertEquals("/entity?id=Q4&until=2024-11-30", page.select(".chips a").first().attr("href"));
    assertTrue(
        page.select(".timeline").attr("data-brush-href").startsWith("/entity?id=Q4&since="),
        page.select(".timeline").attr("data-brush-href"));
    assertEquals(
        "/?since=2024-11-01&until=2024-11-30&q=entity%3AQ4",
        page.select(".actions a").first().attr("href"));
    assertEquals(
        "/quotes?since=2024-11-01&until=2024-11-30&speaker=Q4",
        page.select(".actions a").get(1).attr("href"));
  }

  @Test
  void latestArticlesComeFirstAndTheRestIsSaid() throws IOException {
    Document page = site.page("/entity?id=Q4");
    List<String> hits = page.select(".hits > li").eachAttr("data-id");
    assertEquals("held12", hits.getFirst());
    assertEquals("All 13 articles", page.select("#latest-title ~ .note").text());
    assertEquals("<b>North</b> Wire", page.select(".hits cite").first().text());
  }

  @Test
  void anIdOfOurOwnIsNoLinkToWikidata() throws IOException {
    Document page = site.page("/entity?id=dl:coast-guard");
    assertEquals("Coast Guard", page.select("h1").text());
    assertTrue(page.select("a[href*=wikidata]").isEmpty());
    assertEquals("organisation:\"Coast Guard\"", page.select("#q").val());
  }

  @Test
  void linksStayInTheIndexThatWasChosen() throws IOException {
    Document page = site.page("/entity?id=Q4&index=two");
    for (Element link : page.select("main a[href^=/]")) {
      assertTrue(link.attr("href").contains("index=two"), link.attr("href"));
    }
    assertEquals("two", page.select(".compare-with input[name=index]").val());
  }

  @Test
  void whoIsNotThereIsNotFound() throws IOException {
    assertEquals(404, site.answer("/entity?id=Q999").status());
    Document page = site.page("/entity?id=person:jane-doe%3Cscript%3E");
    assertEquals("No such entity", page.select("h1").text());
    assertEquals("person:jane-doe<script>", page.select(".missing code").text());
    assertTrue(page.select(".missing a").eachText().contains("Look in the index two"));
  }
}

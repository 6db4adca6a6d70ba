package org.dateline.cli.serve.page.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.page.Site;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.request.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes of a small index as a page. */
class QuotesPageTest {
  private static final String EVIL = "\"><script>alert(1)</script>&'<b>";

  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(
        article("a", "2024-01-05", "North Wire")
            .body(
                "Anna Lindqvist said that Norland arrested 12 sailors in Ostby. Harbour Watch said"
                    + " that Norland may arrest others.")
            .url("https://north.example/a")
            .build());
    articles.add(
        article("b", "2024-02-06", "=South" + EVIL)
            .title(EVIL)
            .body("Harbour Watch said that two sailors were killed in Ostby. " + EVIL)
            .url("javascript:alert(1)")
            .build());
    articles.add(
        article("c", "2024-03-01", "North Wire")
            .body("Harbour Watch said that fishermen protested. Fishermen were arrested.")
            .build());
    site = Site.of(Map.of("/quotes", new QuotesPage(new Templates())), articles, folder);
  }

  private static Article.Builder article(String id, String published, String source) {
    return Article.builder(id).published(Published.parse(published)).source(source);
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  private static String total(String address) throws IOException {
    return site.page(address).select("h1").text();
  }

  @Test
  void theTableCountsWhoIsQuotedByWhichOutletAndItsCountsLeadToThem() throws IOException {
    Document page = site.page("/quotes");
    assertEquals("4 quotes", page.select("h1").text());
    assertEquals(
        List.of("Speaker", "Quotes", "North Wire", "=South" + EVIL),
        page.select(".quoted thead th").eachText());
    Element watch = page.expectFirst(".quoted tbody tr");
    assertEquals("Harbour Watch organisation", watch.expectFirst("th").text());
    assertEquals(List.of("3", "2", "1"), watch.select("td").eachText());
    assertEquals("/entity?id=Q3", watch.expectFirst("th a").attr("href"));
    assertEquals("3 quotes", total(watch.expectFirst("td a").attr("href")));
    String both = watch.select("td a").get(1).attr("href");
    assertEquals("/quotes?by=Q3&outlet=North+Wire", both);
    assertEquals("2 quotes", total(both));
  }

  @Test
  void aQuoteTellsWhoSaysWhatAndWhere() throws IOException {
    Element quote = site.page("/quotes?speaker=Anna+Lindqvist").expectFirst(".quotes > li");
    assertEquals("Anna Lindqvist", quote.select(".who a").getFirst().text());
    assertEquals("/quotes?speaker=Anna+Lindqvist&by=Q4", quote.select(".who a").attr("href"));
    assertEquals("person: who that is", quote.select(".who a.kind").text());
    assertEquals("/entity?id=Q4", quote.select(".who a.kind").attr("href"));
    assertEquals("Anna Lindqvist", quote.select("blockquote mark").text());
    assertEquals("arrested", quote.select("blockquote .event").text());
    assertEquals("Arrest or detention", quote.select(".of").text());
    assertEquals("North Wire", quote.select("cite").text());
    assertTrue(quote.select("a.article").attr("href").startsWith("/article?id=a#e"));
    assertTrue(
        quote.select("a.external").attr("href").startsWith("https://north.example/a#:~:text="));
  }

  // What is feared or denied is said too.
  @Test
  void allStatementsOfAnAgencyAreOneAddressAway() throws IOException {
    assertEquals("3 quotes", total("/quotes?speaker=Harbour+Watch"));
    assertEquals("3 quotes", total("/quotes?q=event:*(by:Q3+modality:any)"));
    assertTrue(site.page("/quotes?speaker=Q3").select(".doubt").eachText().contains("feared"));
    String csv = export("/quotes?speaker=Q3&format=csv&limit=1&offset=2");
    assertEquals(4, csv.lines().count(), csv);
    assertTrue(csv.contains("'=South"), csv);
    assertEquals(3, export("/quotes?speaker=Q3&format=jsonl").lines().count());
  }

  @Test
  void queryOutletAndPeriodNarrow() throws IOException {
    assertEquals("1 quote", total("/quotes?q=killed"));
    assertEquals("1 quote", total("/quotes?q=killed&speaker=Q3"));
    assertEquals("0 quotes", total("/quotes?q=killed&speaker=Q4"));
    assertEquals("3 quotes", total("/quotes?outlet=North+Wire"));
    assertEquals("2 quotes", total("/quotes?since=2024-02"));
    assertEquals("0 quotes", total("/quotes?outlet=Nobody"));
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    Document second = site.page("/quotes?limit=3&offset=3");
    assertEquals("4–4 of 4", second.select(".range").text());
    assertEquals("/quotes?limit=3", second.select("[rel=prev]").attr("href"));
    assertNull(second.selectFirst("[rel=next]"));
  }

  @Test
  void hostileTextsAreTextsAndLeadNowhere() throws IOException {
    Document page = site.page("/quotes?q=killed");
    assertEquals(0, page.select("script:not([src])").size());
    assertEquals(0, page.select("a[href^=javascript], main b").size());
    assertNull(page.selectFirst("a.external"));
  }

  @Test
  void whatIsWrongIsPointedOut() throws IOException {
    assertEquals(400, site.answer("/quotes?q=(").status());
    assertEquals(400, site.answer("/quotes?q=(&format=csv").status());
    assertEquals(400, site.answer("/quotes?format=xls").status());
    assertEquals(400, site.answer("/quotes?limit=0").status());
    assertFalse(site.page("/quotes?q=(&speaker=Q77777").select(".fault .message").isEmpty());
  }

  @Test
  void whoHasNoNameIsFoundByHowTheyAreDescribed(@TempDir Path other) throws IOException {
    List<Article> articles =
        List.of(
            article("d", "2024-01-05", "North Wire")
                .body(
                    "Local doctors said that two sailors were killed in Ostby. Anna Lindqvist said"
                        + " that Norland arrested 12 sailors.")
                .build(),
            article("e", "2024-01-06", "North Wire")
                .body("The doctors said that ten sailors were wounded in Ostby.")
                .build());
    try (Site described =
        Site.of(Map.of("/quotes", new QuotesPage(new Templates())), articles, other)) {
      Document doctors = described.page("/quotes?speaker=doctors");
      assertEquals("2 quotes", doctors.select("h1").text());
      assertTrue(
          doctors.select(".note").text().contains("Nobody in the index is called “doctors”"));
      Document all = described.page("/quotes");
      assertEquals("3 quotes", all.select("h1").text());
      for (Element row : all.select(".quoted tbody tr")) {
        Element count = row.expectFirst("td a");
        Document theirs = described.page(count.attr("href"));
        assertEquals(count.text() + " quote", theirs.select("h1").text());
        assertEquals("/quotes", theirs.expectFirst(".chips a").attr("href"));
      }
    }
  }

  private static String export(String address) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answer answer = site.answer(address);
    ((Answer.Streamed) answer.body()).writer().to(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

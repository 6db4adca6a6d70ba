package org.dateline.cli.serve.page.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
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

/** Events of a small index as a page. */
class EventsPageTest {
  private static final String EVIL = "\"><script>alert(1)</script>&'<b>";

  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(
        article("a", "2024-01-05")
            .title("Harbour news")
            .body(
                "Anna Lindqvist said on Friday that Norland arrested 12 sailors in Ostby on 3"
                    + " January 2024. The Coast Guard may arrest others.")
            .source("North Wire")
            .url("https://north.example/a?x=1&y=2")
            .build());
    articles.add(
        article("b", "2024-02-06")
            .title(EVIL)
            .body("Two sailors were killed in Ostby. =cmd " + EVIL)
            .source("=SUM(A1)" + EVIL)
            .url("javascript:alert(1)")
            .build());
    for (int i = 0; i < 5; i++) {
      articles.add(
          article("c" + i, "2024-03-0" + (i + 1))
              .title("Fishing")
              .body("Fishermen protested in Ostby.")
              .build());
    }
    site = Site.of(Map.of("/events", new EventsPage(new Templates())), articles, folder);
  }

  private static Article.Builder article(String id, String published) {
    return Article.builder(id).published(Published.parse(published));
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  private static String export(String address) throws IOException {
    Answer answer = site.answer(address);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((Answer.Streamed) answer.body()).writer().to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRowTellsWhoDidWhatToWhomWhereWhenAndByWhoseWord() throws IOException {
    Document page = site.page("/events?q=event:arrest");
    assertEquals("1 event", page.select("h1").text());
    Element row = page.expectFirst("table.told tbody");
    assertEquals("3 January 2024", row.select("[data-label=When]").text());
    assertEquals("Arrest or detention", row.select("[data-label=What]").text());
    assertEquals("Norland", row.select("[data-label=Who] a").text());
    assertEquals("/entity?id=Q1", row.select("[data-label=Who] a").attr("href"));
    assertTrue(row.select("[data-label=To whom]").text().contains("sailors"));
    assertEquals("Ostby", row.select("[data-label=Where] a").text());
    assertTrue(row.select("[data-label=How many]").text().contains("12"));
    assertEquals("/entity?id=Q4", row.select("[data-label=By whose word] a").attr("href"));
    assertEquals("arrested", row.select(".passage mark").text());
    assertEquals("North Wire", row.select("cite").text());
    assertEquals("/article?id=a#e0", row.select("a.article").attr("href"));
    assertEquals(
        "https://north.example/a?x=1&y=2#:~:text=Anna%20Lindqvist%20said%20on%20Friday,"
            + "Ostby%20on%203%20January%202024%2E",
        row.select("a.external").attr("href"));
  }

  @Test
  void rolesModalityAndDaysNarrow() throws IOException {
    assertEquals("1 event", total("/events?agent=Norland"));
    assertEquals("1 event", total("/events?target=sailors&place=Ostby&type=custody"));
    assertEquals("1 event", total("/events?agent=Coast+Guard&modality=feared"));
    assertEquals("0 events", total("/events?agent=Coast+Guard"));
    assertEquals("1 event", total("/events?said=Anna+Lindqvist"));
    assertEquals("1 event", total("/events?happened-since=2024-01&happened-until=2024-W02"));
    assertEquals("0 events", total("/events?happened-since=2024-02"));
    assertEquals("7 events", total("/events"));
    assertEquals("6 events", total("/events?since=2024-02"));
    assertEquals("1 event", total("/events?q=event:arrest&place=Ostby"));
    assertEquals("0 events", total("/events?q=event:arrest&type=conflict"));
  }

  private static String total(String address) throws IOException {
    return site.page(address).select("h1").text();
  }

  @Test
  void typesAreATreeWithCountsThatNarrowsDownAndGoesBack() throws IOException {
    Document page = site.page("/events");
    Element custody = page.expectFirst(".types > li:has(> .choose[href*=type=custody])");
    assertEquals("1", custody.expectFirst(".count").text());
    assertEquals(
        "/events?type=custody.arrest", custody.expectFirst("details .choose").attr("href"));
    Document narrowed = site.page("/events?type=custody.arrest");
    assertEquals("1 event", narrowed.select("h1").text());
    assertEquals("/events", narrowed.select(".facets .up a").attr("href"));
  }

  @Test
  void theTimelineCountsWhatHappenedOrWasPublishedAndSaysWhatItLeavesOut() throws IOException {
    Document page = site.page("/events?by=happened&timeline=month");
    assertEquals(1, page.select(".timeline a.bucket").size());
    assertTrue(page.select(".left").text().contains("whose day the text does not say"));
    String href = page.expectFirst(".timeline a.bucket").attr("href");
    assertTrue(href.contains("happened-since=2024-01&happened-until=2024-01"), href);
    assertEquals("1 event", total(href));
    Document published = site.page("/events?by=published&timeline=month");
    assertEquals(3, published.select(".timeline a.bucket").size());
    // Few say the day: then the day of publication tells more.
    assertTrue(
        site.page("/events").select(".measures [aria-current]").text().contains("publication"));
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    Document first = site.page("/events?limit=3");
    assertEquals("1–3 of 7", first.select(".range").text());
    assertEquals(3, first.select("table.told tbody").size());
    assertNull(first.selectFirst("[rel=prev]"));
    Document last = site.page("/events?limit=3&offset=6");
    assertEquals("7–7 of 7", last.select(".range").text());
    assertNull(last.selectFirst("[rel=next]"));
    assertEquals("/events?limit=3&offset=3", last.expectFirst("[rel=prev]").attr("href"));
  }

  @Test
  void exportsHaveAllAndNoFormula() throws IOException {
    String csv = export("/events?format=csv&limit=2");
    assertEquals(8, csv.lines().filter(line -> line.matches("(a|b|c\\d|article),.*")).count(), csv);
    assertTrue(csv.contains("'=SUM(A1)"), csv);
    String arrests = export("/events?format=jsonl&q=ostby&type=custody");
    assertEquals(1, arrests.lines().count());
    assertTrue(arrests.startsWith("{"), arrests);
    Answer answer = site.answer("/events?format=csv");
    assertEquals(
        "attachment; filename=\"events.csv\"", answer.headers().get("Content-Disposition"));
  }

  @Test
  void hostileTextsAreTextsAndLeadNowhere() throws IOException {
    Document page = site.page("/events?q=killed");
    assertEquals(0, page.select("script:not([src])").size());
    assertEquals(0, page.select("a[href^=javascript], table b").size());
    assertTrue(page.select("cite").text().contains(EVIL));
    assertNull(page.selectFirst("a.external"));
    Document form = site.page("/events?agent=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));
    assertEquals(0, form.select("script:not([src])").size());
  }

  @Test
  void whatIsWrongIsPointedOut() throws IOException {
    assertEquals(400, site.answer("/events?modality=guessed").status());
    assertEquals(400, site.answer("/events?happened-since=soon").status());
    assertEquals(400, site.answer("/events?timeline=decade").status());
    assertEquals(400, site.answer("/events?by=crawled").status());
    assertEquals(400, site.answer("/events?format=xls").status());
    assertEquals(400, site.answer("/events?format=csv&q=(").status());
    Document page = site.page("/events?agent=Nobody+Known:*&q=(");
    assertFalse(page.select(".fault").isEmpty());
    assertEquals(1, page.select("h1").size());
  }
}

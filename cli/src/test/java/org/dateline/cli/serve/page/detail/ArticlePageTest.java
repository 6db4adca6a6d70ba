package org.dateline.cli.serve.page.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.detail.TextPart;
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
class ArticlePageTest {
  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";

  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    site =
        Site.of(
            Map.of("/article", new ArticlePage(new Templates(), new BundledNames())),
            List.of(
                usual(),
                copy(),
                related(),
                hostile(),
                Article.builder("bare").title("Ostby").build(),
                huge()),
            folder.resolve("one"),
            folder.resolve("two"));
  }

  private static Article usual() {
    return Article.builder("a")
        .title("Ostby: two sailors held")
        .body(
            "Two sailors were arrested in Ostby, Harbour Watch said.\n\n"
                + "Anna Lindqvist came to Ostby on Thursday. The police denied that she was"
                + " attacked.\n")
        .source("North Wire")
        .section("World")
        .authors(List.of("Kari Nord"))
        .url("https://wire.example/a?x=1&y=2")
        .published(Published.parse("2024-12-26T18:20:00+02:00"))
        .build();
  }

  private static Article copy() {
    return usual().toBuilder()
        .title("Two sailors held in Ostby")
        .body(usual().body() + "\nMore is to follow.")
        .source("Echo")
        .build()
        .withId("a2");
  }

  private static Article related() {
    return Article.builder("b")
        .title("Sailors of Ostby freed")
        .body(
            "Harbour Watch said the two sailors arrested in Ostby were free. Anna Lindqvist left.")
        .source("South Wire")
        .published(Published.parse("2024-12-28"))
        .build();
  }

  private static Article hostile() {
    return Article.builder("h" + HOSTILE)
        .title("Ostby " + HOSTILE)
        .body("Police in Ostby arrested " + HOSTILE + " a man.\n\n" + HOSTILE)
        .source(HOSTILE)
        .section(HOSTILE)
        .authors(List.of(HOSTILE))
        .language("en")
        .dateline(HOSTILE)
        .subjects(List.of(HOSTILE))
        .url("javascript:alert(1)//https://wire.example")
        .published(Published.parse("2024-12-27"))
        .build();
  }

  private static Article huge() {
    String paragraph = "Police arrested two men in Ostby on Monday, Harbour Watch said. ".repeat(8);
    return Article.builder("huge")
        .title("All of it")
        .body((paragraph + "\n\n").repeat(1_000_000 / paragraph.length()))
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  @Test
  void headlineFactsAndParagraphsAreShown() throws IOException {
    Document page = site.page("/article?id=a");
    assertEquals("Ostby: two sailors held", page.select("h1").text());
    assertEquals("North Wire", page.select(".story cite").text());
    assertEquals("2024-12-26T18:20+02:00", page.select(".story time").attr("datetime"));
    assertEquals("World", page.select(".kicker").text());
    assertEquals("by Kari Nord", page.select(".author").text());
    assertEquals("https://wire.example/a?x=1&y=2", page.select(".origin a").attr("href"));
    assertEquals(2, page.select(".story-text > p").size());
    assertEquals("en", page.select(".story").attr("lang"));
  }

  @Test
  void eachMarkSaysWhatItIsAndWhy() throws IOException {
    Document page = site.page("/article?id=a");
    for (Element mark : page.select(".story [id]")) {
      List<Element> told = page.select(".reasons > li[data-marks~=(^| )" + mark.id() + "( |$)]");
      assertEquals(1, told.size(), mark.id());
      assertFalse(told.getFirst().select(".reason").text().isBlank(), mark.id());
    }
    Element place = page.select(".reasons li:has(b.place)").first();
    assertTrue(place.text().startsWith("Ostby Ostby place Q2"), place.text());
    assertEquals("headline paragraph 1 paragraph 2", place.select(".places a").text().strip());
    Element arrest = page.select(".reasons li:has(code:contains(custody.arrest))").last();
    assertTrue(arrest.text().contains("To whom Two sailors"), arrest.text());
    assertTrue(arrest.text().contains("By whose word Harbour Watch"), arrest.text());
    assertTrue(arrest.text().contains("Told as asserted"), arrest.text());
  }

  @Test
  void anchorsLeadToMarks() throws IOException {
    Document page = site.page("/article?id=a");
    for (Element link : page.select(".beside a[href^=#], .why a[href^=#]")) {
      assertEquals(1, page.select("[id=" + link.attr("href").substring(1) + "]").size());
    }
  }

  @Test
  void entitiesAndEventsStandBeside() throws IOException {
    Document page = site.page("/article?id=a");
    Element ostby = page.select(".named li:has(a[href='/entity?id=Q2'])").first();
    assertEquals("Ostby 3× search", ostby.text());
    assertEquals("/?q=entity%3AQ2", ostby.select("a").last().attr("href"));
    Element arrest = page.select(".happened tr:contains(arrested)").first();
    assertTrue(arrest.text().contains("→ Two sailors"), arrest.text());
    assertTrue(page.select(".related a[href='/article?id=b']").text().contains("Sailors"));
  }

  @Test
  void copiesSayWhereTheyDiffer() throws IOException {
    Element copy = site.page("/article?id=a").select("#copies-title + ul > li").first();
    assertEquals("/article?id=a2", copy.select("a").attr("href"));
    assertEquals("adds 1 paragraph, another headline", copy.select("summary").text());
    assertTrue(copy.select("ins").text().endsWith("More is to follow."));
    assertTrue(copy.select("del").isEmpty());
  }

  @Test
  void queryHitsAreMarkedToo() throws IOException {
    assertEquals("sailors", site.page("/article?id=b&q=sailors").select(".story-text mark").text());
    Document wrong = site.page("/article?id=a&q=event:(");
    assertTrue(wrong.select(".note[role=status]").text().contains("could not be read"));
    assertEquals(2, wrong.select(".story-text > p").size());
  }

  @Test
  void layersAreSwitched() throws IOException {
    Document page = site.page("/article?id=a&layers=none&layers=person&layers=event");
    assertTrue(page.select(".story").hasClass("hide-place"));
    assertFalse(page.select(".story").hasClass("hide-person"));
    assertEquals("a", page.select("form.layers input[name=id]").val());
  }

  @Test
  void citationsAreOfOneArticle() throws IOException {
    Document page = site.page("/article?id=a");
    assertEquals(
        "Kari Nord, “Ostby: two sailors held”, North Wire, 26 December 2024,"
            + " https://wire.example/a?x=1&y=2",
        page.select(".citation").get(0).text());
    assertEquals(
        "Kari Nord, [Ostby: two sailors held](<https://wire.example/a?x=1&y=2>), *North Wire*,"
            + " 26 December 2024.",
        page.select(".citation").get(1).text());
    String bibtex = page.select(".citation").get(2).wholeText();
    assertTrue(
        bibtex.startsWith("@misc{a,\n  author = {{Kari Nord}},\n  title = {{Ostby:"), bibtex);
  }

  @Test
  void otherMeaningsAreToldWhenAsked() throws IOException {
    Document asked = site.page("/article?id=a&meanings=true");
    assertTrue(asked.select(".meanings").text().contains("tagged by other names"));
    assertFalse(asked.select(".reasons .choices, .reasons .only").isEmpty());
    Document usual = site.page("/article?id=a");
    assertEquals(
        "/article?id=a&meanings=true#why", usual.select(".meanings a[data-ask]").attr("href"));
  }

  @Test
  void linksStayInTheIndexThatWasChosen() throws IOException {
    Document page = site.page("/article?id=a&index=two");
    for (Element link : page.select("main a[href^=/]")) {
      assertTrue(link.attr("href").contains("index=two"), link.attr("href"));
    }
  }

  @Test
  void nothingHostileIsMarkupOrLink() throws IOException {
    Document page = site.page("/article?id=h" + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8));
    assertTrue(page.select("main script, main img, [onerror], [style]").isEmpty());
    assertTrue(page.select("h1").text().contains("<script>"));
    assertTrue(page.select("a[href^=javascript], .origin").isEmpty());
    assertTrue(page.select(".beside").text().contains("Its address is none of the web"));
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Document bare = site.page("/article?id=bare");
    assertTrue(bare.select(".beside").text().contains("It has no date"));
    assertTrue(bare.select(".beside").text().contains("It has no text"));
    assertTrue(bare.select(".origin").isEmpty());
    assertEquals("no date", bare.select(".story time").text());
    assertEquals(404, site.answer("/article?id=nobody-here").status());
    assertEquals(
        "/?q=nobody+here",
        site.page("/article?id=nobody-here").select(".missing a").first().attr("href"));
  }

  @Test
  void aLongTextIsCutAndSaysSo() throws IOException {
    Document page = site.page("/article?id=huge");
    int shown = page.select(".story-text").text().length();
    assertTrue(shown <= TextPart.LONGEST, "shown: " + shown);
    assertTrue(page.select(".story > .note").text().contains("characters are not shown here"));
    assertTrue(page.select(".why .note").text().contains("more, in the JSON"));
    for (Element link : page.select(".why a[href^=#]")) {
      assertEquals(1, page.select("[id=" + link.attr("href").substring(1) + "]").size());
    }
  }
}

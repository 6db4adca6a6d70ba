package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page over a small index. */
class SearchPageTest {
  private static final String EVIL = "\"><script>alert(1)</script>&'<b>";

  private static Site site;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(
        article("a", "2024-01-05T10:20+01:00")
            .title("Two sailors held in Ostby")
            .body(
                "Anna Lindqvist said on Friday that two sailors were arrested in Ostby, the"
                    + " largest port of Norland, after a fight. Harbour Watch denied it.")
            .source("North Wire")
            .url("https://north.example/a?x=1&y=2")
            .section("World")
            .build());
    articles.add(
        article("b", "2024-01-06")
            .title("Sailors freed")
            .body("Harbour Watch said the sailors were freed. Anna Lindqvist was glad.")
            .source("South Wire")
            .url("javascript:alert(1)")
            .build());
    articles.add(
        article("c", "2024-03")
            .title(EVIL)
            .body("Norland sent sailors home. " + EVIL)
            .source(EVIL)
            .section(EVIL)
            .url("https://evil.example/\"><script>")
            .build());
    articles.add(
        article("d", "2022-05-01")
            .title("School opens")
            .body("Erik Lindqvist, a teacher, spoke to the children on Monday.")
            .source("South Wire")
            .build());
    for (int i = 0; i < 45; i++) {
      articles.add(
          article("n" + i, "2023-0" + (1 + i % 9))
              .title("Report " + i)
              .body("A report on harvest number " + i + ".")
              .source("Desk " + i)
              .build());
    }
    site = Site.of(Map.of("/", new SearchPage(new Templates())), articles, folder);
  }

  private static Article.Builder article(String id, String published) {
    return Article.builder(id).published(Published.parse(published)).language("en");
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  private static Document page(String address) throws IOException {
    return site.page(address);
  }

  private static Element one(Document page, String selector) {
    Element found = page.selectFirst(selector);
    assertNotNull(found, selector + " in " + page.body());
    return found;
  }

  private static List<String> ids(Document page) {
    return page.select("#hits > .hit").eachAttr("data-id");
  }

  @Test
  void hitsLeadToTheirPagesAndToTheVerySentence() throws IOException {
    Document page = page("/?q=arrested");
    assertEquals("1 article", one(page, "#total").text());
    Element hit = one(page, ".hit[data-id=a]");
    assertEquals("/article?q=arrested&id=a", hit.select(".headline").attr("href"));
    assertEquals("North Wire", hit.select("cite").text());
    assertEquals("5 January 2024, 10:20 (+01:00)", hit.select("time").text());
    assertEquals("2024-01-05T10:20+01:00", hit.select("time").attr("datetime"));
    assertEquals("arrested", hit.select(".passage mark").text());
    assertEquals(
        "https://north.example/a?x=1&y=2#:~:text=Anna%20Lindqvist%20said%20on%20Friday,"
            + "of%20Norland%2C%20after%20a%20fight%2E",
        hit.select(".external").attr("href"));
    assertEquals("https://north.example/a?x=1&y=2", hit.select(".external").attr("data-address"));
    assertEquals("Ostby", one(page, ".hit .passage .entity.place").text());
    assertEquals("Anna Lindqvist", one(page, ".hit .passage .entity.person").text());
  }

  @Test
  void whatIsNoAddressOfTheWebIsNoLink() throws IOException {
    assertNull(page("/?q=freed").selectFirst(".external"));
    for (Element link : page("/?q=sailors").select("a[href]")) {
      assertTrue(link.attr("href").matches("(/|https://|#).*"), link.toString());
    }
  }

  @Test
  void everythingFromOutsideIsText() throws IOException {
    String evil = java.net.URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
    for (String address :
        List.of(
            "/?q=sailors",
            "/?q=" + evil,
            "/?q=sailors&where=source%3D" + evil,
            "/?q=sailors&where=" + evil,
            "/?q=sailors&since=" + evil,
            "/?q=sailors&facet=" + evil,
            "/?q=sailors&facet=place/" + evil,
            "/?q=sailors&in=source&prefix=" + evil,
            "/?q=sailors&sort=" + evil,
            "/?q=sailors&unit=" + evil,
            "/?q=sailors&layers=" + evil,
            "/?q=sailors&after=" + evil)) {
      Document page = page(address);
      assertEquals(1, page.select("script").size(), address);
      assertEquals(0, page.select("b, [onclick], [style]").size(), address);
    }
    assertTrue(page("/?q=norland").text().contains(EVIL));
  }

  @Test
  void anErrorPointsAtItsCharacterAndThePageStaysUsable() throws IOException {
    assertEquals(400, site.answer("/?q=sailors+(ostby").status());
    Document page = page("/?q=sailors+(ostby");
    assertEquals("sailors (ostby\n        ^", one(page, ".echo").wholeText().stripTrailing());
    assertEquals("(", one(page, ".echo .at").text());
    Element box = one(page, "#q");
    assertEquals("sailors (ostby", box.attr("value"));
    assertEquals("fault", box.attr("aria-describedby"));
    assertEquals("true", box.attr("aria-invalid"));
    assertTrue(one(page, "#fault .message").text().contains("never closed"));
  }

  @Test
  void aParameterThatIsWrongCanBeLeftOut() throws IOException {
    assertEquals(400, site.answer("/?q=sailors&unit=blink").status());
    Document page = page("/?q=sailors&unit=blink&sort=newest");
    assertEquals("/?q=sailors&sort=newest", one(page, "#fault a").attr("href"));
  }

  @Test
  void namesAreToldWithWhatElseTheyCouldMean() throws IOException {
    Document page = page("/?q=person:lindqvist+sailors");
    Element name = one(page, "#reading [data-name=lindqvist]");
    assertEquals("Anna Lindqvist", name.select(".chosen").text());
    assertEquals("/entity?id=Q4", name.select(".chosen").attr("href"));
    assertEquals(
        "/entity?since=2020&until=2030&id=Q4",
        one(page("/?q=person:lindqvist+sailors&since=2020&until=2030"), "#reading .chosen")
            .attr("href"));
    Element other = name.select(".others a").getFirst();
    assertEquals("Erik Lindqvist", other.text());
    assertEquals("/?q=person%3A%22person%3Aerik-lindqvist%22+sailors", other.attr("href"));
    assertEquals("0 articles", one(page(other.attr("href")), "#total").text());
  }

  @Test
  void correctionsAndConditionsToLeaveOutAreLinks() throws IOException {
    Document page = page("/?q=sailros+ostby&where=source%3DNorth+Wire&sort=newest");
    assertEquals("0 articles", one(page, "#total").text());
    assertEquals(
        "/?q=sailors+ostby&where=source%3DNorth+Wire&sort=newest",
        one(page, ".correction a").attr("href"));
    assertTrue(
        page.select(".alternatives a").eachAttr("href").stream()
            .anyMatch(href -> href.contains("q=ostby") && href.contains("sort=newest")),
        page.select(".alternatives").toString());
  }

  @Test
  void whatFindsNothingIsReadAsAQuestion() throws IOException {
    Document page = page("/?q=who+are+the+sailors+of+ostby+and+when%3F&sort=newest");
    assertEquals("0 articles", one(page, "#total").text());
    Element question = one(page, ".correction a");
    assertTrue(question.attr("href").endsWith("&sort=newest&lenient=1"), question.attr("href"));
    Document read = page(question.attr("href"));
    assertFalse(one(read, "#total").text().startsWith("0 "), one(read, "#total").text());
    assertTrue(read.select(".correction").isEmpty());
  }

  @Test
  void whereNothingIsFoundEachConditionAloneIsALinkAndNothingIsExported() throws IOException {
    Document page = page("/?q=sailors+ostby+penguins");
    assertEquals("0 articles", one(page, "#total").text());
    List<String> alone = page.select(".alternatives").getLast().select("li").eachText();
    assertEquals(3, alone.size(), alone.toString());
    assertEquals("penguins 0", alone.getLast());
    assertEquals(
        "/?q=sailors", page.select(".alternatives").getLast().select("a").getFirst().attr("href"));
    assertEquals(List.of("Compare", "Watch"), page.select(".ways a").eachText());
    assertEquals(6, page("/?q=sailors").select(".ways a").size());
  }

  @Test
  void pagesFollowByCursorAndShowEachArticleOnce() throws IOException {
    for (String sort : List.of("", "&sort=newest", "&sort=oldest", "&sort=source")) {
      List<String> all = new ArrayList<>();
      String address = "/?q=report" + sort;
      for (int pages = 0; address != null && pages < 9; pages++) {
        Document page = page(address);
        all.addAll(ids(page));
        Element next = page.selectFirst("#more");
        address = next == null ? null : next.attr("href");
      }
      assertEquals(45, all.size(), sort);
      assertEquals(45, new TreeSet<>(all).size(), sort);
    }
  }

  @Test
  void theNextPageAloneIsHitsWithoutFacets() throws IOException {
    Document page = page("/?q=report&part=hits");
    assertEquals(20, ids(page).size());
    assertEquals(0, page.select(".facet, .timeline").size());
    assertFalse(one(page, "#more").attr("href").contains("part"));
  }

  @Test
  void facetValuesAreChosenAndTakenAway() throws IOException {
    Document page = page("/?q=sailors&sort=newest&after=");
    Element choose = one(page, "[data-choose=\"source=North Wire\"]");
    assertEquals("/?q=sailors&sort=newest&where=source%3DNorth+Wire", choose.attr("href"));
    Document chosen = page(choose.attr("href"));
    assertEquals(List.of("a"), ids(chosen));
    Element selected = one(chosen, "[data-choose=\"source=North Wire\"]");
    assertEquals("true", selected.attr("aria-current"));
    assertEquals("/?q=sailors&sort=newest", selected.attr("href"));
    assertEquals("/?q=sailors&sort=newest", one(chosen, ".chips a").attr("href"));
    Document two = page(one(chosen, "[data-choose=\"source=South Wire\"]").attr("href"));
    assertEquals(List.of("b", "a"), ids(two));
  }

  @Test
  void aValueChosenByNameIsTakenAwayToo() throws IOException {
    Document page = page("/?q=sailors&where=person%3DLindqvist");
    assertEquals("/?q=sailors", one(page, "[data-choose=\"person=Q4\"]").attr("href"));
    assertTrue(one(page, ".chips a").text().contains("Anna Lindqvist"));
  }

  @Test
  void aWayToReadTheQueryIsTakenAwayToo() throws IOException {
    Document page = page("/?q=Lindqvist&literal=1");
    assertTrue(one(page, ".chips a").text().contains("names as plain words"));
    assertEquals("/?q=Lindqvist", one(page, ".chips a").attr("href"));
    assertTrue(page("/?q=Lindqvist&literal=false").select(".chips a").isEmpty());
  }

  @Test
  void aDrawnPeriodIsToldByDays() throws IOException {
    Document page = page("/?q=sailors&since=2024-W01&until=2024-W02");
    List<String> chips = page.select(".chips a").eachText();
    assertTrue(chips.getFirst().startsWith("since 1 January 2024"), chips.toString());
    assertTrue(chips.getLast().startsWith("until 14 January 2024"), chips.toString());
  }

  @Test
  void theBoxKeepsWhatIsChosenButNotThePage() throws IOException {
    Document page = page("/?q=sailors&where=person%3DQ4&since=2024&sort=oldest&facet=date/2024");
    assertEquals(
        List.of("where=person=Q4", "since=2024", "sort=oldest"),
        page.select("input[form=ask]").stream()
            .map(field -> field.attr("name") + "=" + field.attr("value"))
            .toList());
  }

  @Test
  void pathsAreGoneDownAndUp() throws IOException {
    Document page = page("/?q=sailors");
    Element year = one(page, "[data-facet=date] li:has([data-choose=\"date=2024\"]) .below");
    Document months = page(year.attr("href"));
    assertNotNull(months.selectFirst("[data-choose=\"date=2024-01\"]"));
    assertEquals("/?q=sailors", one(months, "[data-facet=date] .up a").attr("href"));
    Document places = page(one(page, "li:has([data-choose=\"place=Q1\"]) .below").attr("href"));
    assertEquals(
        List.of("place=Q2"), places.select("[data-facet=place] .choose").eachAttr("data-choose"));
  }

  @Test
  void aFacetIsFilteredByTheNamesOfItsValues() throws IOException {
    Document page = page("/?q=*&in=source&prefix=nor");
    assertEquals(
        List.of("source=North Wire"),
        page.select("[data-facet=source] .choose").eachAttr("data-choose"));
    assertEquals("nor", one(page, "[data-facet=source] [name=prefix]").attr("value"));
  }

  @Test
  void moreValuesAreALinkAway() throws IOException {
    Element more = one(page("/?q=report"), "[data-facet=source] .rest a");
    assertEquals(30, page(more.attr("href")).select("[data-facet=source] .choose").size());
  }

  @Test
  void theTimelineLeadsToPeriodsAndSaysWhatItLeavesOut() throws IOException {
    Document page = page("/?q=sailors&sort=newest");
    assertTrue(one(page, ".over-time .left").text().contains("1 with a date less exact"));
    Element bucket = one(page, ".bucket[data-since=2024-01-05]");
    assertEquals("/?q=sailors&sort=newest&since=2024-01-05&until=2024-01-05", bucket.attr("href"));
    assertEquals(List.of("a"), ids(page(bucket.attr("href"))));
    assertEquals(
        "/?q=sailors&sort=newest&since={since}&until={until}",
        one(page, ".timeline").attr("data-brush-href"));
    assertTrue(one(page("/?q=sailors&share=1"), ".timeline").text().contains("of all articles"));
  }

  @Test
  void weeksAndQuartersArePeriodsToo() throws IOException {
    assertEquals(
        List.of("b", "a"), ids(page("/?q=sailors&sort=newest&since=2024-W01&until=2024-W01")));
    assertEquals(3, ids(page("/?q=sailors&since=2024-Q1&until=2024-Q1")).size());
    assertEquals(0, ids(page("/?q=sailors&since=2024-Q2&until=2024-Q2")).size());
    assertEquals(
        List.of("a"), ids(page("/?q=sailors&since=2024-01-05T09:00Z&until=2024-01-05T09:00Z")));
  }

  @Test
  void layersAreSwitchedByTheAddress() throws IOException {
    Document page = page("/?q=sailors&layers=none&layers=person&layers=query");
    assertTrue(one(page, "#hits").hasClass("hide-place"));
    assertFalse(one(page, "#hits").hasClass("hide-person"));
    assertEquals(
        List.of("query", "person"),
        page.select(".layers input[type=checkbox][checked]").eachAttr("value"));
  }

  @Test
  void beforeAnythingIsAskedThereAreTheNewestAndExamplesThatFindSomething() throws IOException {
    Document page = page("/");
    assertEquals("49 articles", one(page, "h1").text());
    assertEquals("c", page.select(".hit").attr("data-id"));
    assertFalse(page.select(".examples a").isEmpty());
    for (Element example : page.select(".examples a")) {
      assertEquals(200, site.answer(example.attr("href")).status(), example.text());
    }
  }

  @Test
  void headingsAreInOrderAndIdsAreUnique() throws IOException {
    for (String address : List.of("/", "/?q=sailors", "/?q=nothing+here", "/?q=(")) {
      Document page = page(address);
      int level = 0;
      for (Element heading : page.select("h1, h2, h3, h4")) {
        int now = heading.tagName().charAt(1) - '0';
        assertTrue(now <= level + 1, address + " " + heading);
        level = now;
      }
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.size(), new TreeSet<>(ids).size(), address);
      assertEquals(1, page.select("h1").size(), address);
    }
  }
}

package org.dateline.cli.serve.browser;

import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What a journalist asks, from the first page to the answer; pictures in {@code
 * cli/target/browser}. Two of the five need an index of world news of 2023, which is not of the
 * project: {@code -Ddateline.rssworld=FOLDER}.
 */
@InBrowser
class TasksBrowserTest {
  private static final String WORLD = "dateline.rssworld";

  private static Server samples;

  @BeforeAll
  static void start(SiteUnderTest site) throws IOException {
    if (System.getProperty(WORLD) == null) {
      System.out.println("[WARNING] two of five tasks are left out: no -D" + WORLD + "=INDEX");
    }
    samples = Server.start(ServerOptions.local(site.index("samples")));
  }

  @AfterAll
  static void stop() throws IOException {
    samples.close();
  }

  private static void ask(Browser browser, Server server, String query) {
    browser.open(SiteUnderTest.at(server, "/"));
    browser.type("#q", query);
    browser.press(Keys.ENTER);
    browser.one("#hits .hit");
  }

  private static void follow(Browser browser, String link) {
    browser.click("#found .ways a[href^='" + link + "']");
  }

  @Test
  void whoWasCapturedNearKurskInJanuaryAndByWhoseWord(Browser browser) {
    ask(browser, samples, "event:capture(where:Kursk when:2025-01)");
    follow(browser, "/events");
    browser.one("table.told");
    assertEquals("1 event", browser.one("#total").getText());
    assertEquals("the Ukrainian army", told(browser, "Who"));
    assertEquals("two wounded North Korean soldiers", told(browser, "To whom"));
    assertEquals("South Korea’s National Intelligence Service", told(browser, "By whose word"));
    browser.keep("task-1");
  }

  private static String told(Browser browser, String column) {
    return browser.one("table.told tr:first-child td[data-label='" + column + "'] span").getText();
  }

  @Test
  void whatWasNewThisWeekAboutNis(Browser browser) {
    browser.open(SiteUnderTest.at(samples, "/", "now", "2025-01-15T09:00:00+09:00"));
    browser.type("#q", "entity:NIS date:\"last 7 days\"");
    browser.press(Keys.ENTER);
    String newest = browser.one("#hits").getText();
    assertTrue(newest.contains("NIS helps Ukraine question two captured"), newest);
    assertTrue(newest.contains("South Korea's spy agency counts 300 North Koreans dead"), newest);
    assertEquals("2 articles", browser.one("#total").getText());
    browser.keep("task-2");
  }

  @Test
  @EnabledIfSystemProperty(named = WORLD, matches = ".+", disabledReason = "needs an index")
  void whoElseAppearsWithPrigozhinInJune(Browser browser) throws IOException {
    try (Server world = world()) {
      ask(browser, world, "prigozhin");
      browser.click("#facet-date summary");
      browser.click("#facet-date a.below[title='Within 2023']");
      browser.click("#facet-date a[data-choose='date=2023-06']");
      browser.await("for June", () -> browser.text().contains("324 articles"));
      browser.click("#reading a.chosen");
      browser.await("for his page", () -> browser.one("h1").getText().equals("Yevgeny Prigozhin"));
      assertEquals("323 articles", browser.one(".byline b").getText());
      List<String> others =
          browser.all("table.company[aria-labelledby=with-person] td:first-child").stream()
              .map(WebElement::getText)
              .toList();
      assertEquals(
          List.of("Sergei Shoigu", "Alexander Lukashenko", "Vladimir Putin"), others.subList(0, 3));
      browser.keep("task-3");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = WORLD, matches = ".+", disabledReason = "needs an index")
  void whenCoverageOfGrainExportsPeakedAndWhy(Browser browser) throws IOException {
    try (Server world = world()) {
      ask(browser, world, "grain exports");
      WebElement highest =
          browser.all(".peaks li").stream().max(comparingInt(TasksBrowserTest::articles)).get();
      assertTrue(
          highest.getText().startsWith("week of 31 October 2022: 20 articles"), highest.getText());
      browser.keep("task-4");
      highest.findElement(By.tagName("a")).click();
      browser.await("for the article", () -> browser.address().contains("/article"));
      String why = browser.one("h1").getText();
      assertEquals("Russia rejoins Ukraine grain export wartime deal", why);
      String day = String.valueOf(browser.one("time").getDomAttribute("datetime"));
      assertTrue(day.compareTo("2022-10-31") >= 0 && day.compareTo("2022-11-07") < 0, day);
    }
  }

  private static int articles(WebElement peak) {
    return Integer.parseInt(peak.getText().replaceAll("(?s).*: (\\d+) article.*", "$1"));
  }

  private static Server world() throws IOException {
    return Server.start(ServerOptions.local(Path.of(System.getProperty(WORLD))));
  }

  @Test
  void allStatementsOfASpyAgencyAsCsv(Browser browser) {
    ask(browser, samples, "event:statement(who:NIS)");
    follow(browser, "/events");
    browser.one("table.told");
    int told = Integer.parseInt(browser.one("#total").getText().replaceAll("\\D.*", ""));
    browser.keep("task-5");
    String csv = browser.download("#results .ways a[href*=csv]");
    assertTrue(csv.startsWith("article,title,published"), csv);
    long statements = csv.lines().filter(line -> line.contains(",statement.")).count();
    assertEquals(told, statements, csv);
    assertEquals(
        statements,
        csv.lines().filter(line -> line.contains("National Intelligence Service")).count(),
        csv);
  }
}

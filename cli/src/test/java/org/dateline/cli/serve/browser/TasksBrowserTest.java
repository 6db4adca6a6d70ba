package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;

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
    String told = browser.one("table.told").getText();
    assertTrue(told.contains("two wounded North Korean soldiers"), told);
    assertTrue(told.contains("the Ukrainian army"), told);
    assertTrue(told.contains("South Korea’s National Intelligence Service"), told);
    browser.keep("task-1");
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
      ask(browser, world, "prigozhin date:2023-06");
      assertTrue(browser.one("#facet-person").getText().contains("Vladimir Putin"));
      browser.click("#reading a.chosen");
      String stands = browser.one(".company").getText();
      assertTrue(stands.contains("Putin"), stands);
      browser.keep("task-3");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = WORLD, matches = ".+", disabledReason = "needs an index")
  void whenCoverageOfGrainExportsPeakedAndWhy(Browser browser) throws IOException {
    try (Server world = world()) {
      ask(browser, world, "grain exports");
      String peaks = browser.one(".peaks").getText();
      assertTrue(peaks.contains("week of 31 October 2022: 20 articles"), peaks);
      browser.keep("task-4");
      browser.click(".peaks li:nth-child(2) a");
      browser.await("for the article", () -> browser.address().contains("/article"));
      String why = browser.one("h1").getText();
      assertEquals("Russia rejoins Ukraine grain export wartime deal", why);
    }
  }

  private static Server world() throws IOException {
    return Server.start(ServerOptions.local(Path.of(System.getProperty(WORLD))));
  }

  @Test
  void allStatementsOfASpyAgencyAsCsv(Browser browser) {
    ask(browser, samples, "event:statement(who:NIS)");
    follow(browser, "/events");
    browser.one("table.told");
    browser.keep("task-5");
    String csv = EventsBrowserTest.fetched(browser, "csv");
    assertTrue(csv.startsWith("article,title,published"), csv);
    assertTrue(csv.lines().filter(line -> line.contains("statement.")).count() > 3, csv);
    assertTrue(csv.contains("National Intelligence Service"), csv);
  }
}

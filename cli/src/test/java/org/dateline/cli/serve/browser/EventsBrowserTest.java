package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The page of events. */
@InBrowser
class EventsBrowserTest {
  @Test
  void whatHappenedStandsInATable(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/events", "q", "event:capture(where:Kursk when:2025-01)"));
    String told = browser.one("table.told").getText();
    assertTrue(told.contains("the Ukrainian army"), told);
    assertTrue(told.contains("two wounded North Korean soldiers"), told);
    assertTrue(told.contains("National Intelligence Service"), told);
    assertEquals("1 event", browser.one("#total").getText());
  }

  @Test
  void typesNarrow(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/events", "q", "kursk"));
    String all = browser.one("#total").getText();
    browser.click("#facets .types a");
    browser.await("for fewer", () -> !browser.one("#total").getText().equals(all));
    browser.back();
    browser.await("for all again", () -> browser.one("#total").getText().equals(all));
  }

  @Test
  void allCanBeTakenAway(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/events", "q", "event:statement(who:NIS)"));
    int told = Integer.parseInt(browser.one("#total").getText().replaceAll("\\D.*", ""));
    String csv = browser.download("#results .ways a[href*=csv]");
    assertTrue(csv.startsWith("article,title,published"), csv);
    assertTrue(csv.contains("statement.briefing"), csv);
    String lines = browser.download("#results .ways a[href*=jsonl]");
    assertEquals(told, lines.lines().count(), lines);
  }
}

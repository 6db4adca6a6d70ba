package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page of an article. */
@InBrowser
class ArticleBrowserTest {
  private static void open(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/article", "id", "s-2025-01-13-01"));
  }

  @Test
  void eachMarkSaysWhatItIsAndWhy(Browser browser, SiteUnderTest site) {
    open(browser, site);
    browser.one(".reader.live");
    browser.click(".story-text .organisation");
    String panel = browser.one("[data-panel]").getText();
    assertTrue(panel.contains("National Intelligence Service"), panel);
    browser.await(
        "for what else it could have meant",
        () -> browser.one("[data-panel]").getText().contains("could have meant"));
    browser.click(".story-text .event");
    browser.await("for the event", () -> browser.one("[data-panel]").getText().contains("Told as"));
  }

  @Test
  void marksFollowEachOtherByKey(Browser browser, SiteUnderTest site) {
    open(browser, site);
    browser.one(".reader.live");
    browser.press("]");
    assertTrue(browser.one("[data-panel]").getText().contains("1 of "));
    browser.press("]");
    assertTrue(browser.one("[data-panel]").getText().contains("2 of "));
    browser.press("[");
    assertTrue(browser.one("[data-panel]").getText().contains("1 of "));
    browser.press(Keys.ESCAPE);
    assertEquals(0, browser.all("[data-panel]:not([hidden])").size());
  }

  @Test
  void relatedArticlesAndACitationStandBeside(Browser browser, SiteUnderTest site) {
    open(browser, site);
    String cite = browser.one(".cite").getText();
    assertTrue(cite.contains("NIS helps Ukraine question two captured North Koreans"), cite);
    assertTrue(cite.contains("@"), cite);
    String before = browser.title();
    browser.click(".related a");
    browser.await("for another article", () -> !browser.title().equals(before));
    browser.back();
    browser.await("for the first", () -> browser.title().equals(before));
  }

  // This one has an event whose time is long.
  @Test
  void whatHappenedKeepsToItsColumn(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/article", "id", "s-2024-12-27-02"));
    browser.one(".reader.live");
    assertEquals(
        true,
        browser.run(
            "const table = document.querySelector('.happened');"
                + "return table.scrollWidth <= table.parentElement.clientWidth;"));
  }

  @Test
  void nothingStandsBeforeTheHeadline(Browser browser, SiteUnderTest site) {
    open(browser, site);
    browser.one(".reader.live");
    assertEquals(
        "none",
        browser.run(
            "return getComputedStyle(document.querySelector('.reader'), '::before').content;"));
  }

  @Test
  void withoutJavaScriptAllIsThere(Browser browser, SiteUnderTest site) {
    browser.javaScript(false);
    open(browser, site);
    assertTrue(browser.one("#why").getText().contains("National Intelligence Service"));
    browser.click("[data-meanings] a");
    browser.await(
        "for the choices", () -> browser.one("#why").getText().contains("could have meant"));
  }
}

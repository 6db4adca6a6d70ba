package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The page of an entity. */
@InBrowser
class EntityBrowserTest {
  private static void open(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/entity", "id", "Q3874799"));
  }

  @Test
  void itHasNamesEventsCompanyPlacesAndArticles(Browser browser, SiteUnderTest site) {
    open(browser, site);
    assertEquals("Volodymyr Zelensky", browser.one("h1").getText());
    String names = browser.one(".forms").getText();
    assertTrue(names.contains("Zelenskyy") && names.contains("Volodymyr Zelensky"), names);
    assertTrue(browser.one("table.told").getText().contains("When"));
    assertTrue(browser.all("[data-hits] .hit").size() > 3);
    assertTrue(browser.one(".company").getText().contains("Putin"));
  }

  @Test
  void theGraphIsWalked(Browser browser, SiteUnderTest site) {
    open(browser, site);
    browser.run("window.kept = true");
    WebElement other = browser.one("section[aria-labelledby=graph-title] a.node:not(.middle)");
    browser.run("arguments[0].scrollIntoView({block: 'center'})", other);
    other.click();
    browser.await(
        "for the other's page", () -> !browser.one("h1").getText().equals("Volodymyr Zelensky"));
    assertTrue(browser.address().contains("/entity?"), browser.address());
    assertEquals(true, browser.run("return window.kept"), "a click in the drawing reloads");
    browser.back();
    browser.await("for the first", () -> browser.one("h1").getText().equals("Volodymyr Zelensky"));
  }

  @Test
  void aPeriodIsDrawnOverItsTimeline(Browser browser, SiteUnderTest site) {
    open(browser, site);
    String before = browser.one(".byline b").getText();
    browser.drag(".timeline .drawing", 0.7, 0.99);
    browser.await("for the period", () -> browser.address().contains("since="));
    browser.await("for fewer", () -> !browser.one(".byline b").getText().equals(before));
    assertEquals("Volodymyr Zelensky", browser.one("h1").getText());
  }

  @Test
  void withoutJavaScriptItLeadsOn(Browser browser, SiteUnderTest site) {
    browser.javaScript(false);
    open(browser, site);
    browser.click(".company a");
    browser.await(
        "for the other's page", () -> !browser.one("h1").getText().equals("Volodymyr Zelensky"));
  }
}

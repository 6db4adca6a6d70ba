package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The page of quotes. */
@InBrowser
class QuotesBrowserTest {
  @Test
  void whoIsQuotedOnWhatByWhom(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/quotes", "q", "kursk"));
    String table = browser.one(".quoted table").getText();
    assertTrue(table.contains("National Intelligence Service"), table);
    assertTrue(table.contains("Sample Herald Seoul"), table);
    String all = browser.one("#total").getText();
    browser.click(".quotes .who a");
    browser.await("for one's quotes", () -> !browser.one("#total").getText().equals(all));
    assertTrue(browser.download("a[href*=csv]").contains("Sample"));
  }
}

package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What holds from page to page. */
@InBrowser
class SiteBrowserTest {
  private static List<String> forbidden(Browser browser) {
    return browser.takeProblems().stream().filter(p -> p.contains("Content Security")).toList();
  }

  @Test
  void pagesFollowEachOtherWithoutAReload(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/"));
    browser.run("window.kept = true");
    browser.type("#q", "kursk");
    browser.press(Keys.ENTER);
    browser.await("for the answer", () -> browser.address().contains("q=kursk"));
    browser.await("for hits", () -> browser.text().contains("12 articles"));
    assertEquals(true, browser.run("return window.kept"));
    assertEquals(List.of(), forbidden(browser));
    browser.back();
    browser.await("for all articles", () -> browser.text().contains("80 articles"));
    assertEquals(true, browser.run("return window.kept"));
  }

  @Test
  void withoutJavaScriptAFormSearches(Browser browser, SiteUnderTest site) {
    browser.javaScript(false);
    browser.open(site.at("/"));
    browser.type("#q", "kursk");
    browser.click(".ask button");
    browser.await("for hits", () -> browser.text().contains("12 articles"));
  }
}

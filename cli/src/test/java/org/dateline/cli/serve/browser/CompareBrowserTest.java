package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of queries side by side. */
@InBrowser
class CompareBrowserTest {
  @Test
  void whatTwoOutletsNameStandsSideBySide(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/compare"));
    browser.type("#compare [name=q]", "source:\"Sample Wire\"");
    browser.click("#compare button");
    browser.await("for the first", () -> browser.text().contains("25 articles"));
    browser.type("#compare li:last-child [name=q]", "source:\"Sample Herald Seoul\"");
    browser.click("#compare button");
    browser.await("for two columns", () -> browser.all("#found thead th[scope=col]").size() == 3);
    assertTrue(browser.one("#found tbody").getText().contains("%"));
    assertEquals(
        List.of("Volodymyr Zelensky", "9 36%", "2 22%"),
        browser.all("#found tbody tr:first-child > *").stream()
            .map(cell -> cell.getText().replaceAll("\\s+", " "))
            .toList());
    String of =
        String.valueOf(browser.all("#found tbody tr:first-child a").get(1).getDomAttribute("href"));
    assertTrue(of.contains("Herald+Seoul"), of);
    assertEquals(2, browser.all("#compare .total").size());
    String before = browser.address();
    browser.click("#found .sorts a:not([aria-current])");
    browser.await("for other values", () -> !browser.address().equals(before));
    browser.back();
    browser.await("for the first values", () -> browser.address().equals(before));
  }

  @Test
  void theirTimeIsOne(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/compare", "q", "kursk", "q", "nis"));
    browser.drag(".timeline .drawing", 0.6, 0.99);
    browser.await("for the period", () -> browser.address().contains("since="));
    assertEquals(2, browser.address().split("q=", -1).length - 1, browser.address());
  }

  @Test
  void withoutJavaScriptTheyStandSideBySideToo(Browser browser, SiteUnderTest site) {
    browser.javaScript(false);
    browser.open(site.at("/compare", "q", "kursk"));
    browser.type("#compare li:last-child [name=q]", "nis");
    browser.click("#compare button");
    browser.await("for two columns", () -> browser.all("#found thead th[scope=col]").size() == 3);
  }
}

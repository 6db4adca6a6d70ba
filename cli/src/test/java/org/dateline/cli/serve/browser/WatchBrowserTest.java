package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of searches that are watched. */
@InBrowser
class WatchBrowserTest {
  @Test
  void whatIsPublishedAppearsByItselfWithItsReason(Browser browser, SiteUnderTest site)
      throws IOException {
    browser.open(site.at("/watch", "q", "odesa drones", "index", "live"));
    browser.one("[data-live].on");
    browser.run("window.kept = true");
    site.publish("Ships wait for grain", "The port is closed: drones hit Odesa on Tuesday.");
    WebElement hit = browser.one(".watched .hit.new");
    assertEquals("Ships wait for grain", hit.findElement(By.cssSelector(".headline")).getText());
    List<String> reasons =
        hit.findElements(By.cssSelector(".passage mark")).stream()
            .map(WebElement::getText)
            .toList();
    assertTrue(reasons.containsAll(List.of("drones", "Odesa")), reasons.toString());
    assertTrue(browser.title().startsWith("(1) "), browser.title());
    assertEquals(true, browser.run("return window.kept"));
    assertEquals(List.of(), Axe.violations(browser));
  }

  @Test
  void aSearchIsKeptInTheBrowser(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/watch", "q", "georgia", "index", "live"));
    browser.type(".keep input", "Polls");
    browser.click(".keep button");
    browser.await("to be kept", () -> browser.text().contains("Kept in this browser"));
    browser.open(site.at("/watch", "index", "live"));
    assertEquals("Polls", browser.one(".watched h2").getText());
    assertTrue(browser.one(".watched").getText().contains("Georgia votes"));
  }
}

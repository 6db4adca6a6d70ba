package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever articles and addresses hold: it is text on the page, and runs nothing. */
@InBrowser
class HostileBrowserTest {
  // What stands in a page and may run something, or leads anywhere but to pages.
  private static final String DANGERS =
      """
      const found = [];
      if (/hacked/.test(document.title) && !/document/.test(document.title)) found.push('title');
      for (const e of document.querySelectorAll('*')) {
        for (const a of e.attributes) {
          if (/^on/i.test(a.name)) found.push(e.tagName + ' ' + a.name);
          if (/^(href|src|action|formaction|xlink:href)$/i.test(a.name)) {
            const url = new URL(a.value, location.href);
            const picture = e.tagName === 'IMG' && url.protocol === 'data:';
            if (!/^https?:$/.test(url.protocol) && !picture) found.push(e.tagName + ' ' + a.value);
            if (a.name !== 'href' && url.origin !== location.origin && !picture)
              found.push(e.tagName + ' ' + a.value);
          }
        }
        if (e.tagName === 'SCRIPT' && !e.src) found.push('script ' + e.textContent.slice(0, 80));
        if (/^(IFRAME|OBJECT|EMBED|BASE)$/.test(e.tagName)) found.push(e.tagName);
        if (e.tagName === 'B' && e.textContent === 'bold') found.push('bold');
      }
      return found;
      """;

  private static void harmless(Browser browser, URI address) {
    browser.open(address);
    assertEquals(List.of(), browser.run(DANGERS), "at " + address);
  }

  /** The text of a page as scripts see it, hidden text too. */
  private static String content(Browser browser) {
    return String.valueOf(
        Objects.requireNonNull(browser.run("return document.documentElement.textContent")));
  }

  private static Stream<URI> pages(SiteUnderTest site, String evil) {
    return Stream.of(
        site.at("/", "q", evil, "index", "hostile"),
        site.at("/", "q", "hostile", "where", "source=" + evil, "index", "hostile"),
        site.at("/", "q", "hostile", "index", evil),
        site.at("/", "q", "hostile", "since", evil),
        site.at("/article", "id", evil, "q", evil, "index", "hostile"),
        site.at("/entity", "id", evil, "q", evil, "index", "hostile"),
        site.at("/events", "q", evil, "index", "hostile"),
        site.at("/events", "q", "hostile", "agent", evil, "index", "hostile"),
        site.at("/quotes", "q", "hostile", "speaker", evil, "outlet", evil, "index", "hostile"),
        site.at("/compare", "q", evil, "q", "hostile " + evil, "index", "hostile"),
        site.at("/nothing", "q", evil, evil, evil));
  }

  @Test
  void articlesAreTexts(Browser browser, SiteUnderTest site) {
    harmless(browser, site.at("/", "q", "hostile", "index", "hostile", "limit", "100"));
    String content = content(browser);
    for (String evil : HostileArchive.TEXTS.subList(0, 6)) {
      assertTrue(content.contains(evil), "not shown: " + evil);
    }
    assertEquals(false, browser.scrollsSideways());
  }

  @Test
  void anArticlesOwnPageIsText(Browser browser, SiteUnderTest site) {
    for (int i = 0; i < HostileArchive.TEXTS.size(); i++) {
      harmless(browser, site.at("/article", "id", HostileArchive.id(i), "index", "hostile"));
    }
    harmless(browser, site.at("/article", "id", "long", "index", "hostile"));
    assertEquals(false, browser.scrollsSideways());
  }

  @Test
  void eventsAndQuotesAreTexts(Browser browser, SiteUnderTest site) {
    harmless(browser, site.at("/events", "q", "hostile", "index", "hostile"));
    harmless(browser, site.at("/quotes", "q", "hostile", "index", "hostile"));
    harmless(browser, site.at("/compare", "q", "hostile", "q", "kursk", "index", "hostile"));
    harmless(browser, site.at("/entity", "id", "Q3874799", "index", "hostile"));
  }

  @Test
  void parametersAreTexts(Browser browser, SiteUnderTest site) {
    String all = String.join(" ", HostileArchive.TEXTS);
    for (String evil : List.of(HostileArchive.TEXTS.getFirst(), all, HostileArchive.LONG)) {
      pages(site, evil).forEach(address -> harmless(browser, address));
      browser.takeProblems().forEach(HostileBrowserTest::refusalAtMost);
    }
  }

  @Test
  void whatIsTypedIsText(Browser browser, SiteUnderTest site) {
    String evil = HostileArchive.TEXTS.get(1);
    browser.open(site.at("/", "index", "hostile"));
    browser.type("#q", "Source \"><img");
    browser.type("#q", evil);
    browser.click(".ask button");
    browser.one(".fault");
    assertEquals(List.of(), browser.run(DANGERS));
    assertEquals(evil, browser.one("#q").getDomProperty("value"));
    browser.open(site.at("/", "index", "hostile"));
    assertEquals(List.of(), browser.run(DANGERS));
    browser.takeProblems().forEach(HostileBrowserTest::refusalAtMost);
  }

  // A page that says what is wrong with the address has the status 400 or 404.
  private static void refusalAtMost(String problem) {
    assertTrue(problem.contains("with a status of 40"), problem);
  }
}

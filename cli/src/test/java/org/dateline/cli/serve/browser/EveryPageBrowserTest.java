package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every page must be: for all eyes, on all screens, on paper. */
@InBrowser
class EveryPageBrowserTest {
  @SuppressWarnings("ImmutableEnumChecker") // its address alone is kept
  enum Page {
    START("/"),
    FOUND("/", "q", "kursk"),
    NOTHING_FOUND("/", "q", "kursk telescope"),
    UNREADABLE("/", "q", "kursk AND )"),
    ARTICLE("/article", "id", "s-2025-01-13-01"),
    NO_ARTICLE("/article", "id", "nothing"),
    ENTITY("/entity", "id", "Q3874799"),
    NO_ENTITY("/entity", "id", "nothing"),
    EVENTS("/events", "q", "event:capture(where:Kursk)"),
    NO_EVENTS("/events", "q", "event:capture(who:Sunak)"),
    COMPARE("/compare"),
    COMPARED("/compare", "q", "source:\"Sample Wire\"", "q", "source:\"Sample Times\""),
    EVENTS_UNREADABLE("/events", "q", "event:capture("),
    QUOTES("/quotes", "q", "kursk"),
    API("/api"),
    HELP("/help"),
    WATCH("/watch"),
    WATCHED("/watch", "q", "kursk"),
    ;

    private final Function<SiteUnderTest, URI> address;

    Page(String path, String... parameters) {
      this.address = site -> site.at(path, parameters);
    }

    URI at(SiteUnderTest site) {
      return address.apply(site);
    }
  }

  // A page of what is not there, or cannot be read, has the status that says so.
  private static void forgiveStatus(Browser browser) {
    browser
        .takeProblems()
        .forEach(problem -> assertTrue(problem.contains("status of 40"), problem));
  }

  // Loaded once, and looked at in all ways: axe takes most of the time.
  @ParameterizedTest
  @EnumSource
  void keepsNobodyOut(Page page, Browser browser, SiteUnderTest site) {
    browser.open(page.at(site));
    List<String> violations = new ArrayList<>(Axe.violations(browser));
    browser.screen(Screen.PHONE);
    browser.dark();
    Axe.violations(browser).forEach(violation -> violations.add("dark phone: " + violation));
    assertEquals(List.of(), violations);
    assertFalse(browser.scrollsSideways(), "it scrolls sideways");
    isReadOnPaper(browser);
    forgiveStatus(browser);
  }

  private static void isReadOnPaper(Browser browser) {
    browser.screen(Screen.DESKTOP);
    browser.print();
    assertEquals(
        List.of("dark on light", "no buttons"),
        browser.run(
            """
            const bright = c => c.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3;
            const body = getComputedStyle(document.body);
            const heading = getComputedStyle(document.querySelector('h1'));
            const forms = [...document.querySelectorAll('.ask, nav, button')].filter(e => e.offsetHeight);
            return [
              bright(heading.color) < 100 && (bright(body.backgroundColor) > 200
                || body.backgroundColor.endsWith(', 0)')) ? 'dark on light'
                : heading.color + ' on ' + body.backgroundColor,
              forms.length ? forms.map(e => e.outerHTML.slice(0, 60)).join('\\n') : 'no buttons'];
            """));
  }
}

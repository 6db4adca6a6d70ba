package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search page. */
@InBrowser
class SearchBrowserTest {
  private static void found(Browser browser, int articles) {
    browser.await(
        "for " + articles + " articles",
        () -> browser.one("#total").getText().startsWith(articles + " article"));
  }

  private static List<String> texts(Browser browser, String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  @Test
  void namesAreSuggestedWhileTyping(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/"));
    browser.click("#q");
    browser.press("zelens");
    WebElement first = browser.one("[role=option]");
    assertTrue(first.getText().contains("Volodymyr Zelensky"), first.getText());
    assertTrue(first.getText().contains("18"), first.getText());
    assertEquals(List.of(), Axe.violations(browser));
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.await(
        "for the name in the box",
        () -> String.valueOf(browser.one("#q").getDomProperty("value")).contains("elensky"));
    browser.press(Keys.ENTER);
    found(browser, 18);
  }

  @Test
  void anErrorStandsUnderItsCharacter(Browser browser, SiteUnderTest site) {
    String query = "kursk AND )";
    browser.open(site.at("/", "q", query));
    String echo = browser.one(".fault .echo").getText();
    int caret = echo.lines().skip(1).findFirst().orElseThrow().indexOf('^');
    assertEquals(query.indexOf(')'), caret, echo);
    assertEquals("true", browser.one("#q").getDomAttribute("aria-invalid"));
    assertEquals(query, browser.one("#q").getDomProperty("value"));
    refused(browser);
  }

  // The page of a query that cannot be read has the status of a bad request.
  private static void refused(Browser browser) {
    browser.takeProblems().forEach(p -> assertTrue(p.contains("status of 400"), p));
  }

  @Test
  void whatWasUnderstoodIsSaid(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "zelenskyy kursk"));
    String reading = browser.one("#reading").getText();
    assertTrue(reading.contains("Volodymyr Zelensky"), reading);
    assertTrue(reading.contains("Kursk Oblast"), reading);
    browser.open(site.at("/", "q", "georgia", "index", "live"));
    found(browser, 3);
    String others = browser.one("#reading .others").getText();
    assertTrue(others.contains("Georgia"), others);
    browser.click("#reading .others a");
    found(browser, 1);
    assertTrue(browser.text().contains("Storm hits"), browser.text());
  }

  @Test
  void facetsNarrowAndWidenAgain(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "kursk"));
    found(browser, 12);
    browser.run("window.kept = true");
    browser.click("#facet-event a.choose");
    browser.await("for a chip", () -> texts(browser, ".chips a").size() == 1);
    int one = Integer.parseInt(browser.one("#total").getText().replaceAll("\\D.*", ""));
    assertTrue(one < 12, "narrowed to " + one);
    assertTrue(browser.address().contains("where=event"), browser.address());
    browser.click("#facet-place .choose:not([aria-current])");
    browser.await("for two chips", () -> texts(browser, ".chips a").size() == 2);
    browser.back();
    browser.await("for one chip", () -> texts(browser, ".chips a").size() == 1);
    browser.click(".chips a");
    found(browser, 12);
    assertEquals(true, browser.run("return window.kept"));
  }

  @Test
  void aValueIsFoundInAFacet(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "*"));
    browser.type("#facet-person input[type=search]", "prig");
    browser.await(
        "for that man alone",
        () -> texts(browser, "#facet-person .name").equals(List.of("Yevgeny Prigozhin")));
  }

  @Test
  void aPeriodIsDrawnOverTheTimeline(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "*"));
    found(browser, 80);
    browser.drag(".timeline .drawing", 0.8, 0.99);
    browser.await("for the period", () -> browser.address().contains("since="));
    browser.await("for fewer", () -> !browser.one("#total").getText().startsWith("80 "));
    assertTrue(browser.address().contains("until="), browser.address());
    browser.back();
    found(browser, 80);
  }

  @Test
  void kindsOfMarksAreSwitchedOnAndOff(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "kursk"));
    WebElement place = browser.one("#hits .place");
    String marked = look(browser, place);
    browser.click(".layers input[value=place]");
    browser.await("for the mark to go", () -> !look(browser, place).equals(marked));
    browser.open(site.at("/", "q", "sudan"));
    browser.await("for the choice", () -> !browser.one(".layers input[value=place]").isSelected());
    browser.click(".layers input[value=place]");
    browser.await("for the mark", () -> look(browser, browser.one("#hits .place")).equals(marked));
  }

  private static String look(Browser browser, WebElement mark) {
    return String.valueOf(
        browser.run(
            "const s = getComputedStyle(arguments[0]);"
                + " return [s.color, s.borderBottom, s.textDecoration, s.backgroundColor].join(' ')",
            mark));
  }

  @Test
  void kindsOfMarksDifferByMoreThanColour(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "zelenskyy captured nis", "any", "true"));
    List<?> looks =
        (List<?>)
            browser.run(
                """
                return ['.person', '.organisation', '.place', '.event'].map(kind => {
                  const mark = document.querySelector('#hits ' + kind);
                  if (!mark) return 'none of ' + kind;
                  const s = getComputedStyle(mark);
                  return [s.textDecorationStyle, s.textDecorationThickness, s.borderBottomStyle,
                    s.borderBottomWidth, s.fontStyle, s.fontWeight, s.fontVariantCaps,
                    getComputedStyle(mark, '::after').content,
                    getComputedStyle(mark, '::before').content].join(' ');
                });
                """);
    assertEquals(4L, Objects.requireNonNull(looks).stream().distinct().count(), looks.toString());
  }

  @Test
  void thereAreMoreArticlesBelow(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "russia"));
    int first = browser.all("#hits > .hit").size();
    browser.click("#more");
    browser.await("for more", () -> browser.all("#hits > .hit").size() > first);
  }

  @Test
  void theLinkToTheSourceLandsOnTheSentence(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "kursk"));
    String link = String.valueOf(browser.one("a.external").getDomAttribute("href"));
    assertTrue(link.startsWith("https://samples.example/"), link);
    assertTrue(link.contains("#:~:text="), link);
  }

  @Test
  void theKeyboardIsEnough(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "kursk"));
    browser.press("/");
    assertEquals("q", browser.focused().getDomAttribute("id"));
    browser.press("j");
    assertEquals("j", browser.one("#q").getDomProperty("value"), "typed, not gone on");
    browser.open(site.at("/", "q", "kursk"));
    browser.press("j");
    browser.press("j");
    String second = browser.one(".hit.here").getDomAttribute("data-id");
    assertEquals(second, browser.all(".hit").get(1).getDomAttribute("data-id"));
    browser.press("k");
    assertEquals(
        browser.all(".hit").get(0).getDomAttribute("data-id"),
        browser.one(".hit.here").getDomAttribute("data-id"));
    browser.press("?");
    assertTrue(browser.one("dialog[open]").isDisplayed());
    assertEquals(List.of(), Axe.violations(browser));
    browser.press(Keys.ESCAPE);
    browser.press("o");
    browser.await("for the article", () -> browser.address().contains("/article?"));
  }

  @Test
  void whereNothingIsFoundEachConditionSaysWhatItCost(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "kursk telescope"));
    String text = browser.one("#main").getText();
    assertTrue(text.contains("Nothing was found"), text);
    assertTrue(text.contains("without kursk 1"), text);
    assertTrue(text.contains("without telescope 12"), text);
    browser.click(".alternatives a");
    found(browser, 1);
  }

  @Test
  void withoutJavaScriptItSearchesNarrowsAndPages(Browser browser, SiteUnderTest site) {
    browser.javaScript(false);
    browser.open(site.at("/"));
    browser.type("#q", "russia");
    browser.click(".ask button");
    browser.one("#hits > .hit");
    int all = browser.all("#hits > .hit").size();
    assertEquals(20, all);
    String before = browser.one("#total").getText();
    String first = browser.one("#hits .headline").getText();
    browser.click("#more");
    browser.await(
        "for the next page", () -> !browser.one("#hits .headline").getText().equals(first));
    browser.click("#facet-event a.choose");
    browser.await("for fewer", () -> !browser.one("#total").getText().equals(before));
  }

  @Test
  void whatWasAskedIsRememberedInTheBrowser(Browser browser, SiteUnderTest site) {
    browser.open(site.at("/", "q", "sudan"));
    found(browser, 1);
    browser.open(site.at("/"));
    browser.await("for the history", () -> browser.one(".history").getText().contains("sudan"));
    browser.click(".history a");
    found(browser, 1);
  }
}

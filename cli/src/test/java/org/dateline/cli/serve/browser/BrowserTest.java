package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That the browser sees what is wrong with a page. */
@InBrowser
class BrowserTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width">
      <style nonce="n">
        p { background: #fff; color: #000 }
        @media (prefers-color-scheme: dark) { p { background: #000; color: #fff } }
        @media print { p { color: #00f } }
        #bar { width: 200px; height: 20px }
      </style></head><body><main><h1>A page</h1><p>Text</p><input aria-label="box"><div id="bar">
      </div>MORE</main>
      <script nonce="n">
        document.querySelector('p').textContent = 'Script';
        let down;
        const bar = document.querySelector('#bar'), p = document.querySelector('p');
        bar.onmousedown = e => down = e.offsetX;
        bar.onmouseup = e => p.textContent = down + ' to ' + e.offsetX;
      </script></body></html>
      """;

  private static HttpServer server;
  private static URI address;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page("/good", "");
    page("/contrast", "<em style-free><font color='#eeeeee'>pale</font></em>");
    page("/error", "<script nonce='n'>setTimeout(() => { throw new Error('oh') })</script>");
    page("/inline", "<script>document.title = 'hacked'</script>");
    page("/style", "<b style='color: red'>red</b>");
    page("/outside", "<script nonce='n'>fetch('http://example.com/').catch(() => {})</script>");
    page("/missing", "<img alt='' src='/none.png'>");
    page("/wide", "<pre>" + "x".repeat(400) + "</pre>");
    page(
        "/late",
        "<script nonce='n'>setTimeout(() => document.querySelector('h1').id = 'late', 50)</script>");
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void page(String path, String more) {
    byte[] html = PAGE.replace("MORE", more).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange
              .getResponseHeaders()
              .add(
                  "Content-Security-Policy",
                  "default-src 'self' data:; style-src 'nonce-n'; script-src 'nonce-n'");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void aGoodPageHasNothingAgainstIt(Browser browser) {
    browser.open(address.resolve("/good"));
    assertEquals("A page", browser.title());
    assertEquals(List.of(), Axe.violations(browser));
    assertEquals(List.of(), browser.takeProblems());
  }

  @Test
  void paleTextBreaksARule(Browser browser) {
    browser.open(address.resolve("/contrast"));
    List<String> found = Axe.violations(browser);
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("color-contrast (serious) font: "), found.toString());
  }

  @Test
  void anErrorOfAScriptIsTold(Browser browser) {
    told(browser, "/error", "Uncaught Error: oh");
  }

  @Test
  void aScriptWithoutLeaveIsTold(Browser browser) {
    told(browser, "/inline", "Content Security Policy");
    assertEquals("A page", browser.title());
  }

  @Test
  void aStyleWithoutLeaveIsTold(Browser browser) {
    told(browser, "/style", "Content Security Policy");
  }

  @Test
  void askingAnotherHostIsTold(Browser browser) {
    told(browser, "/outside", "example.com");
  }

  @Test
  void whatCannotBeLoadedIsTold(Browser browser) {
    told(browser, "/missing", "none.png");
  }

  private static void told(Browser browser, String path, String problem) {
    browser.open(address.resolve(path));
    StringBuilder told = new StringBuilder();
    browser.await(
        "for a problem",
        () -> {
          browser.takeProblems().forEach(told::append);
          return told.indexOf(problem) >= 0;
        });
  }

  @Test
  void aPageIsLightOrDarkOrOnPaper(Browser browser) {
    browser.open(address.resolve("/good"));
    assertEquals("rgba(0, 0, 0, 1)", browser.one("p").getCssValue("color"));
    browser.dark();
    assertEquals("rgba(255, 255, 255, 1)", browser.one("p").getCssValue("color"));
    browser.print();
    assertEquals("rgba(0, 0, 255, 1)", browser.one("p").getCssValue("color"));
  }

  @Test
  void withoutJavaScriptNoneRuns(Browser browser) {
    browser.javaScript(false);
    browser.open(address.resolve("/good"));
    assertEquals("Text", browser.one("p").getText());
    browser.javaScript(true);
    browser.open(address.resolve("/good"));
    assertEquals("Script", browser.one("p").getText());
  }

  @Test
  void aPhoneIsNarrow(Browser browser) throws IOException {
    browser.open(address.resolve("/good"));
    assertEquals(1280L, browser.run("return innerWidth"));
    browser.screen(Screen.PHONE);
    browser.open(address.resolve("/good"));
    assertEquals(390L, browser.run("return innerWidth"));
    assertFalse(browser.scrollsSideways());
    browser.open(address.resolve("/wide"));
    assertTrue(browser.scrollsSideways());
    assertNotEquals(390, ImageIO.read(new ByteArrayInputStream(browser.picture())).getWidth());
  }

  @Test
  void whatComesLateIsWaitedFor(Browser browser) {
    browser.open(address.resolve("/late"));
    assertEquals("A page", browser.one("#late").getText());
  }

  @Test
  void keysAndTheMouseDoWhatTheyDo(Browser browser) {
    browser.open(address.resolve("/good"));
    browser.type("input", "first");
    browser.type("input", "second");
    assertEquals("second", browser.focused().getDomProperty("value"));
    browser.drag("#bar", 0.25, 0.75);
    assertEquals("50 to 150", browser.one("p").getText());
  }

  @Test
  void nothingIsKeptFromTestToTest(Browser browser) {
    browser.open(address.resolve("/good"));
    browser.run("localStorage.setItem('a', 'b')");
    browser.reset();
    browser.open(address.resolve("/good"));
    assertEquals(0L, browser.run("return localStorage.length"));
  }

  @Test
  void aTestOfAPageWithAProblemFailsAndLeavesThePage(Browser browser) throws IOException {
    Path picture = Path.of("target", "browser", "BrowserTest.faulty.png");
    Path html = Path.of("target", "browser", "BrowserTest.faulty.html");
    Files.deleteIfExists(picture);
    Files.deleteIfExists(html);
    browser.open(address.resolve("/good"));
    BrowserExtension.judge(browser, "BrowserTest.faulty", false);
    assertFalse(Files.exists(picture));
    browser.open(address.resolve("/inline"));
    AssertionError problem =
        assertThrows(
            AssertionError.class,
            () -> BrowserExtension.judge(browser, "BrowserTest.faulty", false));
    assertTrue(problem.toString().contains("Content Security Policy"), problem.toString());
    assertTrue(Files.readString(html).contains("hacked"));
    assertEquals(1280, ImageIO.read(picture.toFile()).getWidth());
  }
}

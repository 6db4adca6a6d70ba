package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of README and guide out of the sample archive, into {@code docs/pictures} or
 * the folder {@code dateline.pictures}. Only run by name: {@code mvn -pl cli -am test
 * -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@InBrowser
class Screenshots {
  private static final Path FOLDER =
      Path.of(System.getProperty("dateline.pictures", "../docs/pictures"));
  private static final int LARGEST = 150_000;
  private static final String[] QUERY = {"q", "event:capture NEAR/10 entity:\"North Korea\""};

  private static Server samples;

  @BeforeAll
  static void start(SiteUnderTest site) throws IOException {
    Files.createDirectories(FOLDER);
    samples = Server.start(ServerOptions.local(site.index("samples")));
  }

  @AfterAll
  static void stop() throws IOException {
    samples.close();
  }

  private static URI page(String path, String... parameters) {
    return SiteUnderTest.at(samples, path, parameters);
  }

  // The first screen of a page, as much of it as a text bears.
  private static void take(Browser browser, String name, URI page, int height) throws IOException {
    browser.open(page);
    browser.one("h1");
    byte[] picture = SmallPng.of(browser.picture(height));
    assertTrue(picture.length < LARGEST, name + " has " + picture.length + " bytes");
    Files.write(FOLDER.resolve(name + ".png"), picture);
  }

  @Test
  void search(Browser browser) throws IOException {
    browser.open(page("/", "q", "event:attack kursk")); // the time it says is not of a cold start
    take(browser, "search", page("/", QUERY), 1000);
    browser.dark();
    take(browser, "search-dark", page("/", QUERY), 1000);
    browser.light();
    browser.screen(Screen.PHONE);
    take(browser, "search-phone", page("/", QUERY), Screen.PHONE.height);
  }

  @Test
  void article(Browser browser) throws IOException {
    take(browser, "article", page("/article", "id", "s-2025-01-13-01"), 1000);
  }

  @Test
  void entity(Browser browser) throws IOException {
    take(browser, "entity", page("/entity", "id", "Q3874799"), 1000);
  }

  @Test
  void events(Browser browser) throws IOException {
    take(browser, "events", page("/events", "q", "event:capture(where:Kursk)"), 1000);
  }

  @Test
  void quotes(Browser browser) throws IOException {
    take(browser, "quotes", page("/quotes", "q", "kursk"), 1000);
  }

  @Test
  void compare(Browser browser) throws IOException {
    String[] outlets = {"q", "source:\"Sample Wire\"", "q", "source:\"Sample Times\""};
    take(browser, "compare", page("/compare", outlets), 1000);
  }
}

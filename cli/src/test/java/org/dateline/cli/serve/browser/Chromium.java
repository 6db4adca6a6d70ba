package org.dateline.cli.serve.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Where the browser and its driver are on this machine. */
record Chromium(Path browser, Path driver) {
  static final String MISSING =
      "Browser tests left out: %s. On Debian: apt-get install chromium chromium-driver; else name"
          + " them by DATELINE_CHROMIUM and DATELINE_CHROMEDRIVER.";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  // It warns of browsers younger than itself, whose protocol is not used by its classes here.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  // Nothing but this machine is asked, so that a page which asks elsewhere fails its test.
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--hide-scrollbars",
          "--force-color-profile=srgb",
          "--font-render-hinting=none",
          "--lang=en-GB",
          "--no-first-run",
          "--disable-extensions",
          "--disable-sync",
          "--disable-background-networking",
          "--disable-component-update",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

  /** The browser of this machine, if it has one with a driver. */
  static Optional<Chromium> find(Map<String, String> environment) {
    Optional<Path> browser = named(environment, "DATELINE_CHROMIUM", BROWSERS);
    Optional<Path> driver = named(environment, "DATELINE_CHROMEDRIVER", List.of("chromedriver"));
    return browser.flatMap(b -> driver.map(d -> new Chromium(b, d)));
  }

  /** What is missing, and how to get it: one line. */
  static String missing(Map<String, String> environment) {
    boolean browser = named(environment, "DATELINE_CHROMIUM", BROWSERS).isPresent();
    return MISSING.formatted(browser ? "no chromedriver found" : "no Chromium found");
  }

  private static Optional<Path> named(
      Map<String, String> environment, String variable, List<String> names) {
    String given = environment.get(variable);
    if (given != null) {
      return Optional.of(Path.of(given)).filter(Files::isExecutable);
    }
    String path = environment.getOrDefault("PATH", "/usr/bin");
    return names.stream()
        .flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> folders(String path) {
    return Stream.of(path.split(File.pathSeparator)).filter(f -> !f.isEmpty()).map(Path::of);
  }

  /** Starts it: both paths are given, so Selenium looks for nothing by itself. */
  ChromeDriver start() {
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(ARGUMENTS);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options);
  }
}

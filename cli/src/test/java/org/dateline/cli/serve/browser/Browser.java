package org.dateline.cli.serve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A headless Chromium; one page at a time. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HIGHEST_PICTURE = 8000;
  // What Turbo says of an answer that is no longer waited for, since another page was asked.
  private static final String GIVEN_UP = "signal is aborted without reason";

  private final ChromeDriver driver;
  private final List<String> problems = new ArrayList<>();
  private @Nullable URI opened;

  Browser(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
  }

  /** As if it had just been started: nothing kept, a window, light, with JavaScript. */
  void reset() {
    if (opened != null) {
      String origin = opened.getScheme() + "://" + opened.getAuthority();
      cdp("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    }
    driver.get("about:blank");
    screen(Screen.DESKTOP);
    media("", false);
    javaScript(true);
    takeProblems();
  }

  /** Goes to an address, as by typing it. */
  void open(URI address) {
    opened = address;
    driver.get(address.toString());
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  String title() {
    return Objects.requireNonNull(driver.getTitle());
  }

  String html() {
    return Objects.requireNonNull(driver.getPageSource());
  }

  /** All text that can be seen. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  void back() {
    driver.navigate().back();
  }

  void screen(Screen screen) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width,
            "height", screen.height,
            "deviceScaleFactor", 1,
            "mobile", screen.touched));
    cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", screen.touched));
  }

  void light() {
    media("", false);
  }

  void dark() {
    media("", true);
  }

  /** As on paper. */
  void print() {
    media("print", false);
  }

  // Nothing moves, so that pictures are alike.
  private void media(String medium, boolean dark) {
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    cdp("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  /** Whether scripts of the pages that are opened from now on run. */
  void javaScript(boolean on) {
    cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Elements by a CSS selector, at once. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The first element, waited for until it can be seen. */
  WebElement one(String selector) {
    await("to see " + selector, () -> all(selector).stream().anyMatch(WebElement::isDisplayed));
    return all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  /** Waits for an element and clicks it. */
  void click(String selector) {
    one(selector).click();
  }

  /** Clicks a link to a file, and gives the text that the browser saved. */
  String download(String selector) {
    Path folder = Path.of("target", "browser", "saved").toAbsolutePath();
    try {
      for (Path old : files(folder)) {
        Files.delete(old);
      }
      cdp(
          "Browser.setDownloadBehavior",
          Map.of("behavior", "allow", "downloadPath", folder.toString()));
      click(selector);
      await("for a file", () -> files(folder).stream().anyMatch(file -> !isUnfinished(file)));
      return Files.readString(files(folder).getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As long as it is loaded, it has another name.
  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.endsWith(".crdownload");
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Pulls the mouse over an element, from one share of its width to another, at half height. */
  void drag(String selector, double from, double to) {
    WebElement element = one(selector);
    int width = element.getSize().getWidth();
    int start = (int) Math.round(width * (from - 0.5));
    int way = (int) Math.round(width * (to - from));
    new Actions(driver)
        .moveToElement(element, start, 0)
        .clickAndHold()
        .moveByOffset(way / 2, 0)
        .moveByOffset(way - way / 2, 0)
        .release()
        .perform();
  }

  /** Empties a field and types into it. */
  void type(String selector, String text) {
    WebElement field = one(selector);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    field.sendKeys(text);
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What a script of the test returns; it runs under any policy of the page. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Of a script that calls its last argument with what it has to say. */
  @Nullable Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Waits until something holds. */
  void await(String what, BooleanSupplier met) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(met)) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited in vain " + what + " at " + address());
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  // The page may be changed just while it is looked at.
  private static boolean holds(BooleanSupplier met) {
    try {
      return met.getAsBoolean();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  /** Whether the page is wider than the screen. */
  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        run("const d = document.scrollingElement; return d.scrollWidth > innerWidth"));
  }

  /**
   * What went wrong in the pages since this was asked last: errors and warnings of scripts, what
   * the policy forbade, what could not be loaded.
   */
  List<String> takeProblems() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()
          && !entry.getMessage().contains(GIVEN_UP)) {
        problems.add(entry.getMessage());
      }
    }
    List<String> taken = List.copyOf(problems);
    problems.clear();
    return taken;
  }

  /** The whole page as a PNG, also what lies below the window. */
  byte[] picture() {
    return picture(HIGHEST_PICTURE);
  }

  /** The page from its top as a PNG, at most that high. */
  byte[] picture(int highest) {
    Object sizes = cdp("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    Map<?, ?> size = (Map<?, ?>) Objects.requireNonNull(sizes);
    Number width = (Number) Objects.requireNonNull(size.get("width"));
    Number height = (Number) Objects.requireNonNull(size.get("height"));
    return picture(width.intValue(), Math.min(highest, height.intValue()));
  }

  private byte[] picture(int width, int height) {
    Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    Map<String, Object> taken =
        cdp(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode((String) Objects.requireNonNull(taken.get("data")));
  }

  /** Leaves a picture and the page itself in {@code cli/target/browser}. */
  void keep(String name) {
    Path folder = Path.of("target", "browser");
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), picture());
      Files.writeString(folder.resolve(name + ".html"), html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}

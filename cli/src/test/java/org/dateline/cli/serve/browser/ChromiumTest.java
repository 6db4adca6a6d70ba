package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir Path folder;

  private Path program(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  @Test
  void aBrowserIsTakenFromThePath() throws IOException {
    Chromium found = new Chromium(program("google-chrome"), program("chromedriver"));
    assertEquals(Optional.of(found), Chromium.find(Map.of("PATH", "/none:" + folder)));
  }

  @Test
  void aBrowserThatIsNamedIsTaken() throws IOException {
    Path browser = program("my-browser");
    Path driver = program("my-driver");
    Map<String, String> named =
        Map.of("DATELINE_CHROMIUM", browser.toString(), "DATELINE_CHROMEDRIVER", driver.toString());
    assertEquals(Optional.of(new Chromium(browser, driver)), Chromium.find(named));
  }

  @Test
  void whatIsMissingIsSaidInALine() throws IOException {
    Map<String, String> none = Map.of("PATH", folder.toString());
    assertEquals(Optional.empty(), Chromium.find(none));
    assertEquals(
        "Browser tests left out: no Chromium found. On Debian: apt-get install chromium"
            + " chromium-driver; else name them by DATELINE_CHROMIUM and DATELINE_CHROMEDRIVER.",
        Chromium.missing(none));
    program("chromium");
    assertEquals(Optional.empty(), Chromium.find(none));
    assertTrue(Chromium.missing(none).contains("no chromedriver found"));
  }
}

package org.dateline.cli.serve.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of axe-core: what keeps people with a screen reader or weak eyes from a page. */
final class Axe {
  private static final String SCRIPT = script();

  // All that are on by themselves (WCAG 2.0 to 2.1 A and AA, best practices), and of 2.2 the size
  // of what is touched. A violation is one line.
  private static final String RUN =
      """
      const [done] = arguments;
      const options = {preload: false, resultTypes: ['violations'],
        rules: {'target-size': {enabled: navigator.maxTouchPoints > 0}}};
      axe.run(document, options).then(
        result => done(result.violations.flatMap(v => v.nodes.map(n =>
          v.id + ' (' + v.impact + ') ' + n.target.join(' ') + ': ' + n.html.slice(0, 200) + ' -- '
            + n.failureSummary.replace(/\\s+/g, ' ')))),
        error => done(['axe failed: ' + error]));
      """;

  private Axe() {}

  /** What the page that is open breaks, one line for each rule and element. */
  static List<String> violations(Browser browser) {
    if (!Boolean.TRUE.equals(browser.run("return typeof axe === 'object'"))) {
      browser.run(SCRIPT);
    }
    List<?> found = (List<?>) Objects.requireNonNull(browser.runAsync(RUN));
    return found.stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.dateline.cli.serve.browser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriverException;

/** One browser and one site for all tests, and what each of them leaves in it. */
final class BrowserExtension
    implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Optional<Chromium> CHROMIUM = Chromium.find(System.getenv());

  // Also into the build's output, once: a skipped test says there no reason.
  static {
    if (CHROMIUM.isEmpty()) {
      System.out.println("[WARNING] " + Chromium.missing(System.getenv()));
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return CHROMIUM.isPresent()
        ? ConditionEvaluationResult.enabled("there is a browser")
        : ConditionEvaluationResult.disabled(Chromium.missing(System.getenv()));
  }

  private static Browser browser(ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    return store.computeIfAbsent(
        Browser.class, key -> new Browser(CHROMIUM.orElseThrow().start()), Browser.class);
  }

  private static SiteUnderTest site(ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    return store.computeIfAbsent(
        SiteUnderTest.class, key -> SiteUnderTest.start(), SiteUnderTest.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Set.of(Browser.class, SiteUnderTest.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class ? browser(context) : site(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser(context).reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    String test = context.getRequiredTestClass().getSimpleName();
    test += "." + context.getRequiredTestMethod().getName();
    test += context.getDisplayName().startsWith("[") ? context.getDisplayName() : "";
    judge(
        browser(context),
        test.replaceAll("[^\\w.-]+", "-"),
        context.getExecutionException().isPresent());
  }

  /** Fails for what the console says, and keeps the page of a test that failed. */
  static void judge(Browser browser, String test, boolean failed) {
    List<String> problems = browser.takeProblems();
    if (failed || !problems.isEmpty()) {
      keep(browser, test);
    }
    if (!problems.isEmpty()) {
      throw new AssertionError("the browser's console says: " + String.join("\n", problems));
    }
  }

  // What hinders the picture must not hide why the test failed.
  private static void keep(Browser browser, String test) {
    try {
      browser.keep(test);
    } catch (WebDriverException e) {
      System.out.println("[WARNING] no picture of " + test + ": " + e);
    }
  }
}

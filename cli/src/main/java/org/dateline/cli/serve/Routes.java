package org.dateline.cli.serve;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.api.Api;
import org.dateline.cli.serve.api.HitExport;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.page.ArticlePage;
import org.dateline.cli.serve.page.ComparePage;
import org.dateline.cli.serve.page.EntityPage;
import org.dateline.cli.serve.page.EventsPage;
import org.dateline.cli.serve.page.FailurePage;
import org.dateline.cli.serve.page.LoginPage;
import org.dateline.cli.serve.page.QuotesPage;
import org.dateline.cli.serve.page.SearchPage;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.request.Handler;
import org.jspecify.annotations.Nullable;

/** Which path is whose. Immutable. */
final class Routes {
  private final Map<String, Handler> handlers = new HashMap<>();
  private final FailurePage failure;
  private final LoginPage login;

  Routes(List<Path> searches) {
    Templates templates = new Templates();
    BundledNames names = new BundledNames();
    failure = new FailurePage(templates);
    login = new LoginPage(templates);
    handlers.put("/", new SearchPage(templates));
    handlers.put("/article", new ArticlePage(templates, names));
    handlers.put("/entity", new EntityPage(templates, names));
    handlers.put("/events", new EventsPage(templates));
    handlers.put("/compare", new ComparePage(templates));
    handlers.put("/export", new HitExport());
    handlers.put("/quotes", new QuotesPage(templates));
    Api.of(searches).forEach(endpoint -> handlers.put(endpoint.path(), endpoint));
  }

  /** The handler of a path, {@code null} if there is none. */
  @Nullable Handler of(String path) {
    return handlers.get(path);
  }

  /** What went wrong, for people. */
  FailurePage failure() {
    return failure;
  }

  /** Asks for the token. */
  LoginPage login() {
    return login;
  }
}

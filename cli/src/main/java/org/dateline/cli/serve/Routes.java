package org.dateline.cli.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.api.Api;
import org.dateline.cli.serve.api.Endpoint;
import org.dateline.cli.serve.api.HitExport;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.page.ApiPage;
import org.dateline.cli.serve.page.ComparePage;
import org.dateline.cli.serve.page.FailurePage;
import org.dateline.cli.serve.page.HelpPage;
import org.dateline.cli.serve.page.LoginPage;
import org.dateline.cli.serve.page.SearchPage;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.page.WatchFeed;
import org.dateline.cli.serve.page.WatchPage;
import org.dateline.cli.serve.page.WatchStream;
import org.dateline.cli.serve.page.detail.ArticlePage;
import org.dateline.cli.serve.page.detail.EntityPage;
import org.dateline.cli.serve.page.event.EventsPage;
import org.dateline.cli.serve.page.event.QuotesPage;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.watch.Watching;
import org.dateline.search.request.SavedSearch;
import org.jspecify.annotations.Nullable;

/** Which path is whose. Thread-safe, once all are in. */
final class Routes implements AutoCloseable {
  private final Map<String, Handler> handlers = new HashMap<>();
  private final Watching watching = new Watching();
  private final FailurePage failure;
  private final LoginPage login;

  /**
   * @param searches the operator's saved searches
   */
  Routes(List<SavedSearch> searches) {
    Templates templates = new Templates();
    BundledNames names = new BundledNames();
    failure = new FailurePage(templates);
    login = new LoginPage(templates);
    handlers.put("/", new SearchPage(templates));
    handlers.put("/help", new HelpPage(templates));
    handlers.put("/article", new ArticlePage(templates, names));
    handlers.put("/entity", new EntityPage(templates, names));
    handlers.put("/events", new EventsPage(templates));
    handlers.put("/compare", new ComparePage(templates));
    handlers.put("/export", new HitExport());
    handlers.put("/quotes", new QuotesPage(templates));
    handlers.put("/health", new Health());
    List<Endpoint> calls = Api.of(searches);
    calls.forEach(endpoint -> handlers.put(endpoint.path(), endpoint));
    handlers.put("/api", described(templates, calls));
    handlers.put("/api/", new Moved("/api"));
    handlers.put("/openapi.json", new Moved("/api/openapi.json"));
    handlers.put("/watch", new WatchPage(templates, searches));
    handlers.put("/watch/events", new WatchStream(templates, searches, watching));
    handlers.put("/watch/feed", new WatchFeed(searches));
  }

  private static ApiPage described(Templates templates, List<Endpoint> calls) {
    return new ApiPage(
        templates,
        calls.stream()
            .map(call ->
                new ApiPage.Call(call.path(), call.what(), call.parameters(), call.example()))
            .toList(),
        Problem.KINDS.stream()
            .map(kind -> new ApiPage.Fault(kind.name(), kind.status(), kind.title(), kind.advice()))
            .toList());
  }

  /** Before the first is asked for. */
  void add(String path, Handler handler) {
    handlers.put(path, handler);
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

  /** Ends what goes on by itself. */
  @Override
  public void close() {
    watching.close();
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Published;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.serve.watch.WatchedSearch;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/** {@code /watch}: saved searches, each with what it found last. */
public final class WatchPage implements Handler {
  private static final int SHOWN = 10;
  private static final int SHOWN_OF_EACH = 3;
  private static final int MOST_SHARED = 20;

  private final Templates templates;
  private final List<WatchedSearch> shared;
  private final InstantSource clock;

  /**
   * @param shared the operator's searches
   */
  public WatchPage(Templates templates, List<SavedSearch> shared) {
    this(templates, shared, InstantSource.system());
  }

  WatchPage(Templates templates, List<SavedSearch> shared, InstantSource clock) {
    this.templates = templates;
    this.shared = shared.stream().map(WatchedSearch::of).toList();
    this.clock = clock;
  }

  /**
   * What the template draws.
   *
   * @param frame around it
   * @param query in the form
   * @param searches those asked for, or the operator's
   * @param chosen whether the address names them
   * @param others the operator's searches that are not drawn
   * @param all the page of all, {@code null} if this is it
   * @param stream where new matches come from
   * @param fault what is wrong with the address
   */
  public record View(
      Frame frame,
      String query,
      List<WatchedView> searches,
      boolean chosen,
      List<Other> others,
      @Nullable String all,
      String stream,
      @Nullable FaultView fault) {
    /** Copies the lists. */
    public View {
      searches = List.copyOf(searches);
      others = List.copyOf(others);
    }
  }

  /** A search of the operator's, and its page. */
  public record Other(String name, String href) {}

  // Each says when it was looked at.
  @Override
  public boolean isOfIndexAlone() {
    return false;
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    try {
      List<WatchedSearch> named = WatchedSearch.of(asked, shared);
      return asked.text("part").equals("search")
          ? part(asked, named)
          : templates.page("watch", view(asked, named, null)).with("Cache-Control", "no-store");
    } catch (WrongRequestException wrong) {
      PageFault fault = PageFault.of(wrong, asked.address(), "");
      Answer page = templates.page("watch", view(asked, List.of(), fault.view()));
      return new Answer(fault.status(), page.type(), page.headers(), page.body());
    }
  }

  /** One search alone, for a page that is there already. */
  private Answer part(Asked asked, List<WatchedSearch> named) throws IOException {
    if (named.size() != 1) {
      throw new WrongRequestException("part", "part=search is of one search");
    }
    WatchedView watched = watched(asked, named.getFirst(), SHOWN);
    return Answer.html(templates.text("watched", Map.of("watched", watched)))
        .with("Cache-Control", "no-store");
  }

  private View view(Asked asked, List<WatchedSearch> named, @Nullable FaultView fault)
      throws IOException {
    boolean chosen = !named.isEmpty();
    List<WatchedSearch> shown =
        chosen ? named : shared.subList(0, Math.min(MOST_SHARED, shared.size()));
    List<WatchedView> views = new ArrayList<>();
    for (WatchedSearch search : shown) {
      views.add(watched(asked, search, chosen ? SHOWN : SHOWN_OF_EACH));
    }
    Address index = asked.address().only("index");
    return new View(
        Frame.of("Watch", asked),
        asked.text("q"),
        views,
        chosen,
        shared.stream()
            .filter(search -> !shown.contains(search))
            .map(search -> new Other(search.name(), search.at("/watch", asked).toString()))
            .toList(),
        chosen ? index.at("/watch").toString() : null,
        index.at("/watch/events").toString(),
        fault);
  }

  private WatchedView watched(Asked asked, WatchedSearch search, int hits) throws IOException {
    Address here = search.found(asked);
    String query = here.parameters().getOrDefault("q", List.of("")).getFirst();
    try {
      SearchResult result =
          asked
              .index()
              .searcher()
              .search(search.request(asked).sort(SortOrder.NEWEST).limit(hits).build());
      ReadingView reading = ReadingView.of(result, query, here);
      return watched(asked, search, result, reading.isEmpty() ? null : reading, null);
    } catch (QuerySyntaxException
        | IllegalArgumentException
        | SearchLimitException
        | WrongRequestException wrong) {
      return watched(asked, search, null, null, PageFault.of(wrong, here, query).view());
    }
  }

  private WatchedView watched(
      Asked asked,
      WatchedSearch search,
      @Nullable SearchResult result,
      @Nullable ReadingView reading,
      @Nullable FaultView fault) {
    Address here = search.found(asked);
    return new WatchedView(
        search.name(),
        search.key(),
        search.written(),
        search.shared(),
        search.at("/watch", asked).toString(),
        here.set("sort", SortOrder.NEWEST.key()).toString(),
        search.at("/watch/feed", asked).toString(),
        query(here, search),
        result == null ? "" : total(result),
        ShownDate.of(Published.parse(clock.instant().toString())),
        reading,
        result == null
            ? List.of()
            : result.hits().stream().map(hit -> HitView.of(hit, here)).toList(),
        fault);
  }

  // A name says little of what it stands for.
  private static String query(Address here, WatchedSearch search) {
    String query = here.parameters().getOrDefault("q", List.of("")).getFirst();
    return query.equals(search.name()) ? "" : query;
  }

  private static String total(SearchResult result) {
    String total = Words.count(result.total(), "match").replace("matchs", "matches");
    int shown = result.hits().size();
    return shown < result.total() ? total + ", the newest " + shown + " here," : total;
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.serve.watch.MatchFeed;
import org.dateline.cli.serve.watch.WatchedSearch;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Hit;

/** {@code /watch/feed}: the newest matches of a search as an Atom feed. */
public final class WatchFeed implements Handler {
  private static final int ENTRIES = 50;

  private final List<WatchedSearch> shared;

  /**
   * @param shared the operator's searches
   */
  public WatchFeed(List<SavedSearch> shared) {
    this.shared = shared.stream().map(WatchedSearch::of).toList();
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    List<WatchedSearch> searches = WatchedSearch.of(asked, shared);
    if (searches.size() != 1) {
      throw new WrongRequestException("q", "a feed is of one search, as in /watch/feed?q=kursk");
    }
    WatchedSearch search = searches.getFirst();
    List<Hit> hits =
        asked
            .index()
            .searcher()
            .search(search.request(asked).sort(SortOrder.NEWEST).limit(ENTRIES).build())
            .hits();
    MatchFeed feed =
        new MatchFeed(
            search.name(),
            absolute(asked, search.at("/watch/feed", asked)),
            absolute(asked, search.at("/watch", asked)));
    return Answer.whole(
        200,
        MatchFeed.TYPE,
        feed.xml(
            asked.index().name(),
            search.key(),
            hits.stream().map(hit -> entry(hit, search, asked)).toList()));
  }

  private static MatchFeed.Entry entry(Hit hit, WatchedSearch search, Asked asked) {
    Address article =
        search.found(asked).only("index", "q").at("/article").set("id", hit.article().id());
    String here = absolute(asked, article);
    String there = SourceLink.of(hit);
    return new MatchFeed.Entry(hit, here, there == null ? here : there);
  }

  private static String absolute(Asked asked, Address address) {
    return asked.origin() + address;
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.serve.watch.EventStream;
import org.dateline.cli.serve.watch.Listener;
import org.dateline.cli.serve.watch.Match;
import org.dateline.cli.serve.watch.WatchedSearch;
import org.dateline.cli.serve.watch.Watching;
import org.dateline.search.request.SavedSearch;

/** {@code /watch/events}: new matches as they are indexed, as server-sent events. */
public final class WatchStream implements Handler {
  private final Templates templates;
  private final List<WatchedSearch> shared;
  private final Watching watching;

  /**
   * @param shared the operator's searches
   * @param watching closed by who made it
   */
  public WatchStream(Templates templates, List<SavedSearch> shared, Watching watching) {
    this.templates = templates;
    this.shared = shared.stream().map(WatchedSearch::of).toList();
    this.watching = watching;
  }

  @Override
  public boolean isOfIndexAlone() {
    return false;
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    List<WatchedSearch> searches = WatchedSearch.of(asked, shared);
    if (searches.isEmpty()) {
      throw new WrongRequestException("q", "name a search, as in /watch/events?q=kursk");
    }
    List<SavedSearch> saved = new ArrayList<>();
    for (WatchedSearch search : searches) {
      // What is wrong with it is said before the stream begins.
      asked.index().searcher().search(search.request(asked).limit(0).build());
      saved.add(search.saved(asked));
    }
    return Answer.streamed(
            EventStream.TYPE,
            out -> {
              try (Listener listener = watching.listen(asked.index(), saved, asked.lastEventId())) {
                new EventStream(out, match -> told(match, searches, asked)).write(listener);
              }
            })
        .with("Cache-Control", "no-store");
  }

  private Map<String, Object> told(Match match, List<WatchedSearch> searches, Asked asked) {
    WatchedSearch search =
        searches.stream()
            .filter(each -> each.key().equals(match.search()))
            .findFirst()
            .orElseThrow();
    HitView hit = HitView.of(match.hit(), search.found(asked));
    return Map.of(
        "name", search.name(),
        "article", hit.id(),
        "title", match.hit().article().title(),
        "html", templates.text("hit", Map.of("hit", hit)));
  }
}

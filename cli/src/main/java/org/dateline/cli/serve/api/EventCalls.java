package org.dateline.cli.serve.api;

import java.io.IOException;
import java.util.List;
import org.dateline.article.EventType;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.render.ResultJson;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Calls about what happened, and by whose word. */
final class EventCalls {
  private static final int MOST_SPEAKERS = 1_000;
  private static final int MOST_OUTLETS = 100;

  private EventCalls() {}

  /** Each of them is what {@code dateline events --jsonl} prints. */
  static Answer events(Asked asked) throws IOException {
    String name = asked.one("scheme");
    String scheme =
        name == null ? null : SearchParameters.named("scheme", () -> EventType.checked(name));
    EventScheme types = asked.index().searcher().scheme();
    Portion portion = new Portion(asked);
    asked
        .index()
        .searcher()
        .events(request(asked), hit -> portion.add(() -> json(hit, types, scheme)));
    return Given.json(portion.named("events"));
  }

  private static Object json(EventHit hit, EventScheme types, @Nullable String scheme) {
    var map = ResultJson.map(hit);
    if (scheme != null) {
      EventType type = types.type(hit.event().type());
      map.put(scheme, type == null ? List.of() : type.codes(scheme));
    }
    return map;
  }

  /** What {@code dateline events --timeline --json} prints. */
  static Answer timeline(Asked asked) throws IOException {
    return Given.json(
        asked
            .index()
            .searcher()
            .timeline(
                request(asked),
                Given.constant(asked, "unit", EventTimeline.Unit.DAY),
                Given.constant(asked, "by", EventTimeline.By.HAPPENED)));
  }

  /** Quotes in the order of {@link #events}; {@code by} is the key of one speaker. */
  static Answer quotes(Asked asked) throws IOException {
    String by = asked.one("by");
    Portion portion = new Portion(asked);
    asked
        .index()
        .searcher()
        .quotes(
            request(asked),
            quote ->
                (by != null && !by.equals(quote.key()))
                    || portion.add(() -> ResultJson.map(quote)));
    return Given.json(portion.named("quotes"));
  }

  /** A table of speakers and outlets. */
  static Answer quoteCounts(Asked asked) throws IOException {
    return Given.json(
        asked
            .index()
            .searcher()
            .quoteCounts(
                request(asked),
                asked.number("speakers", 20, 1, MOST_SPEAKERS),
                asked.number("outlets", 10, 1, MOST_OUTLETS)));
  }

  private static SearchRequest request(Asked asked) {
    return SearchParameters.articles(asked).build();
  }
}

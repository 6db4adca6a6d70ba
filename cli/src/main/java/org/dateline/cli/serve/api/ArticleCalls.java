package org.dateline.cli.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/** Calls about the articles that match. */
final class ArticleCalls {
  private static final int MOST_SERIES = 50;
  private static final int MOST_EDGES = 10_000;

  private ArticleCalls() {}

  /** What {@code dateline search --json} prints. */
  static Answer search(Asked asked) throws IOException {
    return Given.json(asked.index().searcher().search(SearchParameters.hits(asked).build()));
  }

  /** The same without hits. */
  static Answer facets(Asked asked) throws IOException {
    asked.required("facet");
    SearchRequest request = SearchParameters.hits(asked).limit(0).build();
    return Given.json(asked.index().searcher().search(request));
  }

  /** What {@code dateline timeline --json} prints, and shares. */
  static Answer timeline(Asked asked) throws IOException {
    ArticleSearcher searcher = asked.index().searcher();
    SearchRequest found = SearchParameters.articles(asked).build();
    TimelineRequest request =
        new TimelineRequest(
            Given.constant(asked, "unit", Timeline.Unit.DAY),
            found.zone(),
            series(asked),
            asked.is("peaks"));
    Timeline timeline = searcher.articleTimeline(found, request);
    Map<String, @Nullable Object> json = ResultJson.map(timeline);
    if (asked.is("share")) {
      json.put("shares", shares(timeline, whole(asked, searcher, request)));
    }
    return Given.json(json);
  }

  private static List<SeriesRequest> series(Asked asked) {
    List<SeriesRequest> series =
        asked.all("series").stream()
            .map(written -> SearchParameters.named("series", () -> SeriesRequest.parse(written)))
            .toList();
    long wanted = series.stream().mapToLong(each -> each.values().size() + each.top()).sum();
    return SearchParameters.named("series", () -> atMost(series, wanted));
  }

  private static List<SeriesRequest> atMost(List<SeriesRequest> series, long wanted) {
    if (wanted > MOST_SERIES) {
      throw new IllegalArgumentException("at most " + MOST_SERIES + " series");
    }
    return series;
  }

  // Since and until may cut a bucket in two, in both.
  private static Timeline whole(Asked asked, ArticleSearcher searcher, TimelineRequest request)
      throws IOException {
    SearchRequest all = SearchParameters.articles(asked.without("where"), "").build();
    return searcher.articleTimeline(
        all, new TimelineRequest(request.unit(), request.zone(), List.of(), false));
  }

  private static Map<String, Object> shares(Timeline timeline, Timeline whole) {
    return Map.of(
        "all", timeline.shares(timeline.all(), whole),
        "series",
            timeline.series().stream().map(series -> timeline.shares(series, whole)).toList());
  }

  /** What {@code dateline graph --json} prints. */
  static Answer graph(Asked asked) throws IOException {
    String of = asked.all("of").isEmpty() ? "person,organisation,place" : asked.text("of");
    int nodes = asked.number("nodes", 30, 1, GraphRequest.MOST_NODES);
    int min = asked.number("min", 2, 1, Integer.MAX_VALUE);
    int limit = asked.number("limit", 100, 0, MOST_EDGES);
    GraphRequest request =
        SearchParameters.named("of", () -> GraphRequest.parse(of, nodes, min, limit));
    return Given.json(
        asked.index().searcher().graph(SearchParameters.articles(asked).build(), request));
  }
}

package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles, and in which order: what a search and a list of events have in common. */
final class ArticleOptions {
  private static final double USUAL_SECONDS = 10;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "The query; all articles if none.")
  private List<String> query = new ArrayList<>();

  @Mixin private NarrowingOptions narrowing;

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "The order of articles: ${COMPLETION-CANDIDATES} (default: relevance).")
  private SortOrder sort;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of dates, as Asia/Seoul (default: the index's).")
  private @Nullable String zone;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "The moment that today and last 7 days are counted from (default: now).")
  private @Nullable String now;

  @Option(
      names = "--any",
      description = "Any of the words may match, as in a search box, not only all of them.")
  private boolean any;

  @Option(
      names = "--lenient",
      description = "Read a query that breaks the language as well as can be; never fails.")
  private boolean lenient;

  @Option(names = "--literal", description = "Plain words are words only, not names.")
  private boolean literal;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = {
        "Stop a search that takes longer, and say so; 0 for never",
        "(default: 10 for search, timeline and graph, 0 for events and export)."
      })
  private @Nullable Double timeout;

  @Option(
      names = "--max-cost",
      paramLabel = "N",
      defaultValue = "9223372036854775807",
      description = "Refuse a query whose words stand in more places than this.")
  private long cost;

  /** Whether certain articles or an order are asked for. */
  boolean isGiven() {
    return !query.isEmpty() || narrowing.isGiven() || sort != SortOrder.RELEVANCE;
  }

  /** For a command whose results come one by one, for as long as there are any. */
  SearchRequest.Builder request() {
    return request(0);
  }

  /** For a command whose results come at its end. */
  SearchRequest.Builder awaited() {
    return request(USUAL_SECONDS);
  }

  private SearchRequest.Builder request(double usualSeconds) {
    double seconds = timeout == null ? usualSeconds : timeout;
    return narrowing
        .request(String.join(" ", query))
        .sort(sort)
        .zone(zone)
        .now(now)
        .match(any ? Match.ANY : Match.ALL)
        .lenient(lenient)
        .expandNames(!literal)
        .limits(Limits.of(seconds == 0 ? null : Double.valueOf(seconds), cost));
  }
}

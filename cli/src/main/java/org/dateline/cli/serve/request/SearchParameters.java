package org.dateline.cli.serve.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads requests from parameters that are named like the options of the command line. */
public final class SearchParameters {
  /** The longest query, in UTF-16 code units. */
  public static final int LONGEST_QUERY = 10_000;

  /** A search that takes longer is stopped. */
  private static final double SECONDS = 10;

  private static final int MOST_HITS = 100;
  private static final int MOST_FACETS = 20;
  private static final int MOST_VALUES = 1_000;

  private SearchParameters() {}

  /**
   * Which articles, in which order: {@code q}, {@code where}, {@code since}, {@code until}, {@code
   * sort}, {@code zone}, {@code now}, {@code any}, {@code lenient}, {@code literal}.
   *
   * @throws WrongRequestException if one of them cannot be understood
   */
  public static SearchRequest.Builder articles(Asked asked) {
    return articles(asked, asked.text("q"));
  }

  /** The same for this query. */
  public static SearchRequest.Builder articles(Asked asked, String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new WrongRequestException(
          "q", "the query is longer than " + LONGEST_QUERY + " characters");
    }
    SearchRequest.Builder request =
        SearchRequest.builder(query)
            .since(Period.since(asked.one("since")))
            .until(Period.until(asked.one("until")))
            .sort(sort(asked.one("sort")))
            .match(asked.is("any") ? Match.ANY : Match.ALL)
            .lenient(asked.is("lenient"))
            .expandNames(!asked.is("literal"))
            .limits(Limits.of(SECONDS, Long.MAX_VALUE));
    named("zone", () -> request.zone(asked.one("zone")));
    named("now", () -> request.now(asked.one("now")));
    asked.all("where").forEach(choice -> named("where", () -> request.where(choice)));
    return request;
  }

  /**
   * A page of hits: what {@link #articles(Asked)} reads, and {@code limit}, {@code offset}, {@code
   * after}, {@code passages}, {@code facet}, {@code facet-limit}, {@code min-prominence}, {@code
   * count-to}, {@code ranking}, {@code explain}, {@code fold-copies}.
   *
   * @throws WrongRequestException if one of them cannot be understood
   */
  public static SearchRequest.Builder hits(Asked asked) {
    SearchRequest.Builder request =
        articles(asked)
            .limit(asked.number("limit", 10, 0, MOST_HITS))
            .offset(asked.number("offset", 0, 0, SearchRequest.DEEPEST - MOST_HITS))
            .passages(asked.number("passages", 2, 0, 20))
            .countTo(asked.number("count-to", Integer.MAX_VALUE, 0, Integer.MAX_VALUE))
            .minProminence(share(asked, "min-prominence"))
            .explain(asked.is("explain"))
            .foldCopies(asked.is("fold-copies"))
            .after(asked.one("after"));
    named("ranking", () -> request.ranking(Ranking.parse(asked.text("ranking"))));
    int facetLimit = asked.number("facet-limit", 10, 0, MOST_VALUES);
    int[] facets = {0};
    for (String written : asked.all("facet")) {
      named(
          "facet",
          () -> {
            for (FacetRequest facet : FacetRequest.parseAll(written, facetLimit)) {
              if (++facets[0] > MOST_FACETS || facet.limit() > MOST_VALUES) {
                throw new IllegalArgumentException(
                    "at most " + MOST_FACETS + " facets of " + MOST_VALUES + " values");
              }
              request.facet(facet);
            }
            return request;
          });
    }
    return request;
  }

  private static SortOrder sort(@Nullable String name) {
    if (name == null) {
      return SortOrder.RELEVANCE;
    }
    String key = name.toLowerCase(Locale.ROOT);
    for (SortOrder order : SortOrder.values()) {
      if (order.key().equals(key)) {
        return order;
      }
    }
    List<String> keys = Arrays.stream(SortOrder.values()).map(SortOrder::key).toList();
    throw new WrongRequestException(
        "sort", "sort is one of " + String.join(", ", keys), Spelling.nearest(name, keys));
  }

  private static double share(Asked asked, String name) {
    String value = asked.text(name);
    if (value.isEmpty()) {
      return 0;
    }
    if (!value.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      throw new WrongRequestException(name, name + " is a number from 0 to 1, as 0.5");
    }
    return Double.parseDouble(value);
  }

  /**
   * What is read of a parameter.
   *
   * @throws WrongRequestException naming the parameter, with what the reading says is wrong
   */
  public static <T> T named(String parameter, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException(parameter, String.valueOf(e.getMessage()));
    }
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Queries side by side.
 *
 * @param columns one for each query
 * @param timeline one series for each, {@code null} if nothing found has a date
 * @param dimensions what the table may count
 * @param orders in which its rows may stand
 * @param table a row for each value
 */
public record ComparedView(
    List<Column> columns,
    @Nullable TimelineView timeline,
    List<TimelineView.Option> dimensions,
    List<TimelineView.Option> orders,
    ValueTable table) {
  private static final List<Dimension> COUNTED =
      List.of(
          Dimension.PERSON,
          Dimension.ORGANISATION,
          Dimension.PLACE,
          Dimension.GROUP,
          Dimension.EVENT,
          Dimension.SOURCE,
          Dimension.SECTION);

  /** Copies the lists. */
  public ComparedView {
    columns = List.copyOf(columns);
    dimensions = List.copyOf(dimensions);
    orders = List.copyOf(orders);
  }

  /**
   * A query.
   *
   * @param query as written
   * @param total how many articles, in words
   * @param notes how it was understood, in words
   * @param href of its search
   * @param without the address without it
   */
  public record Column(
      String query, String total, List<String> notes, String href, String without) {
    /** Copies the list. */
    public Column {
      notes = List.copyOf(notes);
    }
  }

  /** One of the queries cannot be understood. */
  static final class OneFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String query;
    private final QuerySyntaxException wrong;

    OneFailedException(String query, QuerySyntaxException wrong) {
      super(wrong);
      this.query = query;
      this.wrong = wrong;
    }

    String query() {
      return query;
    }

    QuerySyntaxException wrong() {
      return wrong;
    }
  }

  /**
   * What these queries find.
   *
   * @throws OneFailedException if one cannot be understood
   */
  static ComparedView of(Asked asked, List<String> queries) throws IOException {
    Address here = asked.address();
    Dimension dimension = dimension(asked);
    List<SearchRequest> requests = new ArrayList<>();
    List<SearchResult> results = new ArrayList<>();
    for (String query : queries) {
      requests.add(SearchParameters.articles(asked, query).limit(0).build());
      results.add(found(asked, query, dimension));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      columns.add(column(queries.get(i), results.get(i), here));
    }
    boolean apart = asked.is("apart");
    return new ComparedView(
        columns,
        timeline(asked, queries, requests),
        COUNTED.stream()
            .map(each ->
                new TimelineView.Option(
                    FacetView.title(each),
                    here.set("by", each.key()).toString(),
                    each == dimension))
            .toList(),
        List.of(
            new TimelineView.Option("Most named", here.without("apart").toString(), !apart),
            new TimelineView.Option("Furthest apart", here.set("apart", "1").toString(), apart)),
        ValueTable.of(asked, queries, results, dimension));
  }

  private static Dimension dimension(Asked asked) {
    try {
      return asked.text("by").isEmpty() ? Dimension.PERSON : Dimension.of(asked.text("by"));
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException("by", String.valueOf(e.getMessage()));
    }
  }

  private static SearchResult found(Asked asked, String query, Dimension dimension)
      throws IOException {
    try {
      return asked
          .index()
          .searcher()
          .search(
              SearchParameters.articles(asked, query)
                  .limit(0)
                  .facet(ValueTable.facet(asked, dimension))
                  .build());
    } catch (QuerySyntaxException wrong) {
      throw new OneFailedException(query, wrong);
    }
  }

  private static Column column(String query, SearchResult result, Address here) {
    List<String> notes = new ArrayList<>();
    result.names().stream()
        .filter(use -> use.chosen() != null)
        .map(use -> use.text() + " = " + (use.chosen() == null ? "" : use.chosen().name()))
        .forEach(notes::add);
    notes.addAll(result.notes());
    return new Column(
        query,
        FoundView.counted(result.total(), "article"),
        notes,
        here.only("index", "where", "since", "until", "zone").at("/").set("q", query).toString(),
        here.remove("q", query).toString());
  }

  private static @Nullable TimelineView timeline(
      Asked asked, List<String> queries, List<SearchRequest> requests) throws IOException {
    List<Timeline> timelines = TimelineView.counted(asked, requests);
    return timelines.stream().allMatch(each -> each.buckets().isEmpty())
        ? null
        : TimelineView.of(asked, timelines, queries, asked.address());
  }

  /** A share for people. */
  static String percent(double share) {
    return share == 0
        ? "–"
        : share < 0.001
            ? "<0.1%"
            : String.format(Locale.ROOT, share < 0.1 ? "%.1f%%" : "%.0f%%", share * 100);
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.chart.ShareBar;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;

/**
 * How often values stand in what each of several queries found.
 *
 * @param title of what they are
 * @param rows one a value
 * @param left how many values no query has among its most frequent, "" for none
 */
public record ValueTable(String title, List<Row> rows, String left) {
  private static final int VALUES = 25;
  private static final int ROWS = 40;

  /** Copies the list. */
  public ValueTable {
    rows = List.copyOf(rows);
  }

  /**
   * A value.
   *
   * @param name what to show
   * @param cells one a query
   */
  public record Row(String name, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    private double sum() {
      return cells.stream().mapToDouble(Cell::share).sum();
    }

    private double apart() {
      return cells.stream().mapToDouble(Cell::share).max().orElse(0)
          - cells.stream().mapToDouble(Cell::share).min().orElse(0);
    }
  }

  /**
   * A value in what one query found.
   *
   * @param count in how many articles
   * @param share of all that it found, 0 to 1
   * @param percent the same in words
   * @param bar the same as HTML
   * @param href of those articles
   */
  public record Cell(long count, double share, String percent, String bar, String href) {}

  /** What each query counts at first. */
  static FacetRequest facet(Asked asked, Dimension dimension) {
    return FacetRequest.of(dimension).limited(VALUES).ofStories(asked.is("stories"));
  }

  /** What these queries found, each value counted in all of them. */
  static ValueTable of(
      Asked asked, List<String> queries, List<SearchResult> results, Dimension dimension)
      throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    long distinct = 0;
    for (SearchResult result : results) {
      Facet facet = result.facets().getFirst();
      facet.values().forEach(value -> names.putIfAbsent(value.id(), value.name()));
      distinct = Math.max(distinct, facet.distinct() - facet.values().size());
    }
    List<Map<String, Long>> counts = new ArrayList<>();
    for (String query : queries) {
      counts.add(counts(asked, query, dimension, names));
    }
    double most = 0;
    for (int i = 0; i < results.size(); i++) {
      for (long count : counts.get(i).values()) {
        most = Math.max(most, share(count, results.get(i).total()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, String> value : names.entrySet()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < queries.size(); i++) {
        cells.add(
            cell(
                counts.get(i).getOrDefault(value.getKey(), 0L),
                results.get(i).total(),
                most,
                asked
                    .address()
                    .only("index", "where", "since", "until", "zone")
                    .at("/")
                    .set("q", queries.get(i))
                    .add("where", dimension.key() + "=" + value.getKey())
                    .toString()));
      }
      rows.add(new Row(value.getValue(), cells));
    }
    rows.sort(
        Comparator.comparingDouble(asked.is("apart") ? Row::apart : Row::sum)
            .reversed()
            .thenComparing(Row::name));
    long left = distinct + Math.max(0, rows.size() - ROWS);
    return new ValueTable(
        FacetView.title(dimension),
        rows.subList(0, Math.min(ROWS, rows.size())),
        left == 0 ? "" : String.format(java.util.Locale.ROOT, "%,d", left));
  }

  private static Cell cell(long count, long total, double most, String href) {
    double share = share(count, total);
    return new Cell(count, share, ComparedView.percent(share), ShareBar.of(share, most), href);
  }

  private static double share(long count, long total) {
    return total == 0 ? 0 : count / (double) total;
  }

  // A facet counts as if nothing were chosen from it, and shows all that is chosen.
  private static Map<String, Long> counts(
      Asked asked, String query, Dimension dimension, Map<String, String> names)
      throws IOException {
    SearchRequest.Builder request =
        SearchParameters.articles(asked, query).limit(0).facet(facet(asked, dimension).limited(0));
    names.keySet().forEach(id -> request.where(dimension, id));
    Map<String, Long> counts = new HashMap<>();
    for (Facet.Value value :
        asked.index().searcher().search(request.build()).facets().getFirst().values()) {
      counts.put(value.id(), value.count());
    }
    return counts;
  }
}

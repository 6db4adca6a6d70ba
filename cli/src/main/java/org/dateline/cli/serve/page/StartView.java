package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.index.schema.Dimension;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.IndexStats;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;

/**
 * What stands there before anything is asked.
 *
 * @param articles how many there are
 * @param all the address that finds them all
 * @param holds what the index holds beside them, in words
 * @param newest articles
 * @param examples queries that find something here
 * @param help the address of more ways to ask
 */
public record StartView(
    String articles,
    String all,
    List<String> holds,
    List<HitView> newest,
    List<Example> examples,
    String help) {
  private static final int NEWEST = 10;

  /** Copies the lists. */
  public StartView {
    holds = List.copyOf(holds);
    newest = List.copyOf(newest);
    examples = List.copyOf(examples);
  }

  /**
   * A query to try.
   *
   * @param query as written
   * @param means in plain words
   * @param href its address
   */
  public record Example(String query, String means, String href) {}

  /** Of the index that is asked. */
  static StartView of(Asked asked) throws IOException {
    ArticleSearcher searcher = asked.index().searcher();
    SearchResult newest =
        searcher.search(
            SearchRequest.builder("")
                .sort(SortOrder.NEWEST)
                .limit(NEWEST)
                .passages(1)
                .facet(FacetRequest.of(Dimension.PERSON).limited(1))
                .facet(FacetRequest.of(Dimension.PLACE).limited(1))
                .facet(FacetRequest.of(Dimension.EVENT).limited(1))
                .build());
    IndexStats stats = searcher.stats();
    Address here = asked.address().only("index");
    return new StartView(
        FoundView.counted(stats.articles(), "article"),
        here.set("q", "*").toString(),
        holds(stats),
        newest.hits().stream().map(hit -> HitView.of(hit, here)).toList(),
        examples(newest.facets(), here),
        here.at("/help").toString());
  }

  private static List<String> holds(IndexStats stats) {
    List<String> holds = new ArrayList<>();
    add(holds, stats, Dimension.PERSON, "people");
    add(holds, stats, Dimension.ORGANISATION, "organisations");
    add(holds, stats, Dimension.PLACE, "places");
    add(holds, stats, Dimension.SOURCE, "sources");
    if (stats.undated() > 0) {
      holds.add(String.format(Locale.ROOT, "%,d without a date", stats.undated()));
    }
    return holds;
  }

  private static void add(List<String> holds, IndexStats stats, Dimension dimension, String noun) {
    long count = stats.distinct().getOrDefault(dimension, 0L);
    if (count > 0) {
      holds.add(String.format(Locale.ROOT, "%,d %s", count, noun));
    }
  }

  private static List<Example> examples(List<Facet> facets, Address here) {
    String person = first(facets, Dimension.PERSON, true);
    String place = first(facets, Dimension.PLACE, true);
    String event = first(facets, Dimension.EVENT, false);
    List<Example> examples = new ArrayList<>();
    if (!person.isEmpty()) {
      add(examples, "person:" + QueryText.quoted(person), person + ", under every spelling", here);
    }
    if (!event.isEmpty() && !place.isEmpty()) {
      add(
          examples,
          "event:" + event + " NEAR/S place:" + QueryText.quoted(place),
          "told in one sentence with " + place,
          here);
    }
    add(examples, "\"president <person>\"", "a phrase with a gap for a name", here);
    return examples;
  }

  private static void add(List<Example> examples, String query, String means, Address here) {
    examples.add(new Example(query, means, here.set("q", query).toString()));
  }

  private static String first(List<Facet> facets, Dimension dimension, boolean name) {
    return facets.stream()
        .filter(facet -> facet.dimension() == dimension)
        .flatMap(facet -> facet.values().stream())
        .map(value -> name ? value.name() : value.id())
        .findFirst()
        .orElse("");
  }
}

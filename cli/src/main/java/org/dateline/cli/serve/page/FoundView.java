package org.dateline.cli.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, as it is shown.
 *
 * @param total how many, in words
 * @param took how long it took, in words
 * @param reading how the query was understood
 * @param chips what is chosen, to take it away
 * @param timeline over time, {@code null} if nothing has a date
 * @param facets to choose from
 * @param hits of this page
 * @param hiding classes that hide marks
 * @param layers which marks are shown
 * @param sorts orders to choose from
 * @param copies the switch by which copies are folded
 * @param switches ways in which facets count
 * @param ways other pages of the same search
 * @param layerState what the form of the layers keeps
 * @param filterState what the filter of a facet keeps
 * @param next the next page, {@code null} if this is the last
 * @param first the first page, {@code null} if this is it
 */
public record FoundView(
    String total,
    String took,
    ReadingView reading,
    List<Choices.Chip> chips,
    @Nullable TimelineView timeline,
    List<FacetView> facets,
    List<HitView> hits,
    String hiding,
    List<LayerView> layers,
    List<TimelineView.Option> sorts,
    TimelineView.Option copies,
    List<TimelineView.Option> switches,
    List<TimelineView.Option> ways,
    List<FormField> layerState,
    List<FormField> filterState,
    @Nullable String next,
    @Nullable String first) {
  /** Copies the lists. */
  public FoundView {
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
    layers = List.copyOf(layers);
    sorts = List.copyOf(sorts);
    switches = List.copyOf(switches);
    ways = List.copyOf(ways);
    layerState = List.copyOf(layerState);
    filterState = List.copyOf(filterState);
  }

  /** The answer to this. */
  static FoundView of(
      Asked asked,
      SearchResult result,
      ReadingView reading,
      FacetPlan plan,
      @Nullable TimelineView timeline) {
    Address here = asked.address();
    Address fresh = here.without("after", "part");
    Choices choices = Choices.of(here);
    List<LayerView> layers = LayerView.of(asked);
    String next = result.next();
    return new FoundView(
        (result.exact() ? "" : "at least ") + counted(result.total(), "article"),
        String.format(Locale.ROOT, "%,d ms", result.took().toMillis()),
        reading,
        choices.chips(result.facets()),
        timeline,
        result.facets().stream()
            .map(facet -> FacetView.of(facet, plan, choices, here))
            .filter(facet -> !facet.rows().isEmpty() || facet.up() != null || facet.filterable())
            .toList(),
        result.hits().stream().map(hit -> HitView.of(hit, here)).toList(),
        LayerView.hiding(layers),
        layers,
        sorts(asked.text("sort"), fresh),
        toggle("Show copies", "copies", asked.is("copies"), fresh),
        switches(plan, fresh),
        ways(result.total(), fresh),
        FormField.of(here.without("layers", "part")),
        FormField.of(fresh.without("in", "prefix")),
        next == null ? null : fresh.set("after", next).toString(),
        asked.text("after").isEmpty() ? null : fresh.toString());
  }

  /** A number with its noun. */
  static String counted(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
  }

  private static List<TimelineView.Option> sorts(String chosen, Address here) {
    String now = chosen.isEmpty() ? SortOrder.RELEVANCE.key() : chosen.toLowerCase(Locale.ROOT);
    List<TimelineView.Option> sorts = new ArrayList<>();
    sorts.add(option("Best match", "", SortOrder.RELEVANCE.key().equals(now), here));
    sorts.add(option("Newest", SortOrder.NEWEST.key(), SortOrder.NEWEST.key().equals(now), here));
    sorts.add(option("Oldest", SortOrder.OLDEST.key(), SortOrder.OLDEST.key().equals(now), here));
    sorts.add(
        option("By source", SortOrder.SOURCE.key(), SortOrder.SOURCE.key().equals(now), here));
    return sorts;
  }

  private static TimelineView.Option option(String label, String key, boolean on, Address here) {
    return new TimelineView.Option(label, here.set("sort", key).toString(), on);
  }

  private static List<TimelineView.Option> switches(FacetPlan plan, Address here) {
    return List.of(
        toggle("Unusual first", "significant", plan.significant(), here),
        toggle("Count stories", "stories", plan.stories(), here));
  }

  private static TimelineView.Option toggle(String label, String name, boolean on, Address here) {
    return new TimelineView.Option(label, here.set(name, on ? "" : "1").toString(), on);
  }

  private static String sort(Address here) {
    return here.parameters().getOrDefault("sort", List.of("")).getFirst();
  }

  private static List<TimelineView.Option> ways(long total, Address here) {
    Address search =
        here.only(
            "index", "q", "where", "since", "until", "zone", "now", "any", "lenient", "literal");
    Address export = search.at("/export").set("sort", sort(here));
    List<TimelineView.Option> ways = new ArrayList<>();
    if (total > 0) {
      ways.add(way("All as CSV", export.set("format", "csv")));
      ways.add(way("All as JSON Lines", export.set("format", "jsonl")));
      ways.add(way("What happened", search.at("/events")));
      ways.add(way("Who is quoted", search.at("/quotes")));
    }
    ways.add(way("Compare", search.at("/compare")));
    ways.add(way("Watch", search.without("now").at("/watch")));
    return ways;
  }

  private static TimelineView.Option way(String label, Address to) {
    return new TimelineView.Option(label, to.toString(), false);
  }
}

package org.dateline.cli.serve.page.detail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.GraphDrawing;
import org.dateline.cli.serve.chart.MapBackground;
import org.dateline.cli.serve.chart.PlaceMap;
import org.dateline.cli.serve.chart.TimelineChart;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.page.QueryText;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.Facet;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/** Draws whom an entity stands with, and where. */
final class EntityDrawings {
  private static final int NODES = 24;
  // All pairs of so many nodes: those with the entity itself are the least significant.
  private static final int EDGES = 300;
  private static final int LEAST = 2;
  private static final int LINES = 5;

  private final Asked asked;
  private final IndexedEntity entity;
  private final SearchRequest request;
  private final Links links;

  EntityDrawings(Asked asked, IndexedEntity entity, String query, Links links) {
    this.asked = asked;
    this.entity = entity;
    this.request = SearchParameters.articles(asked, query).build();
    this.links = links;
  }

  /** Whom its articles name together, each a link to its page; "" if there is nobody. */
  String graph() throws IOException {
    Set<Dimension> dimensions = new LinkedHashSet<>();
    dimensions.add(Dimension.of(entity.type()));
    dimensions.addAll(List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE));
    EntityGraph graph =
        asked
            .index()
            .searcher()
            .graph(request, new GraphRequest(List.copyOf(dimensions), NODES, LEAST, EDGES));
    return graph.edges().isEmpty()
        ? ""
        : GraphDrawing.of(
            "Who stands with " + entity.name(),
            graph,
            entity.id(),
            node -> links.entity(node.id()),
            this::together);
  }

  // Articles that name the entity and both, as they are counted: a place has what lies in it,
  // which only a chosen value says, and of two places chosen either does.
  private @Nullable String together(EntityGraph.Edge edge) {
    EntityGraph.Node from = edge.from();
    EntityGraph.Node to = edge.to();
    boolean fromPlace = from.dimension() == Dimension.PLACE && !from.id().equals(entity.id());
    boolean toPlace = to.dimension() == Dimension.PLACE && !to.id().equals(entity.id());
    if (fromPlace && toPlace) {
      return null;
    }
    Address found = links.inPeriod("/").set("q", request.query() + named(from) + named(to));
    String place = fromPlace ? from.id() : toPlace ? to.id() : "";
    return place.isEmpty()
        ? found.toString()
        : found.add("where", Dimension.PLACE.key() + "=" + place).toString();
  }

  private String named(EntityGraph.Node node) {
    boolean itself = node.id().equals(entity.id());
    return itself || node.dimension() == Dimension.PLACE
        ? ""
        : " entity:" + QueryText.quoted(node.id());
  }

  /** The places that its articles name, each a link to its page; "" if there are none. */
  String map(Facet places, MapBackground background) throws IOException {
    Map<String, GeoPoint> points =
        asked.index().searcher().points(places.values().stream().map(Facet.Value::id).toList());
    List<PlaceMap.Place> drawn = new ArrayList<>();
    for (Facet.Value value : places.values()) {
      GeoPoint at = points.get(value.id());
      if (at != null && !value.id().equals(entity.id())) {
        drawn.add(new PlaceMap.Place(value.name(), at, value.count(), links.entity(value.id())));
      }
    }
    int without = places.values().size() - points.size();
    return drawn.isEmpty()
        ? ""
        : PlaceMap.of("Places named with " + entity.name(), "articles", drawn, without, background);
  }

  /** How often it is named with others over time, a line for each; "" if there is no such time. */
  String company(List<Facet> companions, @Nullable Timeline whole, Address here)
      throws IOException {
    List<String> ids =
        companions.stream()
            .filter(facet -> facet.dimension() != Dimension.PLACE)
            .flatMap(facet -> facet.values().stream())
            .filter(value -> !value.id().equals(entity.id()) && value.significance() > 0)
            .sorted(Comparator.comparingDouble(Facet.Value::significance).reversed())
            .limit(LINES)
            .map(Facet.Value::id)
            .toList();
    if (whole == null || ids.isEmpty()) {
      return "";
    }
    Timeline timeline =
        asked
            .index()
            .searcher()
            .articleTimeline(
                request, TimelineRequest.by(whole.unit()).with(SeriesRequest.entities(ids)));
    TimelineChart chart =
        new TimelineChart(
            "Articles that name " + entity.name() + " with others",
            "articles",
            TimelineChart.Measure.COUNT,
            timeline.unit(),
            timeline.buckets(),
            timeline.series().stream().map(EntityDrawings::line).toList());
    return chart.draw(
        (first, last) -> here.set("since", first).set("until", last).toString(), null);
  }

  private static TimelineChart.Series line(Timeline.Series series) {
    List<@Nullable Double> values = new ArrayList<>();
    series.counts().forEach(count -> values.add(count.doubleValue()));
    return new TimelineChart.Series(series.name(), values, List.of());
  }
}

package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.cli.serve.chart.GraphLayout.Pull;
import org.dateline.cli.serve.chart.LabelSpots.Side;
import org.dateline.cli.serve.chart.LabelSpots.Spot;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.EntityGraph.Edge;
import org.dateline.search.result.EntityGraph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Draws who stands with whom: nodes as shapes by type and as large as their articles, what was
 * asked for in the middle, the most significant pairs as lines. Every node and line is a link.
 * Names that find no room are left out and counted, so the page lists all nodes below.
 */
public final class GraphDrawing {
  /** More nodes are not drawn. */
  public static final int MOST_NODES = 60;

  private static final int EDGES_A_NODE = 3;
  private static final int WIDE = 640;
  private static final int NARROW = 340;
  private static final double FIELD = 0.8;
  private static final int MARGIN = 26;
  private static final int LONGEST_NAME = 22;
  private static final double FAINTEST = 0.05;
  private static final double SMALLEST = 4.5;
  private static final double LARGEST = 12;
  private static final List<Side> SIDES =
      List.of(
          Side.BELOW,
          Side.RIGHT,
          Side.LEFT,
          Side.ABOVE,
          Side.UPPER_RIGHT,
          Side.LOWER_RIGHT,
          Side.UPPER_LEFT,
          Side.LOWER_LEFT);

  private final EntityGraph graph;
  private final List<Node> nodes;
  private final int middle;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<Edge> edges;
  private final double mostArticles;
  private final double mostSignificant;
  private final int height;
  private final GraphLayout layout;
  private final Markup out = new Markup();

  private GraphDrawing(EntityGraph graph, @Nullable String asked) {
    this.graph = graph;
    this.nodes =
        graph.nodes().stream()
            .sorted(Comparator.comparingInt(node -> node.id().equals(asked) ? 0 : 1))
            .limit(MOST_NODES)
            .toList();
    this.middle = !nodes.isEmpty() && nodes.getFirst().id().equals(asked) ? 0 : -1;
    for (Node node : nodes) {
      numbers.put(node, numbers.size());
    }
    this.edges = strongest();
    this.mostArticles = most(true);
    this.mostSignificant = most(false);
    this.height = Math.clamp(240 + 9L * nodes.size(), 280, 620);
    this.layout =
        new GraphLayout(nodes.size(), middle, WIDE * FIELD, height - 2.0 * MARGIN)
            .laidOut(
                edges.stream().map(this::pull).toList(),
                nodes.stream().mapToDouble(node -> LabelSpots.widthOf(name(node))).toArray());
  }

  /**
   * A {@code <figure>}: the drawing, what its shapes mean, and what was left out.
   *
   * @param title what it shows, for readers of the screen
   * @param asked the id of the node for the middle, {@code null} for none
   * @param nodeHref where a node leads
   * @param edgeHref where a pair leads
   */
  public static String of(
      String title,
      EntityGraph graph,
      @Nullable String asked,
      Function<Node, @Nullable String> nodeHref,
      Function<Edge, @Nullable String> edgeHref) {
    return new GraphDrawing(graph, asked).draw(title, nodeHref, edgeHref);
  }

  private boolean isSpoke(Edge edge) {
    return middle == 0 && (number(edge.from()) == 0 || number(edge.to()) == 0);
  }

  private int number(Node node) {
    return numbers.getOrDefault(node, -1);
  }

  /** Those of the middle, and of every other node its few most significant. */
  private List<Edge> strongest() {
    int[] lines = new int[nodes.size()];
    List<Edge> strongest = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      int from = number(edge.from());
      int to = number(edge.to());
      if (from < 0 || to < 0 || from == to) {
        continue;
      }
      boolean first = lines[from] < EDGES_A_NODE || lines[to] < EDGES_A_NODE;
      if (isSpoke(edge) || (edge.significance() > 0 && first)) {
        strongest.add(edge);
        lines[from] += isSpoke(edge) ? 0 : 1;
        lines[to] += isSpoke(edge) ? 0 : 1;
      }
    }
    return strongest;
  }

  private Pull pull(Edge edge) {
    return new Pull(number(edge.from()), number(edge.to()), strength(edge));
  }

  /** From 0 to 1; with what stands in all articles nothing is significant, there articles count. */
  private double strength(Edge edge) {
    boolean spoke = isSpoke(edge);
    double most = spoke ? mostArticles : mostSignificant;
    return most > 0 ? Math.clamp(Math.sqrt(weight(edge, spoke) / most), FAINTEST, 1) : FAINTEST;
  }

  private double most(boolean spoke) {
    return edges.stream()
        .filter(edge -> isSpoke(edge) == spoke)
        .mapToDouble(edge -> weight(edge, spoke))
        .max()
        .orElse(0);
  }

  private static double weight(Edge edge, boolean spoke) {
    return spoke ? edge.articles() : Math.max(0, edge.significance());
  }

  private String draw(
      String title,
      Function<Node, @Nullable String> nodeHref,
      Function<Edge, @Nullable String> edgeHref) {
    out.open("figure", "class", "chart graph");
    if (nodes.isEmpty()) {
      out.leaf("p", "There is nobody to draw.", "class", "chart-note");
      return out.close().toString();
    }
    out.open("svg", "class", "drawing", "role", "group", "width", "100%", "height", height);
    out.leaf("title", title).leaf("desc", description());
    edges.forEach(edge -> draw(edge, edgeHref.apply(edge)));
    List<@Nullable Spot> wide = spots(WIDE);
    List<@Nullable Spot> narrow = spots(NARROW);
    for (int i = 0; i < nodes.size(); i++) {
      draw(i, nodeHref.apply(nodes.get(i)), wide.get(i), narrow.get(i));
    }
    out.close();
    legend();
    notes(wide, narrow);
    return out.close().toString();
  }

  private String description() {
    return String.format(
        Locale.ROOT,
        "%d names in %,d articles, %d pairs.",
        nodes.size(),
        graph.articles(),
        edges.size());
  }

  private double share(int node) {
    return (1 - FIELD) / 2 + layout.x(node) / WIDE;
  }

  private double y(int node) {
    return MARGIN + layout.y(node);
  }

  private double radius(int node) {
    long most = nodes.stream().mapToLong(Node::articles).max().orElse(1);
    double share = (double) nodes.get(node).articles() / Math.max(1, most);
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.clamp(share, 0, 1));
  }

  private static String name(Node node) {
    return Markup.cut(node.name(), LONGEST_NAME);
  }

  private List<@Nullable Spot> spots(int width) {
    LabelSpots spots = new LabelSpots(width, height);
    for (int i = 0; i < nodes.size(); i++) {
      spots.block(share(i) * width, y(i), radius(i));
    }
    List<@Nullable Spot> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      found.add(spots.place(name(nodes.get(i)), share(i) * width, y(i), radius(i), SIDES));
    }
    return found;
  }

  private void draw(Edge edge, @Nullable String href) {
    int from = number(edge.from());
    int to = number(edge.to());
    String told =
        String.format(
            Locale.ROOT,
            "%s – %s: together in %,d articles",
            edge.from().name(),
            edge.to().name(),
            edge.articles());
    String kind = isSpoke(edge) ? "edge spoke" : "edge";
    out.openLink(href, "class", kind, "aria-label", told, "tabindex", -1).leaf("title", told);
    line("hit", from, to, null);
    line("line", from, to, 0.75 + 3.5 * strength(edge));
    out.close();
  }

  private void line(String kind, int from, int to, @Nullable Double width) {
    out.empty(
        "line",
        "class",
        kind,
        "x1",
        Markup.percent(share(from)),
        "y1",
        y(from),
        "x2",
        Markup.percent(share(to)),
        "y2",
        y(to),
        "stroke-width",
        width);
  }

  private void draw(int i, @Nullable String href, @Nullable Spot wide, @Nullable Spot narrow) {
    Node node = nodes.get(i);
    NodeShape shape = NodeShape.of(node.dimension());
    String told =
        String.format(
            Locale.ROOT, "%s, %s, %,d articles", node.name(), shape.word(), node.articles());
    out.open("svg", "x", Markup.percent(share(i)), "y", y(i), "overflow", "visible");
    out.openLink(href, "class", i == middle ? "node middle" : "node", "aria-label", told);
    out.leaf("title", told);
    out.empty("path", "class", "shape", "d", shape.path(radius(i)));
    new NamedSpot(wide, narrow).draw(out, name(node), "name");
    out.close().close();
  }

  private void legend() {
    out.open("ul", "class", "legend");
    nodes.stream()
        .map(node -> NodeShape.of(node.dimension()))
        .distinct()
        .sorted()
        .forEach(shape -> {
          out.open("li").open("svg", "class", "key", "width", 14, "height", 14);
          out.open("svg", "x", "50%", "y", 7, "overflow", "visible");
          out.empty("path", "class", "shape", "d", shape.path(5)).close().close();
          out.text(shape.word()).close();
        });
    out.close();
  }

  private void notes(List<@Nullable Spot> wide, List<@Nullable Spot> narrow) {
    long pairs = graph.edges().size() + (long) graph.moreEdges();
    if (pairs > edges.size()) {
      note("", String.format(Locale.ROOT, "%d of %,d pairs are drawn.", edges.size(), pairs));
    }
    int left = graph.nodes().size() - nodes.size();
    if (left > 0) {
      note("", left + " more names are not drawn.");
    }
    unnamed(" at-wide", wide);
    unnamed(" at-narrow", narrow);
  }

  private void unnamed(String when, List<@Nullable Spot> spots) {
    long without = IntStream.range(0, spots.size()).filter(i -> spots.get(i) == null).count();
    if (without > 0) {
      note(when, "Without room for their names: " + without + ".");
    }
  }

  private void note(String when, String text) {
    out.leaf("p", text, "class", "chart-note" + when);
  }
}

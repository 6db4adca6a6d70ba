package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dateline.search.EntityGraph;
import org.dateline.search.EntityGraph.Edge;
import org.dateline.search.EntityGraph.Node;
import org.jspecify.annotations.Nullable;

/** Draws a graph: a table for people, an edge list as CSV (RFC 4180), nodes and edges as JSON. */
final class GraphOutput {
  private GraphOutput() {}

  static void text(PrintStream out, EntityGraph graph) {
    out.printf(
        Locale.ROOT,
        "%,d article%s, %,d nodes, %,d edges%s%n",
        graph.articles(),
        graph.articles() == 1 ? "" : "s",
        graph.nodes().size(),
        graph.edges().size(),
        graph.moreEdges() > 0 ? String.format(Locale.ROOT, " (%,d more)", graph.moreEdges()) : "");
    if (!graph.edges().isEmpty()) {
      out.println();
      out.println("ARTICLES  SIGNIFICANCE  PAIR");
    }
    for (Edge edge : graph.edges()) {
      out.printf(
          Locale.ROOT,
          "%,8d  %,12.2f  %s - %s%n",
          edge.articles(),
          rounded(edge),
          name(edge.from()),
          name(edge.to()));
    }
  }

  // To two places; the addition makes 0 of what would be shown as -0.
  private static double rounded(Edge edge) {
    return Math.rint(edge.significance() * 100) / 100 + 0.0;
  }

  private static String name(Node node) {
    return Markup.clean(node.name()) + " (" + Markup.word(node.id()) + ")";
  }

  static void csv(Appendable out, EntityGraph graph) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        "source",
        "source_name",
        "source_type",
        "target",
        "target_name",
        "target_type",
        "weight",
        "significance");
    for (Edge edge : graph.edges()) {
      Node from = edge.from();
      Node to = edge.to();
      csv.printRecord(
          Markup.clean(from.id()),
          Markup.clean(from.name()),
          from.dimension().key(),
          Markup.clean(to.id()),
          Markup.clean(to.name()),
          to.dimension().key(),
          edge.articles(),
          String.format(Locale.ROOT, "%.2f", rounded(edge)));
    }
  }

  static Map<String, @Nullable Object> json(EntityGraph graph) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("articles", graph.articles());
    map.put("more_edges", graph.moreEdges());
    map.put("nodes", graph.nodes().stream().map(GraphOutput::node).toList());
    map.put("edges", graph.edges().stream().map(GraphOutput::edge).toList());
    return map;
  }

  private static Map<String, @Nullable Object> node(Node node) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", node.id());
    map.put("name", node.name());
    map.put("dimension", node.dimension().key());
    map.put("articles", node.articles());
    return map;
  }

  private static Map<String, @Nullable Object> edge(Edge edge) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("from", edge.from().id());
    map.put("to", edge.to().id());
    map.put("articles", edge.articles());
    map.put("significance", rounded(edge));
    return map;
  }
}

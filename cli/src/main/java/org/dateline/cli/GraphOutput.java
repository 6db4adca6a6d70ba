package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.table.CsvTable;
import org.dateline.render.ResultText;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.EntityGraph.Edge;
import org.dateline.search.result.EntityGraph.Node;

/** Draws a graph: a table for people, an edge list as CSV (RFC 4180). */
final class GraphOutput {
  private static final List<String> COLUMNS =
      List.of(
          "source source_name source_type target target_name target_type weight significance"
              .split(" "));

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
          edge.rounded(),
          name(edge.from()),
          name(edge.to()));
    }
  }

  private static String name(Node node) {
    return ResultText.clean(node.name()) + " (" + ShellWord.of(node.id()) + ")";
  }

  static void csv(Appendable out, EntityGraph graph) throws IOException {
    CsvTable csv = new CsvTable(out);
    csv.row(COLUMNS.toArray());
    for (Edge edge : graph.edges()) {
      Node from = edge.from();
      Node to = edge.to();
      csv.row(
          ResultText.clean(from.id()),
          ResultText.clean(from.name()),
          from.dimension().key(),
          ResultText.clean(to.id()),
          ResultText.clean(to.name()),
          to.dimension().key(),
          edge.articles(),
          new BigDecimal(String.format(Locale.ROOT, "%.2f", edge.rounded())));
    }
  }
}

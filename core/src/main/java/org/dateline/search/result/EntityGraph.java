package org.dateline.search.result;

import java.util.List;
import org.dateline.index.schema.Dimension;

/**
 * Which entities stand together in articles, as a list of edges. Immutable.
 *
 * <p>The same articles always give the same nodes and edges in the same order.
 *
 * @param articles how many articles were looked at
 * @param nodes the most frequent entities, the most frequent first, then by name
 * @param edges the pairs in the same articles, the most significant first, then the most frequent,
 *     then in the order of the nodes. A place and what contains it are no pair: an article that
 *     names the one always counts for the other
 * @param moreEdges how many edges the limit left out
 */
public record EntityGraph(long articles, List<Node> nodes, List<Edge> edges, int moreEdges) {
  /** Copies the lists. */
  public EntityGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An entity, or a value of another dimension.
   *
   * @param dimension of which dimension it is
   * @param id its id
   * @param name what to show
   * @param articles how many articles name it
   */
  public record Node(Dimension dimension, String id, String name, long articles) {}

  /**
   * Two nodes in the same articles.
   *
   * @param from the more frequent of the two
   * @param to the other
   * @param articles how many articles name both
   * @param significance how surely that is no chance: the log-likelihood ratio G² of Dunning
   *     ("Accurate methods for the statistics of surprise and coincidence", Computational
   *     Linguistics 19, 1993) of the table of articles with and without each; above 10.83 chance
   *     has p &lt; 0.001. Below 0 if they stand together less often than by chance. 0 if one stands
   *     in all articles, as what the query asks for does
   */
  public record Edge(Node from, Node to, long articles, double significance) {
    /** The significance to two places, as it is shown. */
    public double rounded() {
      // The addition makes 0 of -0.
      return Math.rint(significance * 100) / 100 + 0.0;
    }
  }
}

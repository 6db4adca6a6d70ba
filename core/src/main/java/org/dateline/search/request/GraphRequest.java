package org.dateline.search.request;

import java.util.Arrays;
import java.util.List;
import org.dateline.index.schema.Dimension;

/**
 * Which entities of the articles found to connect. Immutable.
 *
 * @param dimensions what nodes are of: entities as a rule, but events, sources and all other
 *     dimensions too
 * @param nodes how many nodes at most, the most frequent of all these dimensions together; 1 to
 *     {@value #MOST_NODES}
 * @param minArticles leave out edges of fewer articles, 1 or more
 * @param limit how many edges at most
 */
public record GraphRequest(List<Dimension> dimensions, int nodes, int minArticles, int limit) {
  /** The most nodes that a graph may have. */
  public static final int MOST_NODES = 1_000;

  /** Checks the numbers and copies the list. */
  public GraphRequest {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException(
          "a graph needs at least one dimension, as person, organisation or place");
    }
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException("a graph has 1 to " + MOST_NODES + " nodes, not " + nodes);
    }
    if (minArticles < 1 || limit < 0) {
      throw new IllegalArgumentException(
          "an edge needs 1 article or more, and the limit of edges must not be negative");
    }
  }

  /** The 30 most frequent people, organisations and places, 100 edges of two articles or more. */
  public static GraphRequest usual() {
    return new GraphRequest(
        List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE), 30, 2, 100);
  }

  /**
   * Reads the dimensions, as in {@code person,org,event}.
   *
   * @throws IllegalArgumentException naming the dimensions there are, or if a number is out of
   *     range
   */
  public static GraphRequest parse(String dimensions, int nodes, int minArticles, int limit) {
    List<Dimension> read =
        Arrays.stream(dimensions.split(",", -1)).map(key -> Dimension.of(key.strip())).toList();
    return new GraphRequest(read, nodes, minArticles, limit);
  }
}

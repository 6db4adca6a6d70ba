package org.dateline.search.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.Internal;
import org.dateline.search.facet.ChosenValue;
import org.dateline.search.facet.ValueReader;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.result.EntityGraph;

/** Counts which of some values stand together in the articles found, from doc values alone. */
@Internal
public final class GraphCounter {
  private final GraphRequest request;
  private final List<ChosenValue> chosen;
  private final int leastProminence;

  /** For each node, the articles that also name each node from there on; itself first. */
  private final List<int[]> together = new ArrayList<>();

  private long articles;

  /**
   * @param leastProminence how much, in percent, an article must be about an entity or event
   */
  public GraphCounter(GraphRequest request, List<ChosenValue> chosen, int leastProminence) {
    this.request = request;
    this.chosen = chosen;
    this.leastProminence = leastProminence;
    for (int i = 0; i < chosen.size(); i++) {
      together.add(new int[chosen.size() - i]);
    }
  }

  public EntityGraph count(List<MatchingDocs> found) throws IOException {
    for (MatchingDocs docs : found) {
      count(docs);
    }
    List<EntityGraph.Node> nodes = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      ChosenValue value = chosen.get(i);
      nodes.add(new EntityGraph.Node(value.dimension(), value.id(), value.name(), both(i, i)));
    }
    List<EntityGraph.Edge> edges = edges(nodes);
    List<EntityGraph.Edge> shown = edges.subList(0, Math.min(edges.size(), request.limit()));
    return new EntityGraph(articles, nodes, shown, edges.size() - shown.size());
  }

  private void count(MatchingDocs docs) throws IOException {
    List<ValueReader> values = ValueReader.of(docs.context().reader(), chosen, leastProminence);
    BitSet named = new BitSet(chosen.size());
    DocIdSetIterator each = docs.bits().iterator();
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      articles++;
      named.clear();
      for (ValueReader value : values) {
        value.each(doc, named::set);
      }
      for (int i = named.nextSetBit(0); i >= 0; i = named.nextSetBit(i + 1)) {
        for (int j = i; j >= 0; j = named.nextSetBit(j + 1)) {
          together.get(i)[j - i]++;
        }
      }
    }
  }

  private long both(int i, int j) {
    return together.get(i)[j - i];
  }

  private List<EntityGraph.Edge> edges(List<EntityGraph.Node> nodes) {
    List<EntityGraph.Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        long both = both(i, j);
        if (both >= request.minArticles() && !isWithin(i, j) && !isWithin(j, i)) {
          double significance = significance(both, both(i, i), both(j, j), articles);
          edges.add(new EntityGraph.Edge(nodes.get(i), nodes.get(j), both, significance));
        }
      }
    }
    // The sort is stable: what is alike stays in the order of the nodes.
    edges.sort(
        Comparator.comparingDouble(EntityGraph.Edge::significance)
            .thenComparingLong(EntityGraph.Edge::articles)
            .reversed());
    return edges;
  }

  private boolean isWithin(int inner, int outer) {
    return chosen.get(inner).dimension() == chosen.get(outer).dimension()
        && chosen.get(inner).path().contains(chosen.get(outer).path().getLast());
  }

  /**
   * Dunning's G², below 0 if there are fewer than expected.
   *
   * @param both the articles of both
   * @param one the articles of the one
   * @param other the articles of the other
   * @param all all articles
   */
  public static double significance(long both, long one, long other, long all) {
    double sum =
        part(both, one, other, all)
            + part(one - both, one, all - other, all)
            + part(other - both, all - one, other, all)
            + part(all - one - other + both, all - one, all - other, all);
    // Rounded off: where the two are independent the parts cancel out but for the last digits.
    double ratio = Math.max(0, Math.rint(2 * sum * 1e6) / 1e6);
    return ratio > 0 && (double) both * all < (double) one * other ? -ratio : ratio;
  }

  private static double part(long count, long row, long column, long all) {
    return count == 0 ? 0 : count * Math.log((double) count * all / ((double) row * column));
  }
}

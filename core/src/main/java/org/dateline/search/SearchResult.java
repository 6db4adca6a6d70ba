package org.dateline.search;

import java.time.Duration;
import java.util.List;

/**
 * What a search found. Immutable, plain data: every rendering is drawn from it.
 *
 * @param total how many articles match, exactly
 * @param hits the page asked for
 * @param facets in the order asked for
 * @param names what became of the names in the query
 * @param took from request to result
 */
public record SearchResult(
    long total, List<Hit> hits, List<Facet> facets, List<NameUse> names, Duration took) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    names = List.copyOf(names);
  }
}

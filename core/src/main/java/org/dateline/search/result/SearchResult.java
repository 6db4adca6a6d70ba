package org.dateline.search.result;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found. Immutable, plain data: every rendering is drawn from it.
 *
 * @param total how many articles match
 * @param exact whether {@code total} is exact, or a lower bound because the request wanted no more
 * @param hits the page asked for
 * @param facets in the order asked for
 * @param names what became of the names in the query
 * @param notes what else was done with the query, in plain words
 * @param corrections for words and names of the query that the index does not have; made if little
 *     was found
 * @param next what to go on after for the next page, {@code null} if this is the last
 * @param took from request to result
 */
public record SearchResult(
    long total,
    boolean exact,
    List<Hit> hits,
    List<Facet> facets,
    List<NameUse> names,
    List<String> notes,
    List<Correction> corrections,
    @Nullable String next,
    Duration took) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    names = List.copyOf(names);
    notes = List.copyOf(notes);
    corrections = List.copyOf(corrections);
  }

  /**
   * What a word or name of a query may have meant.
   *
   * @param text as written in the query
   * @param better as the index has it
   * @param articles in how many articles
   */
  public record Correction(String text, String better, long articles) {}
}

package org.dateline.search.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.index.schema.Dimension;
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
 * @param alternatives what one may ask for instead; made if little was found
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
    List<Alternative> alternatives,
    @Nullable String next,
    Duration took) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    names = List.copyOf(names);
    notes = List.copyOf(notes);
    corrections = List.copyOf(corrections);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * What a word or name of a query may have meant.
   *
   * @param text as written in the query
   * @param better as the index has it
   * @param articles in how many articles
   */
  public record Correction(String text, String better, long articles) {}

  /**
   * The same search without one of its conditions, or a condition alone: what it asks for is all
   * here, to make a request or a link of.
   *
   * @param condition what is left out, or alone: a condition of the query as it is written, {@code
   *     source=Sample Wire}, {@code since 2024} or {@code until 2024}; {@code happened:} for all
   *     days of events
   * @param alone whether it is alone, and all others are left out
   * @param query the query without it, or of it
   * @param where the chosen facet values without it, or it
   * @param since the request's, {@code null} if that is left out or there is none
   * @param until the request's, {@code null} if that is left out or there is none
   * @param articles how many articles match; at least one, unless it is alone
   */
  public record Alternative(
      String condition,
      boolean alone,
      String query,
      Map<Dimension, List<String>> where,
      @Nullable String since,
      @Nullable String until,
      long articles) {
    /** Copies the map, whose lists are not changed. */
    public Alternative {
      where = Map.copyOf(where);
    }
  }
}

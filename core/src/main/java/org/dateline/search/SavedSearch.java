package org.dateline.search;

/**
 * A search that new articles are held against. Immutable.
 *
 * @param id whose it is: any text but a blank one
 * @param request what is searched for: query, chosen facet values, dates, zone, how it is read, and
 *     how many passages a match shows. Order, pages, facets and limits do not count. If it fixes no
 *     moment, {@code last 7 days} is counted from when an article is matched
 */
public record SavedSearch(String id, SearchRequest request) {

  /** Checks the id. */
  public SavedSearch {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a saved search needs an id");
    }
  }

  /** A query alone. */
  public SavedSearch(String id, String query) {
    this(id, SearchRequest.builder(query).build());
  }
}

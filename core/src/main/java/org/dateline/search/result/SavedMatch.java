package org.dateline.search.result;

/**
 * An article that a saved search found.
 *
 * @param search the id of the {@code SavedSearch}
 * @param hit the article with the passages that show why; its score is 0
 */
public record SavedMatch(String search, Hit hit) {}

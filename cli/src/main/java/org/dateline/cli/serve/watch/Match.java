package org.dateline.cli.serve.watch;

import org.dateline.search.result.Hit;

/**
 * A new article that a search found.
 *
 * @param number counted up from 1 by whoever found it
 * @param search the key of the search
 * @param hit the article with the passages that show why
 */
public record Match(long number, String search, Hit hit) {}

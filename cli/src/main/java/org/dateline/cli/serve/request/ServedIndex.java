package org.dateline.cli.serve.request;

import org.dateline.search.ArticleSearcher;

/**
 * An index that is served.
 *
 * @param name what addresses call it: its folder's name
 * @param searcher on it; closed by the server
 */
public record ServedIndex(String name, ArticleSearcher searcher) {}

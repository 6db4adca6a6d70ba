/**
 * Asks an index.
 *
 * <p>{@link org.dateline.search.ArticleSearcher} takes a {@link
 * org.dateline.search.request.SearchRequest} and gives a {@link
 * org.dateline.search.result.SearchResult}, plain records both. It stands above its workings:
 * {@code query} reads the language, {@code translate} makes Lucene queries of it ({@code lucene}
 * has those that Lucene lacks, {@code name} knows whom a name means), {@code facet}, {@code
 * timeline} and {@code passage} say what stands in the articles found. {@code saved} turns it
 * round: articles are held against saved searches.
 */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;

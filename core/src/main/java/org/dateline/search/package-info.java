/**
 * Asks an index: query language, facets, passages.
 *
 * <p>A tour: {@link org.dateline.search.ArticleSearcher} takes a {@link
 * org.dateline.search.SearchRequest} and gives a {@link org.dateline.search.SearchResult}, plain
 * records both. Inside, {@code QuerySyntax} reads a query into the node tree of Lucene's flexible
 * query parser, {@code QueryTranslator} makes a Lucene query of the tree with the help of {@code
 * NameResolver} and, for events, {@code EventPatterns}, {@code FacetCounter} counts, and {@code
 * PassageFinder} chooses the sentences that show why an article matched. {@link
 * org.dateline.search.EventHit} is one event found, {@link org.dateline.search.EventTimeline} a
 * count of them by time; {@link org.dateline.search.Timeline} and {@link
 * org.dateline.search.EntityGraph} count articles. {@link org.dateline.search.Ranking} weighs what
 * a score is made of. {@link org.dateline.search.SavedSearches} holds single articles against saved
 * queries, {@link org.dateline.search.NewArticles} follows an index.
 */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;

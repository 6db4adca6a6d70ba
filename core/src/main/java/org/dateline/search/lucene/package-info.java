/**
 * Queries, scorers and collectors that Lucene does not have: {@code CombinedTermQuery} scores a
 * term of headline and body as of one text, {@code WrittenQuery} finds words as they are written,
 * {@code RankOnlyQuery} only counts for the order, {@code TopScoreCollectorManager} collects the
 * first page. What the reading of a query learns of an index goes through {@code TermDictionary}
 * and {@code LabelFinder}. Know nothing of names and translation. Not for users of the library.
 */
@NullMarked
package org.dateline.search.lucene;

import org.jspecify.annotations.NullMarked;

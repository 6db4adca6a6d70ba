/**
 * How does a query become Lucene's? {@code QueryTranslator} makes a Lucene query of what was read,
 * once for each of {@code QueryLanguages}, with {@code TextQueries} for words, {@code TagTerms} for
 * names and events, {@code NearQueries} for proximity, {@code MetadataQueries} for values and
 * dates; {@code RequestQuery} adds what the request chooses. Not for users of the library.
 */
@NullMarked
package org.dateline.search.translate;

import org.jspecify.annotations.NullMarked;

/**
 * What was found? Plain, immutable records that can be stored and sent, {@link
 * org.dateline.search.result.SearchResult} first of all, and the ways in which a query fails.
 */
@NullMarked
package org.dateline.search.result;

import org.jspecify.annotations.NullMarked;

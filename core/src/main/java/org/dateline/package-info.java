/**
 * The types that every other room of Dateline shares: {@link org.dateline.Article} (one news item)
 * and {@link org.dateline.Published} (when it appeared, as exactly as the archive said).
 *
 * <p>The way of the data is one direction: {@code archive} reads files into articles, {@code tag}
 * finds entities and events in them, {@code index} writes both into Lucene, {@code search} asks.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;

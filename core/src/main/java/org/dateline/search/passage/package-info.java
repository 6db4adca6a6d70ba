/**
 * Which sentences show why an article matched? {@code PassageFinder} chooses them, with the spans
 * of query hits, entities and events. Not for users of the library.
 */
@NullMarked
package org.dateline.search.passage;

import org.jspecify.annotations.NullMarked;

/**
 * News search: who, where and what happened, over words, entities and events together.
 *
 * <p>The way of the data is one direction: {@code archive} reads files into articles, {@code tag}
 * finds entities and events in them with the names of {@code gazetteer}, {@code index} writes both
 * into Lucene, {@code search} asks, {@code render} draws what was found. Below them all lie {@code
 * article}, the plain words they share, and {@code text}, how texts are cut.
 *
 * <p>Here is only {@link org.dateline.Internal}, the mark of what is public for Dateline's own
 * rooms alone.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;

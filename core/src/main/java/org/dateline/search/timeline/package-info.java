/**
 * When was how much, and what stands together? {@code TimelineCounter} counts articles over time,
 * {@code Peaks} and {@code TypicalArticles} say where there is more than usual, {@code
 * GraphCounter} counts entities in the same articles. From doc values alone. Not for users of the
 * library.
 */
@NullMarked
package org.dateline.search.timeline;

import org.jspecify.annotations.NullMarked;

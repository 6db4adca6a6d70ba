package org.dateline.tag.event.syntax;

import org.dateline.Internal;
import org.dateline.article.Quantity;

/**
 * A number in a sentence with the words that bound it.
 *
 * @param from its first word, of the bound if it has one
 * @param to the word after its last
 * @param counts whether it counts things, and is no date, age, share, money or measure
 */
@Internal
public record Count(int from, int to, long value, Quantity.Bound bound, boolean counts) {}

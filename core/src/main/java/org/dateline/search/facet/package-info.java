/**
 * How often does each value stand in what was found? {@code FacetCounter} chooses the values of
 * {@code FacetCounts}, wherever they were counted; {@code LabelCounts} counts those of one index,
 * by tables of numbers that are kept over refreshes ({@code LabelCache}); {@code Stories} says
 * which articles are copies, {@code NumberedArticlesQuery} asks for these. Not for users of the
 * library.
 */
@NullMarked
package org.dateline.search.facet;

import org.jspecify.annotations.NullMarked;

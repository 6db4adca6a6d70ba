/**
 * Which names are known, and whom do they mean?
 *
 * <p>{@link org.dateline.gazetteer.Gazetteer} holds the known entities with their names; those of
 * the jar come compiled ({@code GazetteerData}, made by {@code GazetteerCompiler} in the build),
 * those of one's own from files of {@link org.dateline.gazetteer.GazetteerRow}s. {@link
 * org.dateline.gazetteer.DenyList} takes names away. {@link org.dateline.gazetteer.NameLookup} says
 * whom a name means and why.
 */
@NullMarked
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;

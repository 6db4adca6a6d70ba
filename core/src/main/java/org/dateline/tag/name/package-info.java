/**
 * Whom do the names of a text mean?
 *
 * <p>{@code Resolver} says whom each name means, with what the article says otherwise ({@code
 * Evidence}); {@code PlacedTowns} reads "Town, Region", {@code Gender} what titles say, {@code
 * ClubTowns} which towns are clubs; {@code AcronymFinder} and {@code LocalNames} add what the
 * article itself introduced. {@code NameTagger} runs it all. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.name;

import org.jspecify.annotations.NullMarked;

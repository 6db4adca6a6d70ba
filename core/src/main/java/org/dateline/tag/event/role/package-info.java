/**
 * Who did it, to whom, where, with what, and how many?
 *
 * <p>{@code RoleFinder} cuts a sentence into phrases once ({@code WordTags} says what each word is,
 * {@code Phraser} makes phrases) and gives them roles by the frames of verbs ({@code Clause},
 * {@code Frames}, {@code EventRoles}); {@code Numbers} reads how many. Not for users of the
 * library.
 */
@NullMarked
package org.dateline.tag.event.role;

import org.jspecify.annotations.NullMarked;

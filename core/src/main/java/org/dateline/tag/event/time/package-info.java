/**
 * When did it happen? {@code TimeParser} reads the times that a sentence tells into {@code
 * TimeExpression}s, {@code TimeFinder} chooses the one that belongs to an event's clause and counts
 * it from the day the article appeared. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.event.time;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps a gazetteer of one's own: {@code GazetteerCheck} says what is wrong with its rows, {@code
 * GazetteerEditor} adds one, {@code GazetteerDiff} compares two, {@code GazetteerStats} counts.
 */
@NullMarked
package org.dateline.cli.gazetteer;

import org.jspecify.annotations.NullMarked;

/** Reads news archives: finds their files, tells their format, gives articles or the reason why not. */
@NullMarked
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;

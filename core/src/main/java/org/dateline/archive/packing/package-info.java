/**
 * How files are packed: {@code Packing} tells compressed files and archives of files by their first
 * bytes and opens them, {@code GzipInput} reads gzip whose members may be damaged. Not for users of
 * the library.
 */
@NullMarked
package org.dateline.archive.packing;

import org.jspecify.annotations.NullMarked;

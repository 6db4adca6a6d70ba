/**
 * What bytes are as text: {@code CharsetLabels} knows the names as the web means them, {@code
 * Charsets} decides between what is said and what the bytes are, {@code CharsetGuess} tells scripts
 * apart where nothing is said. Not for users of the library.
 */
@NullMarked
package org.dateline.archive.form.charset;

import org.jspecify.annotations.NullMarked;

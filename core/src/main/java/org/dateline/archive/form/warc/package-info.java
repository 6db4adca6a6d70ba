/**
 * Web archives: {@code Blocks} cuts records, {@code HttpHead} and {@code HttpBody} read the answers
 * in them, {@code Capture} makes an article of one. Not for users of the library.
 */
@NullMarked
package org.dateline.archive.form.warc;

import org.jspecify.annotations.NullMarked;

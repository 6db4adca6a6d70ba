/**
 * Makes and keeps an index: open one to write, rebuild it from an archive, update, verify.
 *
 * <p>{@link org.dateline.index.ArticleIndex} opens an index to write; {@link
 * org.dateline.index.Rebuild} makes a new generation of it from an archive; {@link
 * org.dateline.index.Update} takes in what is new, {@link org.dateline.index.Retag} tags again what
 * is stored, {@link org.dateline.index.QuarantineRetry} reads bad records again; {@link
 * org.dateline.index.Snapshot} and {@link org.dateline.index.Verify} keep what is there. Below are
 * the names of fields ({@code schema}), texts as terms ({@code analysis}), an article as a document
 * ({@code document}) and the folder of generations ({@code generation}).
 */
@NullMarked
package org.dateline.index;

import org.jspecify.annotations.NullMarked;

/**
 * Articles with their tags as Lucene documents: the schema, the writing, generations and rebuild.
 * The only room that opens an {@code IndexWriter}.
 *
 * <p>A tour: {@link org.dateline.index.ArticleIndex} opens an index to write; {@link
 * org.dateline.index.Rebuild} makes a new generation of it from an archive; {@link
 * org.dateline.index.Schema} names the fields and terms, {@link org.dateline.index.Dimension} the
 * facets. {@link org.dateline.index.Update} takes in what is new, {@link org.dateline.index.Retag}
 * tags again what is stored, {@link org.dateline.index.QuarantineRetry} reads bad records again;
 * {@link org.dateline.index.Generations}, {@link org.dateline.index.Snapshot} and {@link
 * org.dateline.index.Verify} keep what is there. Inside, {@code Successor} lets a new generation
 * take its place, {@code Checkpoint} says how far a rebuild is, {@code TagFilter} puts mentions and
 * events into the token stream at the words they cover, and {@code DocumentBuilder} makes one
 * document of an article.
 */
@NullMarked
package org.dateline.index;

import org.jspecify.annotations.NullMarked;

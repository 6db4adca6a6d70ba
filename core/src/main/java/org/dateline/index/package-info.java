/**
 * Articles with their tags as Lucene documents: the schema, the writing, generations and rebuild.
 * The only room that opens an {@code IndexWriter}.
 *
 * <p>A tour: {@link org.dateline.index.ArticleIndex} opens an index to write; {@link
 * org.dateline.index.Rebuild} makes a new generation of it from an archive; {@link
 * org.dateline.index.Schema} names the fields and terms, {@link org.dateline.index.Dimension} the
 * facets. Inside, {@code TagFilter} puts mentions and events into the token stream at the words
 * they cover, and {@code DocumentBuilder} makes one document of an article.
 */
@NullMarked
package org.dateline.index;

import org.jspecify.annotations.NullMarked;

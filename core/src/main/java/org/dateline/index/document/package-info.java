/**
 * How does an article become a Lucene document, and a document an article again? {@code
 * DocumentBuilder} makes documents, {@code StoredArticle} packs what is stored and unpacks it,
 * {@code OneArticle} is a reader of a single article. Not for users of the library.
 */
@NullMarked
package org.dateline.index.document;

import org.jspecify.annotations.NullMarked;

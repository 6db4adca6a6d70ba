/**
 * Text in, typed spans out: who and where, and what happened. Knows nothing of an index.
 *
 * <p>{@link org.dateline.tag.Tagger} takes an {@link org.dateline.article.Article} and gives a
 * {@link org.dateline.article.TaggedArticle}; {@link org.dateline.tag.Decision} tells why a name
 * was taken for whom. The work is done below: {@code name} finds and resolves names, {@code event}
 * finds what happened.
 */
@NullMarked
package org.dateline.tag;

import org.jspecify.annotations.NullMarked;

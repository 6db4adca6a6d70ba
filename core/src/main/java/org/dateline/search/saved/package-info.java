/**
 * Searches that wait for articles: {@link org.dateline.search.saved.SavedSearches} holds single
 * articles against many saved queries, {@link org.dateline.search.saved.NewArticles} follows an
 * index. Inside, {@code Presearcher} keeps from running all of them on each article.
 */
@NullMarked
package org.dateline.search.saved;

import org.jspecify.annotations.NullMarked;

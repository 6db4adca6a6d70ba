/**
 * What is an article, and what may be known of it? Plain data that every other room shares and that
 * know none of them.
 *
 * <p>{@link org.dateline.article.Article} is one news item, {@link org.dateline.article.Published}
 * when it appeared, {@link org.dateline.article.Field} headline or body. {@link
 * org.dateline.article.TaggedArticle} is an article with what was found in it: a {@link
 * org.dateline.article.Mention} names an {@link org.dateline.article.Entity}, an {@link
 * org.dateline.article.Event} says that something happened, of an {@link
 * org.dateline.article.EventType}, with its {@link org.dateline.article.Participant}s, {@link
 * org.dateline.article.EventTime}, {@link org.dateline.article.Modality} and {@link
 * org.dateline.article.Attribution}. All of it is immutable.
 */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;

package org.dateline.search.result;

import org.dateline.article.Article;
import org.dateline.article.Event;

/**
 * An event that a query is after. Immutable.
 *
 * @param article the article that tells of it
 * @param event the event, its spans in the article's headline or body
 */
public record EventHit(Article article, Event event) {}

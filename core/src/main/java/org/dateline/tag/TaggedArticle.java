package org.dateline.tag;

import java.util.List;
import org.dateline.Article;

/**
 * An article and what was found in it. Immutable.
 *
 * @param article the article
 * @param mentions by field and start; no two overlap
 * @param events by field and start; two types may share a trigger
 */
public record TaggedArticle(Article article, List<Mention> mentions, List<Event> events) {

  /** Copies both lists. */
  public TaggedArticle {
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
  }
}

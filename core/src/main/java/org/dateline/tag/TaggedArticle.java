package org.dateline.tag;

import java.util.List;
import java.util.Map;
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

  /**
   * How much the article is about each entity, 0 to 1, by the entity's id: from headline, lead,
   * number and spread of its mentions.
   */
  public Map<String, Double> prominence() {
    return Prominence.of(article, mentions);
  }
}

package org.dateline.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** How much the article tells of each type of event that it asserts, 0 to 1, by its code. */
  public Map<String, Double> eventProminence() {
    Map<String, List<Event>> byType =
        events.stream().filter(Event::isAsserted).collect(Collectors.groupingBy(Event::type));
    Map<String, Double> prominence = new TreeMap<>();
    byType.forEach((type, all) -> prominence.put(type, EventProminence.of(all)));
    return prominence;
  }
}

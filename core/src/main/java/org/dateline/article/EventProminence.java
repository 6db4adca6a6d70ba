package org.dateline.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.Internal;

/**
 * How much an article tells of an event rather than mentions it in passing, 0 to 1. Each of its
 * events of a type adds to the chance that the article is about one: more if the sentence says to
 * whom, when or how many, where or by whom, and if it stands in the headline or the lead; less if
 * the tagger is in doubt. Two bare mentions, or one with all that, come to one half or more.
 */
@Internal
public final class EventProminence {
  private static final double BARE = 0.3;
  private static final double TARGET = 0.3;
  private static final double TIME_OR_NUMBER = 0.1;
  private static final double AGENT_OR_PLACE = 0.1;
  private static final double LEAD = 0.1;
  private static final double HEADLINE = 0.3;
  private static final double MOST = 0.95;
  private static final int LEAD_LENGTH = 300;

  private EventProminence() {}

  /** That of all these events of one article together; 0 if there are none. */
  public static double of(Collection<Event> events) {
    // One word may speak of events of several types.
    Map<Spot, Double> weights = new LinkedHashMap<>();
    for (Event event : events) {
      double weight = Math.min(MOST, event.confidence() * weight(event));
      weights.merge(new Spot(event.field(), event.start()), weight, Math::max);
    }
    return 1 - weights.values().stream().reduce(1.0, (none, weight) -> none * (1 - weight));
  }

  /** Where a trigger begins. */
  private record Spot(Field field, int start) {}

  private static double weight(Event event) {
    double weight = BARE;
    weight += has(event, Role.TARGET) ? TARGET : 0;
    weight += event.time() != null || event.number() != null ? TIME_OR_NUMBER : 0;
    weight += has(event, Role.AGENT) || has(event, Role.PLACE) ? AGENT_OR_PLACE : 0;
    if (event.field() == Field.TITLE) {
      return weight + HEADLINE;
    }
    return event.start() < LEAD_LENGTH ? weight + LEAD : weight;
  }

  private static boolean has(Event event, Role role) {
    for (Participant participant : event.participants()) {
      if (participant.role() == role) {
        return true;
      }
    }
    return false;
  }
}

package org.dateline.cli.eval;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.Event;
import org.dateline.article.Participant;
import org.dateline.article.Role;

/**
 * Which events count in a measurement. Some sets mark only what happened, or only what certain
 * people did. Immutable.
 *
 * @param asserted only what is told as having happened
 * @param confidence only events of at least this confidence, 0 to 1
 * @param prominence by text, only types of which the text tells at least that much, 0 to 1 ({@link
 *     org.dateline.article.EventProminence})
 * @param agents only events whose agent or trigger has one of these words, in small letters; all if
 *     there are none
 */
public record EventFilter(
    boolean asserted, double confidence, double prominence, Set<String> agents) {
  /** All events. */
  public static final EventFilter ALL = new EventFilter(false, 0, 0, Set.of());

  /** Copies the set. */
  public EventFilter {
    agents = Set.copyOf(agents);
  }

  boolean takes(Event event) {
    return (event.isAsserted() || !asserted)
        && event.confidence() >= confidence
        && (agents.isEmpty() || isBySuch(event));
  }

  private boolean isBySuch(Event event) {
    Stream<String> texts = event.in(Role.AGENT).map(Participant::text);
    return Stream.concat(texts, Stream.of(event.text()))
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
        .anyMatch(agents::contains);
  }
}

package org.dateline.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Published;
import org.jspecify.annotations.Nullable;

/**
 * Finds events sentence by sentence: triggers whose rules hold or, for the rules of the jar, that
 * the model takes for events.
 */
final class EventFinder {
  /** The least chance of being one at which a trigger counts as an event. */
  static final double THRESHOLD = 0.7;

  private static final double CONFIDENCE_OF_OTHERS = 0.9;

  private final EventTriggers triggers;
  private final EventModel model;
  private final WordTable table;
  private final EventDetails details;

  EventFinder(EventScheme scheme, EventModel model, WordTable table, EventDetails details) {
    this.triggers = new EventTriggers(scheme);
    this.model = model;
    this.table = table;
    this.details = details;
  }

  List<Event> find(FieldText text, List<Mention> all, @Nullable Published published) {
    List<Mention> mentions = all.stream().filter(m -> m.field() == text.field()).toList();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < text.tokens().sentences(); i++) {
      if (triggers.mayStandIn(text.tokens(), i)) {
        int sentence = i;
        SentenceView view = SentenceView.of(text, i, mentions);
        kept(view).forEach((hit, chance) -> {
          events.add(details.event(text, sentence, view, hit, chance, published));
        });
      }
    }
    return events;
  }

  // Of one type events do not overlap.
  private Map<EventCandidate, Double> kept(SentenceView view) {
    List<EventCandidate> candidates = triggers.find(view);
    EventFeatures features = new EventFeatures(view, table, candidates);
    Map<EventCandidate, Double> kept = new LinkedHashMap<>();
    Map<String, Integer> freeFrom = new HashMap<>();
    for (EventCandidate candidate : candidates) {
      if (freeFrom.getOrDefault(candidate.code(), 0) <= candidate.from()) {
        double chance = confidence(candidate, features);
        if (chance >= THRESHOLD) {
          freeFrom.put(candidate.code(), candidate.to());
          kept.put(candidate, chance);
        }
      }
    }
    return kept;
  }

  private double confidence(EventCandidate candidate, EventFeatures features) {
    if (candidate.rule().judged()) {
      return model.chance(features.of(candidate));
    }
    return candidate.fires() ? CONFIDENCE_OF_OTHERS : 0;
  }
}

package org.dateline.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds events sentence by sentence: triggers whose rules hold or, for the rules of the jar, that
 * the model takes for events.
 */
final class EventFinder {
  /** The least chance of being one at which a trigger counts as an event. */
  static final double THRESHOLD = 0.5;

  private static final double CONFIDENCE_OF_OTHERS = 0.9;

  private final EventTriggers triggers;
  private final EventModel model;
  private final WordTable table;

  EventFinder(EventScheme scheme, EventModel model, WordTable table) {
    this.triggers = new EventTriggers(scheme);
    this.model = model;
    this.table = table;
  }

  List<Event> find(FieldText text, List<Mention> all) {
    List<Mention> mentions = all.stream().filter(m -> m.field() == text.field()).toList();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < text.tokens().sentences(); i++) {
      if (triggers.mayStandIn(text.tokens(), i)) {
        findIn(text, i, SentenceView.of(text, i, mentions), events);
      }
    }
    return events;
  }

  private void findIn(FieldText text, int sentence, SentenceView view, List<Event> events) {
    List<EventCandidate> candidates = triggers.find(view);
    EventFeatures features = new EventFeatures(view, table, candidates);
    Map<String, Integer> freeFrom = new HashMap<>();
    for (EventCandidate candidate : candidates) {
      if (freeFrom.getOrDefault(candidate.code(), 0) <= candidate.from()) {
        double confidence = confidence(candidate, features);
        if (confidence >= THRESHOLD) {
          freeFrom.put(candidate.code(), candidate.to());
          events.add(event(text, sentence, view, candidate, confidence));
        }
      }
    }
  }

  private double confidence(EventCandidate candidate, EventFeatures features) {
    if (candidate.rule().judged()) {
      return model.chance(features.of(candidate));
    }
    return candidate.fires() ? CONFIDENCE_OF_OTHERS : 0;
  }

  private static Event event(
      FieldText text, int sentence, SentenceView view, EventCandidate hit, double confidence) {
    Tokens tokens = text.tokens();
    return new Event(
        hit.code(),
        text.field(),
        tokens.start(hit.from()),
        tokens.end(hit.to() - 1),
        tokens.surface(hit.from(), hit.to()),
        tokens.sentenceStart(sentence),
        tokens.sentenceEnd(sentence),
        view.mentions(),
        "trigger \"" + hit.rule().trigger() + "\"",
        confidence);
  }
}

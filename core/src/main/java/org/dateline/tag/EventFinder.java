package org.dateline.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds events sentence by sentence: at each word the longest trigger of each type that fires. */
final class EventFinder {
  private final PhraseMap<EventRule> rules;

  EventFinder(EventScheme scheme) {
    this.rules = scheme.rules();
  }

  private record Hit(EventRule rule, int from, int to) {}

  List<Event> find(FieldText text, List<Mention> all) {
    List<Mention> mentions = all.stream().filter(m -> m.field() == text.field()).toList();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < text.tokens().sentences(); i++) {
      if (mayTrigger(text.tokens(), i)) {
        SentenceView view = SentenceView.of(text, i, mentions);
        for (Hit hit : hits(view)) {
          events.add(event(text, i, view, hit));
        }
      }
    }
    return events;
  }

  // Most sentences hold no first word of a trigger: they cost one look-up a word.
  private boolean mayTrigger(Tokens tokens, int sentence) {
    for (int i = tokens.firstWord(sentence); i < tokens.endWord(sentence); i++) {
      if (rules.find(tokens.state(i, i + 1)) != PhraseTable.NONE) {
        return true;
      }
    }
    return false;
  }

  private List<Hit> hits(SentenceView view) {
    List<Hit> hits = new ArrayList<>();
    Map<String, Integer> freeFrom = new HashMap<>();
    for (int from = view.from(); from < view.to(); from++) {
      for (Hit hit : longestByType(view, from).values()) {
        if (freeFrom.getOrDefault(hit.rule().code(), 0) <= from) {
          freeFrom.put(hit.rule().code(), hit.to());
          hits.add(hit);
        }
      }
    }
    return hits;
  }

  private Map<String, Hit> longestByType(SentenceView view, int from) {
    Map<String, Hit> longest = new TreeMap<>();
    long state = PhraseTable.START;
    for (int to = from; to < view.to(); to++) {
      state = PhraseTable.next(state, view.tokens().hash(to));
      int words = rules.find(state);
      if (words == PhraseTable.NONE) {
        break;
      }
      for (EventRule rule : rules.values(words)) {
        if (rule.fires(view, from, to + 1)) {
          longest.put(rule.code(), new Hit(rule, from, to + 1));
        }
      }
    }
    return longest;
  }

  private static Event event(FieldText text, int sentence, SentenceView view, Hit hit) {
    Tokens tokens = text.tokens();
    return new Event(
        hit.rule().code(),
        text.field(),
        tokens.start(hit.from()),
        tokens.end(hit.to() - 1),
        tokens.surface(hit.from(), hit.to()),
        tokens.sentenceStart(sentence),
        tokens.sentenceEnd(sentence),
        view.mentions(),
        "trigger \"" + hit.rule().trigger() + "\"");
  }
}

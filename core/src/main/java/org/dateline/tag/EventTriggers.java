package org.dateline.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the triggers of a sentence: at each word the longest of each type. */
final class EventTriggers {
  private final PhraseMap<EventRule> rules;

  EventTriggers(EventScheme scheme) {
    this.rules = scheme.rules();
  }

  /** Whether the first word of a trigger stands in the sentence: one look-up a word. */
  boolean mayStandIn(Tokens tokens, int sentence) {
    for (int i = tokens.firstWord(sentence); i < tokens.endWord(sentence); i++) {
      if (opens(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(Tokens tokens, int word) {
    Word first = tokens.word(word);
    int number =
        first.known != null
            ? first.known.trigger()
            : rules.find(PhraseTable.next(PhraseTable.START, first.hash));
    return number != PhraseTable.NONE;
  }

  /** All triggers in order, whether the conditions of their rules hold or not. */
  List<EventCandidate> find(SentenceView view) {
    List<EventCandidate> found = new ArrayList<>();
    for (int from = view.from(); from < view.to(); from++) {
      if (opens(view.tokens(), from)) {
        found.addAll(at(view, from));
      }
    }
    return found;
  }

  private Collection<EventCandidate> at(SentenceView view, int from) {
    Map<String, EventCandidate> best = new TreeMap<>();
    long state = PhraseTable.START;
    for (int to = from; to < view.to(); to++) {
      state = PhraseTable.next(state, view.tokens().hash(to));
      int words = rules.find(state);
      if (words == PhraseTable.NONE) {
        break;
      }
      for (EventRule rule : rules.values(words)) {
        boolean fires = rule.fires(view, from, to + 1);
        EventCandidate candidate = new EventCandidate(rule, from, to + 1, fires);
        best.merge(rule.code(), candidate, EventTriggers::better);
      }
    }
    return best.values();
  }

  // One that fires before one that does not; then the later, which is no shorter.
  private static EventCandidate better(EventCandidate old, EventCandidate later) {
    return old.fires() && !later.fires() ? old : later;
  }
}

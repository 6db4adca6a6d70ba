package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.text.PhraseMap;
import org.dateline.text.PhraseMap.Node;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds the triggers of a sentence: at each word the longest of each type. */
@Internal
public final class EventTriggers {
  private final PhraseMap<EventRule> rules;

  public EventTriggers(EventScheme scheme) {
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
    return first(tokens.word(word)) != null;
  }

  private @Nullable Node<?> first(Word word) {
    return word.known ? word.trigger : rules.start().next(word.key);
  }

  /** All triggers in order, whether the conditions of their rules hold or not. */
  public List<EventCandidate> find(SentenceRoles roles) {
    SentenceView view = roles.view();
    List<EventCandidate> found = new ArrayList<>();
    for (int from = view.from(); from < view.to(); from++) {
      if (opens(view.tokens(), from)) {
        addAt(roles, from, found);
      }
    }
    return found;
  }

  // Those of one word in the order of their types.
  private void addAt(SentenceRoles roles, int from, List<EventCandidate> found) {
    SentenceView view = roles.view();
    int first = found.size();
    Node<?> words = first(view.tokens().word(from));
    for (int to = from; words != null; to++) {
      List<?> all = words.values();
      for (int i = 0; i < all.size(); i++) {
        EventRule rule = (EventRule) all.get(i);
        boolean fires = rule.fires(roles, from, to + 1);
        add(new EventCandidate(rule, from, to + 1, fires), first, found);
      }
      words = to + 1 < view.to() ? words.next(view.tokens().key(to + 1)) : null;
    }
  }

  private static void add(EventCandidate candidate, int first, List<EventCandidate> found) {
    int at = first;
    int order = -1;
    while (at < found.size() && (order = found.get(at).code().compareTo(candidate.code())) < 0) {
      at++;
    }
    if (at < found.size() && order == 0) {
      found.set(at, better(found.get(at), candidate));
    } else {
      found.add(at, candidate);
    }
  }

  // One that fires before one that does not; then the later, which is no shorter.
  private static EventCandidate better(EventCandidate old, EventCandidate later) {
    return old.fires() && !later.fires() ? old : later;
  }
}

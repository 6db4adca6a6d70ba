package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.Event;
import org.dateline.article.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event that takes two sentences to tell: "He was captured by rebels on Thursday. He died on
 * Friday." The same pronoun must be the target of both, shortly one after the other; a row of
 * {@code event-rules.tsv} whose triggers begin with {@code then:}.
 *
 * @param code what the second is too
 * @param words its triggers
 * @param earlier of which types the first may be
 * @param between of which types none may stand between
 */
record EventSequel(String code, Set<String> words, Set<String> earlier, Set<String> between) {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

  // Characters from the sentence of the one to that of the other: a sentence between, not a story.
  private static final int FARTHEST = 200;

  // Of two sentences, whichever way each is taken: less sure than an event of one.
  private static final double CONFIDENCE = 0.8;

  /** The events of one text, in order, with such events added. */
  List<Event> in(List<Event> events) {
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      Event first = isSecond(event) ? first(event, all) : null;
      all.add(event);
      if (first != null) {
        all.add(of(event, first));
      }
    }
    return all;
  }

  private boolean isSecond(Event event) {
    return event.isAsserted()
        && !event.type().equals(code)
        && words.contains(event.text().toLowerCase(Locale.ROOT))
        && !pronoun(event).isEmpty();
  }

  private @Nullable Event first(Event second, List<Event> before) {
    for (Event event : before.reversed()) {
      boolean alreadyTold = event.start() == second.start();
      if (alreadyTold
          || second.sentenceStart() - event.sentenceEnd() > FARTHEST
          || between.contains(event.type())) {
        return null;
      }
      if (earlier.contains(event.type())
          && event.isAsserted()
          && event.end() <= second.start()
          && pronoun(event).equals(pronoun(second))) {
        return event;
      }
    }
    return null;
  }

  private static String pronoun(Event event) {
    return event
        .in(Role.TARGET)
        .map(target -> target.text().toLowerCase(Locale.ROOT))
        .filter(PRONOUNS::contains)
        .findFirst()
        .orElse("");
  }

  private Event of(Event second, Event first) {
    return new Event(
        code,
        second.field(),
        second.start(),
        second.end(),
        second.text(),
        second.sentenceStart(),
        second.sentenceEnd(),
        second.participants(),
        second.number(),
        second.time(),
        second.modality(),
        second.source(),
        "\"" + pronoun(second) + "\" who was \"" + first.text() + "\" before",
        Math.min(CONFIDENCE, second.confidence()));
  }
}

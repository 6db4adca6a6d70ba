package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.Event;
import org.dateline.article.Role;
import org.jspecify.annotations.Nullable;

/**
 * Deaths in custody that take two sentences to tell: "He was captured Thursday. He died Friday."
 * The same pronoun must be the one taken and, shortly after and not freed between, the one who
 * dies.
 */
final class CaptiveDeaths {
  private static final String DEATH = "life.death";
  private static final String IN_CUSTODY = "custody.death";
  private static final String RELEASE = "custody.release";
  private static final Set<String> TAKING = Set.of("custody.capture", "custody.arrest");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
  private static final Set<String> DYING = Set.of("die", "dies", "died");

  // From the sentence of the one to that of the other: a sentence between, not a story.
  private static final int FARTHEST = 200;
  private static final double CONFIDENCE = 0.8;

  private CaptiveDeaths() {}

  /** The events of one text, in order, with such deaths added. */
  static List<Event> in(List<Event> events) {
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      all.add(event);
      Event taken = event.type().equals(DEATH) && told(event) ? taken(event, all) : null;
      if (taken != null) {
        all.add(inCustody(event, taken));
      }
    }
    return all;
  }

  private static boolean told(Event death) {
    return death.isAsserted() && DYING.contains(death.text().toLowerCase(Locale.ROOT));
  }

  private static @Nullable Event taken(Event death, List<Event> before) {
    for (Event event : before.reversed()) {
      boolean alreadyTold = event.start() == death.start() && !event.equals(death);
      if (alreadyTold
          || death.sentenceStart() - event.sentenceEnd() > FARTHEST
          || event.type().equals(RELEASE)) {
        return null;
      }
      if (TAKING.contains(event.type())
          && event.isAsserted()
          && event.end() <= death.start()
          && !pronoun(death).isEmpty()
          && pronoun(event).equals(pronoun(death))) {
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

  private static Event inCustody(Event death, Event taken) {
    return new Event(
        IN_CUSTODY,
        death.field(),
        death.start(),
        death.end(),
        death.text(),
        death.sentenceStart(),
        death.sentenceEnd(),
        death.participants(),
        death.number(),
        death.time(),
        death.modality(),
        death.source(),
        "\"" + pronoun(death) + "\" who was \"" + taken.text() + "\" before",
        Math.min(CONFIDENCE, death.confidence()));
  }
}

package org.dateline.tag;

import java.io.IOException;
import org.dateline.Published;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of a trigger: who, whom, where, when, how many, whether and by whose word.
 * Immutable.
 */
final class EventDetails {
  private static final double PERCENT = 100;

  private final ModalityFinder modalities;
  private final RoleFinder roles;
  private final TimeFinder times = new TimeFinder();

  private EventDetails(ModalityFinder modalities, RoleFinder roles) {
    this.modalities = modalities;
    this.roles = roles;
  }

  static EventDetails bundled() throws IOException {
    return new EventDetails(ModalityFinder.bundled(), RoleFinder.bundled());
  }

  Event event(
      FieldText text,
      int sentence,
      SentenceView view,
      EventCandidate hit,
      double confidence,
      @Nullable Published published) {
    Tokens tokens = text.tokens();
    int from = hit.from();
    int to = hit.to();
    return new Event(
        hit.code(),
        text.field(),
        tokens.start(from),
        tokens.end(to - 1),
        tokens.surface(from, to),
        tokens.sentenceStart(sentence),
        tokens.sentenceEnd(sentence),
        roles.participants(view, from, to, hit.code()),
        roles.quantity(view, from, to, hit.code()),
        times.find(view, from, to, published),
        modalities.modality(view, from, to, hit.code()),
        modalities.attribution(view, from, to),
        (hit.fires() ? "rule " : "model, against the rule ") + "\"" + hit.rule().trigger() + "\"",
        Math.round(confidence * PERCENT) / PERCENT);
  }
}

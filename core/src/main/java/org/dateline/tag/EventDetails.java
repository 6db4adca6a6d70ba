package org.dateline.tag;

import org.dateline.Published;
import org.jspecify.annotations.Nullable;

/** Makes an event of a trigger: who, whom, where, when, how many, whether and by whose word. */
final class EventDetails {
  private final ModalityFinder modalities;

  EventDetails(ModalityFinder modalities) {
    this.modalities = modalities;
  }

  Event event(
      FieldText text,
      int sentence,
      SentenceView view,
      EventCandidate hit,
      double confidence,
      @Nullable Published published) {
    Tokens tokens = text.tokens();
    return new Event(
        hit.code(),
        text.field(),
        tokens.start(hit.from()),
        tokens.end(hit.to() - 1),
        tokens.surface(hit.from(), hit.to()),
        tokens.sentenceStart(sentence),
        tokens.sentenceEnd(sentence),
        java.util.List.of(),
        null,
        null,
        modalities.modality(view, hit.from(), hit.to(), hit.code()),
        modalities.attribution(view, hit.from(), hit.to()),
        (hit.fires() ? "rule: " : "model: ") + hit.rule().trigger(),
        confidence);
  }
}

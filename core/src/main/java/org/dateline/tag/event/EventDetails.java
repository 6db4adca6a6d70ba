package org.dateline.tag.event;

import java.io.IOException;
import org.dateline.Internal;
import org.dateline.article.Event;
import org.dateline.article.Published;
import org.dateline.tag.event.factuality.ModalityFinder;
import org.dateline.tag.event.role.EventRoles;
import org.dateline.tag.event.role.RoleFinder;
import org.dateline.tag.event.time.TimeFinder;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of triggers: who, whom, where, when, how many, whether and by whose word. Immutable.
 */
@Internal
public final class EventDetails {
  private static final double PERCENT = 100;

  private final ModalityFinder modalities;
  private final RoleFinder roles;
  private final TimeFinder times = new TimeFinder();

  private EventDetails(ModalityFinder modalities, RoleFinder roles) {
    this.modalities = modalities;
    this.roles = roles;
  }

  public static EventDetails bundled() throws IOException {
    return new EventDetails(ModalityFinder.bundled(), RoleFinder.bundled());
  }

  /** The events of one sentence, which is cut into phrases once for all of them. */
  Sentence of(FieldText text, int sentence, SentenceView view, @Nullable Published published) {
    return new Sentence(text, sentence, view, published, roles.cut(view));
  }

  /** One sentence. */
  final class Sentence {
    private final FieldText text;
    private final int number;
    private final SentenceView view;
    private final @Nullable Published published;
    private final RoleFinder.Cut cut;

    private Sentence(
        FieldText text,
        int number,
        SentenceView view,
        @Nullable Published published,
        RoleFinder.Cut cut) {
      this.text = text;
      this.number = number;
      this.view = view;
      this.published = published;
      this.cut = cut;
    }

    Event event(EventCandidate hit, double confidence) {
      Tokens tokens = text.tokens();
      int from = hit.from();
      int to = hit.to();
      EventRoles found = cut.roles(from, to, hit.code());
      return new Event(
          hit.code(),
          text.field(),
          tokens.start(from),
          tokens.end(to - 1),
          tokens.surface(from, to),
          tokens.sentenceStart(number),
          tokens.sentenceEnd(number),
          found.participants(),
          found.quantity(),
          times.find(view, from, to, published),
          modalities.modality(view, from, to, hit.code()),
          modalities.attribution(view, from, to),
          reason(hit),
          Math.round(confidence * PERCENT) / PERCENT);
    }

    private static String reason(EventCandidate hit) {
      String trigger = "\"" + hit.rule().trigger() + "\"";
      return hit.fires() ? "rule " + trigger : "model, against the rule " + trigger;
    }
  }
}

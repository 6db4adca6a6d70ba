package org.dateline.tag.event;

import java.io.IOException;
import org.dateline.Internal;
import org.dateline.article.Event;
import org.dateline.article.Published;
import org.dateline.tag.event.factuality.ModalityFinder;
import org.dateline.tag.event.role.EventRoles;
import org.dateline.tag.event.role.RoleFinder;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.time.TimeFinder;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of triggers: who, whom, where, when, how many, whether and by whose word. Immutable.
 */
@Internal
public final class EventDetails {
  private static final double PERCENT = 100;

  private final Grammar grammar;
  private final ModalityFinder modalities;
  private final RoleFinder roles;

  private EventDetails(Grammar grammar, ModalityFinder modalities, RoleFinder roles) {
    this.grammar = grammar;
    this.modalities = modalities;
    this.roles = roles;
  }

  public static EventDetails bundled() throws IOException {
    return new EventDetails(Grammar.bundled(), ModalityFinder.bundled(), RoleFinder.bundled());
  }

  long classes(String key) {
    return grammar.classes(key);
  }

  int uses(Word word) {
    return modalities.uses(word)
        | (grammar.mayCount(word) ? Word.COUNT : 0)
        | (TimeFinder.mayTell(word) ? Word.TIME : 0);
  }

  /** Who takes part in what one sentence tells. */
  public SentenceRoles roles(SentenceView view) {
    return new SentenceRoles(view, grammar, roles);
  }

  /** The events of one sentence, which is cut into phrases once for all of them. */
  Sentence of(FieldText text, int sentence, SentenceRoles found, @Nullable Published published) {
    return new Sentence(text, sentence, published, found);
  }

  /** One sentence. */
  final class Sentence {
    private final FieldText text;
    private final int number;
    private final @Nullable Published published;
    private final SentenceRoles participants;
    private @Nullable TimeFinder times;

    private Sentence(
        FieldText text, int number, @Nullable Published published, SentenceRoles participants) {
      this.text = text;
      this.number = number;
      this.published = published;
      this.participants = participants;
    }

    Event event(EventCandidate hit, double confidence) {
      Tokens tokens = text.tokens();
      int from = hit.from();
      int to = hit.to();
      SentenceSyntax syntax = participants.syntax();
      EventRoles found = participants.of(from, to, hit.code());
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
          times(syntax).find(from, to),
          modalities.modality(syntax, from, to, hit.code()),
          modalities.attribution(syntax, from, to),
          reason(hit),
          Math.round(confidence * PERCENT) / PERCENT);
    }

    private TimeFinder times(SentenceSyntax syntax) {
      TimeFinder made = times == null ? new TimeFinder(syntax, published) : times;
      times = made;
      return made;
    }

    private static String reason(EventCandidate hit) {
      String trigger = "\"" + hit.rule().trigger() + "\"";
      return hit.fires() ? "rule " + trigger : "model, against the rule " + trigger;
    }
  }
}

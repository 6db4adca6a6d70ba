package org.dateline.tag.event.factuality;

import java.io.IOException;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Attribution;
import org.dateline.article.Modality;
import org.dateline.tag.event.factuality.ModalityCue.Reach;
import org.dateline.tag.event.factuality.ModalityCue.Side;
import org.dateline.tag.event.factuality.ModalityCue.Strength;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Says of a trigger whether the sentence tells the event as having happened, and who says so. Looks
 * for cues ("denied that", "will", "possible") and lets each govern as far as its row says; words
 * of the trigger are no cues. Immutable and thread-safe.
 */
@Internal
public final class ModalityFinder {
  // What counts if several cues govern one trigger.
  private static final List<Modality> STRONGEST_FIRST =
      List.of(
          Modality.BACKGROUND,
          Modality.CONDITIONAL,
          Modality.DENIED,
          Modality.DEMANDED,
          Modality.FEARED,
          Modality.PLANNED,
          Modality.ASSERTED);

  private final ModalityCues cues;

  ModalityFinder(ModalityCues cues) {
    this.cues = cues;
  }

  /**
   * A finder with the cues in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static ModalityFinder bundled() throws IOException {
    return new ModalityFinder(ModalityCues.bundled());
  }

  /** What a word may begin: {@link Word#CUE}, {@link Word#CUE_BEHIND}, both or none. */
  public int uses(Word word) {
    return cues.uses(word);
  }

  /** What the sentence makes of the trigger, words {@code from} to {@code to}, of this type. */
  public Modality modality(SentenceSyntax sentence, int from, int to, String code) {
    Search search = new Search(sentence, from, to, code);
    search.run();
    return search.result();
  }

  /** Who says so, or {@code null} if the sentence names nobody and does not hedge. */
  public @Nullable Attribution attribution(SentenceSyntax sentence, int from, int to) {
    return new SourceFinder(sentence, new CueScope(sentence)).find(from, to);
  }

  /** One pass over the words around a trigger. */
  private final class Search {
    private final SyntaxSentence sentence;
    private final CueScope scope;
    private final CueFrame frame;
    private final Refutation refutation;
    private final Tokens tokens;
    private final int from;
    private final int to;
    private final String code;
    private Modality strong = Modality.ASSERTED;
    private Modality weak = Modality.ASSERTED;
    private boolean condition;

    Search(SentenceSyntax syntax, int from, int to, String code) {
      this.sentence = syntax.sentence();
      this.scope = new CueScope(syntax);
      this.frame = new CueFrame(syntax);
      this.refutation = new Refutation(syntax);
      this.tokens = sentence.tokens;
      this.from = from;
      this.to = to;
      this.code = code;
    }

    void run() {
      scan(Math.max(sentence.from, from - CueScope.FAR), from, Word.CUE);
      scan(to, Math.min(sentence.to, to + CueScope.FAR), Word.CUE_BEHIND);
    }

    private void scan(int first, int end, int use) {
      int word = first;
      while (word < end) {
        if (!tokens.word(word).may(use)) {
          word++;
          continue;
        }
        ModalityCues.Match match = cues.longest(tokens, word, end, end == from);
        for (ModalityCue cue : match.cues()) {
          apply(cue, match);
        }
        word = match.to();
      }
    }

    private void apply(ModalityCue cue, ModalityCues.Match match) {
      Modality modality = cue.modality();
      if (modality == null || cue.spares(code)) {
        return;
      }
      condition |= modality == Modality.CONDITIONAL && cue.isIf();
      if (!governs(cue, match)) {
        return;
      }
      if (cue.strength() == Strength.WEAK) {
        weak = stronger(weak, modality);
      } else {
        strong = stronger(strong, modality);
      }
    }

    private boolean governs(ModalityCue cue, ModalityCues.Match match) {
      if (!holds(cue.strength())) {
        return false;
      }
      return switch (cue.side()) {
        case TOPIC -> frame.isTopic(match, from);
        case REFUTED -> refutation.of(match, from, to);
        case INSIDE -> frame.isInside(match, cue.reach() == Reach.SENTENCE, from, to);
        default ->
            cue.reach() == Reach.PHRASE ? frame.isOnePhrase(match, from) : reaches(cue, match);
      };
    }

    // A headline's present is past.
    private boolean holds(Strength strength) {
      return switch (strength) {
        case STRONG, WEAK -> true;
        case PRESENT -> endsWithStop() && frame.isPresent(from, to);
        case HABIT -> endsWithStop() && frame.isHabit(from, to);
      };
    }

    private boolean reaches(ModalityCue cue, ModalityCues.Match match) {
      if (match.from() >= to) {
        return (cue.side() == Side.AFTER || cue.side() == Side.AROUND)
            && scope.back(cue.reach(), from, to, match.from());
      }
      return stands(cue.side(), match) && scope.forward(cue.reach(), match.to(), from);
    }

    private boolean stands(Side side, ModalityCues.Match match) {
      return switch (side) {
        case BEFORE, AROUND -> true;
        case FRONT -> match.from() == sentence.from;
        case HEADLINE -> headlineInfinitive(match.from());
        default -> false;
      };
    }

    private boolean headlineInfinitive(int word) {
      if (word == sentence.from || endsWithStop()) {
        return false;
      }
      for (int i = Math.max(sentence.from, word - 8); i < word; i++) {
        String key = tokens.key(i);
        if (key.endsWith("ed")
            || sentence.isAuxiliary(i)
            || sentence.is(i, WordClass.REPORT)
            || sentence.is(i, WordClass.OPENER)) {
          return false;
        }
      }
      // "threatens aid to Ukraine"
      return !sentence.is(word + 1, WordClass.DEFINITE)
          && !sentence.key(word + 1).equals("a")
          && sentence.mention(word + 1) == null;
    }

    private boolean endsWithStop() {
      int end = tokens.end(sentence.to - 1);
      String rest = tokens.text.substring(end, Math.min(tokens.text.length(), end + 3));
      return rest.contains(".") || rest.contains("?") || rest.contains("!");
    }

    Modality result() {
      Modality found = strong == Modality.ASSERTED ? weak : strong;
      boolean open = found == Modality.PLANNED || found == Modality.FEARED;
      return open && condition ? Modality.CONDITIONAL : found;
    }
  }

  private static Modality stronger(Modality left, Modality right) {
    return STRONGEST_FIRST.indexOf(left) <= STRONGEST_FIRST.indexOf(right) ? left : right;
  }
}

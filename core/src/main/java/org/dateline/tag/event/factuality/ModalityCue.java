package org.dateline.tag.event.factuality;

import java.util.List;
import java.util.Locale;
import org.dateline.article.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Words that say how an event is told: one row of {@code modality-cues.tsv}.
 *
 * @param modality what they make of it; {@code null} for words that only look like a cue
 * @param side where the cue stands, seen from what it governs
 * @param reach how far it governs
 * @param strength what else must hold for it to count
 * @param spares codes, or beginnings of codes, that it leaves alone
 */
record ModalityCue(
    @Nullable Modality modality, Side side, Reach reach, Strength strength, List<String> spares) {
  /** Where a cue stands. */
  enum Side {
    BEFORE,
    AFTER,
    AROUND,
    /** Before, as the first words of the sentence. */
    FRONT,
    /** Before, in a sentence without full stop and without a verb before the cue. */
    HEADLINE,
    /** Heads a noun phrase before, whose verb is in the present: "the film shows". */
    TOPIC,
    /** In a phrase with "in", first in the sentence or after: "in the film". */
    INSIDE,
    /** A claim, before or after, that the sentence takes back: "an accusation he rejects". */
    REFUTED
  }

  /** How far a cue governs. */
  enum Reach {
    /** The word right beside it. */
    NEXT,
    /** The nouns beside it: up to a preposition, a verb or a comma. */
    NOUN,
    /** As NOUN, and if they are a subject, the verb of that subject. */
    SUBJECT,
    /** A verb and its objects: up to a comma, another finite verb, or "in the ...". */
    VERB,
    /** A clause, also one opened by "that". */
    CLAUSE,
    /** Up to a comma or a clause word: "if", "in 1982". */
    PART,
    /** As PART, and the verbs joined to it: "in 1883, killing 36". */
    LINKED,
    /** The noun phrase that it stands in. */
    PHRASE,
    /** On to the end of the sentence, and from there to its start. */
    SENTENCE
  }

  /** What must hold for it to count. */
  enum Strength {
    STRONG,
    /** No other cue governs. */
    WEAK,
    /** The verb is in the present: "when a patient is stabbed". */
    PRESENT,
    /** As PRESENT, and active: "those who steal". */
    HABIT
  }

  static ModalityCue parse(String[] row) {
    return new ModalityCue(
        row[0].equals("none") ? null : Modality.of(row[0]),
        choice(Side.class, row[2]),
        choice(Reach.class, row[3]),
        row[4].isEmpty() ? Strength.STRONG : choice(Strength.class, row[4]),
        row[5].isBlank() ? List.of() : List.of(row[5].split("\\|", -1)));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String written) {
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(written)) {
        return value;
      }
    }
    String all = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException("\"" + written + "\" is none of " + all);
  }

  boolean standsBefore() {
    return side != Side.AFTER;
  }

  /** Words that only look like a cue hide one on either side. */
  boolean standsAfter() {
    return side == Side.AFTER
        || side == Side.AROUND
        || side == Side.INSIDE
        || side == Side.REFUTED
        || modality == null
        || modality == Modality.CONDITIONAL;
  }

  /** "if", "unless": makes what is planned a condition, too. */
  boolean isIf() {
    return side == Side.BEFORE && reach == Reach.PART && strength == Strength.STRONG;
  }

  boolean spares(String code) {
    for (String spared : spares) {
      if (code.startsWith(spared)) {
        return true;
      }
    }
    return false;
  }
}

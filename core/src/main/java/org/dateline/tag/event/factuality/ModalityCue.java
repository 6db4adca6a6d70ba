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
 * @param weak counts only where no other cue governs
 * @param spares codes, or beginnings of codes, that it leaves alone
 */
record ModalityCue(
    @Nullable Modality modality, Side side, Reach reach, boolean weak, List<String> spares) {
  /** Where a cue stands. */
  enum Side {
    BEFORE,
    AFTER,
    AROUND,
    /** Before, as the first words of the sentence. */
    FRONT,
    /** Before, in a sentence without full stop and without a verb before the cue. */
    HEADLINE
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
    PART
  }

  static ModalityCue parse(String[] row) {
    return new ModalityCue(
        row[0].equals("none") ? null : Modality.of(row[0]),
        choice(Side.class, row[2]),
        choice(Reach.class, row[3]),
        isWeak(row[4]),
        row[5].isBlank() ? List.of() : List.of(row[5].split("\\|", -1)));
  }

  private static boolean isWeak(String written) {
    if (!written.isEmpty() && !written.equals("weak")) {
      throw new IllegalArgumentException("\"" + written + "\" where \"weak\" or nothing may stand");
    }
    return !written.isEmpty();
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
        || modality == null
        || modality == Modality.CONDITIONAL;
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

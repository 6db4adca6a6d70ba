package org.dateline.tag.event.factuality;

import java.util.Locale;

/** The kinds of small words by which clauses are told apart; rows {@code words} of the cue file. */
enum ClauseWord {
  /** Opens another clause: "but", "while", "after". */
  OPENER,
  /** "who", "which". */
  RELATIVE,
  /** Verbs that open a verb group: "is", "had", "will". */
  FINITE,
  /** "of", "in". */
  PREPOSITION,
  /** "the", "this": what follows is known already. */
  DEFINITE,
  /** "he", "they". */
  PRONOUN,
  /** Small words beside a verb: "also", "been". */
  ADVERB,
  /** Days and the like, which are no part of a source. */
  TIME,
  /** Verbs of saying. */
  REPORT,
  /** Verbs of saying that are also nouns: "reports". */
  MAYBE_REPORT,
  /** Verbs whose object is there already: "will end the war". */
  KNOWN,
  /** "according to". */
  ACCORDING,
  /** Says that somebody says so, without saying who: "reportedly". */
  HEDGE,
  /** Nouns that are a source by themselves, as in "Ten dead in blast: police". */
  SOURCE;

  static ClauseWord of(String key) {
    for (ClauseWord wordClass : values()) {
      if (wordClass.name().toLowerCase(Locale.ROOT).equals(key)) {
        return wordClass;
      }
    }
    throw new IllegalArgumentException("no class of words \"" + key + "\"");
  }
}

package org.dateline.tag.event.syntax;

import org.dateline.Internal;

/** What a word is in its sentence, as far as phrases need it. */
@Internal
public enum SyntaxTag {
  DETERMINER,
  NUMBER,
  /** A noun or an adjective; what nothing else claims. */
  WORD,
  PRONOUN,
  ADVERB,
  PREPOSITION,
  CONJUNCTION,
  SUBORDINATOR,
  RELATIVE,
  TIME,
  BE,
  HAVE,
  MODAL,
  /** "to" before an infinitive. */
  TO,
  BASE,
  /** A verb that is past or third person and nothing else. */
  FINITE,
  /** A verb form that is past or a participle. */
  ED,
  ING;

  boolean isVerb() {
    return this == BASE || this == FINITE || this == ED || this == ING;
  }

  boolean isVerbal() {
    return isVerb() || this == BE || this == HAVE || this == MODAL || this == TO;
  }
}

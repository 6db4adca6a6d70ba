package org.dateline.tag.event.syntax;

import org.dateline.Internal;

/**
 * What a word can be in a sentence; the classes of {@code syntax-words.tsv} and verb forms. A set
 * of them is a number, a bit each.
 */
@Internal
public enum WordClass {
  DETERMINER,
  PRONOUN,
  PREPOSITION,
  SUBORDINATOR,
  RELATIVE,
  CONJUNCTION,
  BE,
  HAVE,
  MODAL,
  ADVERB,
  /** Goes with a verb: "shot down". */
  PARTICLE,
  TIME,
  WEEKDAY,
  /** Makes a phrase one of time: "last week". */
  TIMENOUN,
  /** What a number measures, not counts. */
  MEASURE,
  PLACENOUN,
  /** A verb that only says that its object is done: "carried out an attack". */
  SUPPORT,
  SAYING,
  /** Its object does what follows: "ordered troops to attack". */
  OBJECTCONTROL,
  /** Something that happens: it acts on nobody's behalf. */
  NOAGENT,
  WEAPON,
  /** Who acts in a compound: "police firing". */
  DOER,
  /** A verb whose object suffers from the attack that is its subject. */
  HARM,
  /** A present form that is never a noun, or a past one that is no adjective. */
  SUREVERB,
  /** A verb that often has no object. */
  INTRANSITIVE,
  /** An adjective that says something like a participle: "12 dead". */
  ADJECTIVE,
  /** A noun for somebody who does what the event says. */
  ACTOR,
  /** A noun for somebody to whom it is done. */
  VICTIM,
  /** A preposition that a place follows. */
  LOCATIVE,
  /** A verb with two objects: "gave the army tanks". */
  GIVING,
  /** A verb after whose object "of" brings a deed: "accused the army of murder". */
  OFDEED,
  /** Opens another clause: "but", "while", "after". */
  OPENER,
  /** Those that tell of the same time: "when", "while". */
  SIMULTANEOUS,
  /** Those without a verb of their own: "despite", "then". */
  ASIDE,
  /** Words that tell without a verb of saying: "according to", "statements". */
  TELLING,
  /** Says that something is to come: "will", "scheduled". */
  FUTURE,
  /** Before "to": what follows is to come: "agreed to". */
  INTENT,
  /** "the", "this": what follows is known already. */
  DEFINITE,
  /** A verb in the past whose object happens at the same time: "launched", "joined". */
  LIGHT,
  /** What is done about an event at another time. */
  AFTERWARDS,
  /** Verbs of saying. */
  REPORT,
  /** Verbs of saying that are also nouns: "reports". */
  MAYREPORT,
  /** Verbs whose object is there already: "will end the war". */
  KNOWN,
  /** Says of a claim that it is not so: "rejects", "untrue". */
  REFUTING,
  /** Says that somebody says so, without saying who: "reportedly". */
  HEDGE,
  /** Nouns that are a source by themselves, as in "Ten dead in blast: police". */
  SOURCE,
  /** A noun for somebody: "driver". */
  PERSON,
  /** A noun for what nobody can kill, wound, hold or free: "career". */
  THING,
  /** Ends like a verb, and is none: "hundred", "morning". */
  NOVERB,
  /** Ends like an adverb, and is none: "family". */
  NOADVERB,
  /** More than one, without an s: "people". */
  PLURAL,
  /** What somebody is taken or held: no object, whoever follows. */
  STATE,
  /** Stands before a time: "last". */
  TIMESTART,
  VERB,
  BASE,
  THIRD,
  PAST,
  PARTICIPLE,
  ING;

  /** This class alone, as a set; sets are never stored, so that their order may change. */
  @SuppressWarnings("EnumOrdinal")
  public long bit() {
    return 1L << ordinal();
  }
}

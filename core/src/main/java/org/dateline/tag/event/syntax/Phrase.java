package org.dateline.tag.event.syntax;

import org.dateline.Internal;

/**
 * A stretch of a sentence that stands together: words {@code from} to {@code to} (exclusive).
 *
 * @param head of a verb group the verb that carries the meaning, else the last word
 * @param form how the verb stands; {@link Form#NONE} if it is no verb group
 * @param passive whether its subject is the one to whom it is done
 */
@Internal
public record Phrase(Kind kind, int from, int to, int head, Form form, boolean passive) {

  /** What it is. */
  public enum Kind {
    NOUN,
    VERB,
    PREPOSITION,
    SUBORDINATOR,
    RELATIVE,
    CONJUNCTION,
    TIME,
    ADVERB,
    /** Punctuation; it holds no words. */
    BREAK
  }

  /** How a verb group stands. */
  public enum Form {
    NONE,
    FINITE,
    INFINITIVE,
    /** "capturing", without "be". */
    GERUND,
    /** "soldiers captured by": a participle without "be". */
    REDUCED,
    /** A form of "be" without another verb. */
    COPULA
  }

  static Phrase of(Kind kind, int from, int to) {
    return new Phrase(kind, from, to, to - 1, Form.NONE, false);
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public boolean overlaps(int first, int end) {
    return from < end && first < to;
  }
}

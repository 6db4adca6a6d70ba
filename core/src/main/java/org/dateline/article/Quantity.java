package org.dateline.article;

import java.util.Locale;

/**
 * How many an event concerns: the number that counts its target ("killed at least 12 people").
 * Never a date, an age, money, a share or a distance. Immutable.
 *
 * <p>Round words count as the least they can mean: "dozens" is at least 24, "scores" 40, "hundreds"
 * 200, "thousands" 2,000, "tens of thousands" 20,000. A range gives its lower end: "between 20 and
 * 30" is at least 20.
 *
 * @param value the number, never negative
 * @param bound how exact it is
 * @param unit the noun it counts as written ("casualties"); empty if none stands there ("killed
 *     12")
 * @param start first UTF-16 code unit of the number and its bound in the field's text
 * @param end the one after its last
 * @param text the number and its bound as written ("more than 3,000")
 */
public record Quantity(long value, Bound bound, String unit, int start, int end, String text) {

  /** How a stated number relates to the true one. */
  public enum Bound {
    /** "12". */
    EXACT,
    /** "some 11,000", "nearly 200". */
    ABOUT,
    /** "at least 12", "more than 3,000", "dozens". */
    AT_LEAST,
    /** "up to 50", "fewer than 10". */
    AT_MOST;

    /** The name in files and JSON, in lower case with a hyphen. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The bound of a key.
     *
     * @throws IllegalArgumentException naming the keys there are
     */
    public static Bound of(String key) {
      return Keys.find(values(), Bound::key, "bound", key);
    }
  }

  /** Checks the span and the sign. */
  public Quantity {
    if (start < 0 || end <= start || end - start != text.length()) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end + " of " + text);
    }
    if (value < 0) {
      throw new IllegalArgumentException("less than nothing: " + value);
    }
  }
}

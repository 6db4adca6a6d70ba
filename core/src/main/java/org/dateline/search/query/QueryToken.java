package org.dateline.search.query;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.Spelling;

/**
 * A token of a query.
 *
 * @param text without quotes, slashes, colon or brackets; escapes still in place for words
 * @param start its first character
 * @param end the one after its last
 */
@Internal
public record QueryToken(Kind kind, String text, int start, int end) {
  /** What a token is. */
  public enum Kind {
    /** A word, perhaps with wildcards. */
    WORD,
    /** A text between quotes. */
    PHRASE,
    /** A pattern between slashes. */
    REGEX,
    /** A name and a colon. */
    FIELD,
    /** A range between brackets, with its text. */
    RANGE,
    /** AND, OR, NOT, NEAR and its like. */
    OPERATOR,
    /** One of ( ) ~ ^ + - ! =. */
    SIGN,
    /** Nothing more. */
    END
  }

  boolean is(Kind other, String value) {
    return kind == other && text.equals(value);
  }

  /** Ends what is wrong with a name before a colon, with the nearest known one if any is near. */
  String nearest(Set<String> known) {
    String nearest = Spelling.nearest(text, known);
    return nearest.isEmpty() ? "." : "; did you mean " + nearest + ":?";
  }
}

package org.dateline.search.result;

import org.dateline.Internal;

/** A query that cannot be understood: where, and what was expected. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int LONGEST = 200;
  private static final int AROUND = 60;
  private static final String CUT = "...";
  private static final int LONGEST_MESSAGE = 600;

  private final String query;
  private final int position;
  private final String suggestion;

  /** An error at a place in the query that is being read; {@link #in} says in which. */
  @Internal
  public QuerySyntaxException(int position, String message) {
    this(position, message, "");
  }

  /**
   * The same with what may have been meant.
   *
   * @param suggestion for the word at the place, "" if there is none
   */
  @Internal
  public QuerySyntaxException(int position, String message, String suggestion) {
    super(shortened(message));
    this.query = "";
    this.position = position;
    this.suggestion = suggestion;
  }

  // A message quotes what it is about, which may be as long as a query.
  private static String shortened(String message) {
    int half = LONGEST_MESSAGE / 2;
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, half) + CUT + message.substring(message.length() - half);
  }

  private QuerySyntaxException(String query, int position, QuerySyntaxException cause) {
    super(cause.getMessage(), cause);
    this.query = query;
    this.position = Math.clamp(position, 0, query.length());
    this.suggestion = cause.suggestion;
  }

  /** The same error, pointing into the text of the query. */
  @Internal
  public QuerySyntaxException in(String query) {
    return new QuerySyntaxException(query, position, this);
  }

  /** Where in the query, in UTF-16 code units from 0; its length for the end. */
  public int position() {
    return position;
  }

  /**
   * What may have been meant by the word at the place: the nearest field, condition or event type;
   * "" if none is near. The message says it too.
   */
  public String suggestion() {
    return suggestion;
  }

  /**
   * The query, a caret under the place, and the message: three lines for a terminal. Of a long
   * query only what is around the place. Characters that steer a terminal or are not seen are
   * blanks.
   */
  public String pointer() {
    int from = query.length() > LONGEST ? Math.max(0, position - AROUND) : 0;
    int to =
        query.length() > LONGEST ? Math.min(query.length(), position + AROUND) : query.length();
    String before = from > 0 ? CUT : "";
    String after = to < query.length() ? CUT : "";
    String line = before + query.substring(from, to) + after;
    return shown(line)
        + "\n"
        + " ".repeat(before.length() + position - from)
        + "^\n"
        + shown(String.valueOf(getMessage()));
  }

  private static String shown(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", " ");
  }
}

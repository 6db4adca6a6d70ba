package org.dateline.search;

/** A query that cannot be understood: where, and what was expected. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String query;
  private final int position;

  QuerySyntaxException(String query, int position, String message) {
    super(message);
    this.query = query;
    this.position = Math.clamp(position, 0, query.length());
  }

  /** Where in the query, in UTF-16 code units from 0; its length for the end. */
  public int position() {
    return position;
  }

  /** The query, a caret under the place, and the message: three lines for a terminal. */
  public String pointer() {
    String line = query.replaceAll("[\\p{Cntrl}]", " ");
    return line + "\n" + " ".repeat(position) + "^\n" + getMessage();
  }
}

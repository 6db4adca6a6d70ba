package org.dateline.cli.serve.page;

import org.dateline.cli.serve.request.Address;
import org.dateline.search.result.QuerySyntaxException;

/**
 * What is wrong with what was asked.
 *
 * @param message in plain words
 * @param before the query up to the character that is wrong; all three "" if it is not the query
 * @param at that character, a blank at the end of the query
 * @param after what follows
 * @param without the address without the parameter that is wrong, "" if it is the query
 */
public record FaultView(String message, String before, String at, String after, String without) {
  private static final int AROUND = 60;

  /** A query that cannot be understood. */
  static FaultView of(QuerySyntaxException wrong, String query) {
    int at = Math.clamp(wrong.position(), 0, query.length());
    int end = at == query.length() ? at : query.offsetByCodePoints(at, 1);
    int from = Math.max(0, at - AROUND);
    int to = Math.min(query.length(), end + AROUND);
    return new FaultView(
        String.valueOf(wrong.getMessage()),
        (from > 0 ? "…" : "") + line(query.substring(from, at)),
        at == end ? " " : line(query.substring(at, end)),
        line(query.substring(end, to)) + (to < query.length() ? "…" : ""),
        "");
  }

  /** A parameter that cannot be understood, or a search that is too much. */
  static FaultView of(RuntimeException wrong, Address without) {
    return new FaultView(String.valueOf(wrong.getMessage()), "", "", "", without.toString());
  }

  /** Whether it points into the query. */
  public boolean points() {
    return !at.isEmpty();
  }

  /** A caret under the character. */
  public String caret() {
    return " ".repeat(before.codePointCount(0, before.length())) + "^";
  }

  // One line, whatever is in it.
  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", " ");
  }
}

package org.dateline.cli.serve.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes other texts into a query, as a person would by hand. */
public final class QueryText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*");

  private QueryText() {}

  /** The query with a better word or name in place of one that nothing has. */
  static String corrected(String query, String text, String better) {
    Matcher found = place(query, text);
    if (!found.find()) {
      return quoted(better);
    }
    boolean field = found.start() > 0 && query.charAt(found.start() - 1) == ':';
    boolean plain = (field ? PLAIN : WORDS).matcher(better).matches();
    return replaced(query, found, plain ? better : quoted(better));
  }

  /** As a value of a field. */
  public static String quoted(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String replaced(String query, Matcher found, String written) {
    return query.substring(0, found.start()) + written + query.substring(found.end());
  }

  private static Matcher place(String query, String text) {
    String literal = Pattern.quote(text);
    return Pattern.compile(
            "\"" + literal + "\"|(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])", FLAGS)
        .matcher(query);
  }
}

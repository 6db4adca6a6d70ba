package org.dateline.search.query;

import org.dateline.Internal;

/** Backslashes in queries. */
@Internal
public final class QueryEscapes {
  // What means something at the beginning of an item.
  private static final String SIGNS = "+-!=/";

  private QueryEscapes() {}

  public static String remove(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  public static boolean hasWildcard(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '*' || c == '?') {
        return true;
      }
    }
    return false;
  }

  /** A word so that it is read as itself and nothing else. */
  public static String word(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 4);
    boolean operator = QueryLexer.isOperator(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((i == 0 && (operator || SIGNS.indexOf(c) >= 0)) || QueryLexer.isSpecial(c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** The text of a phrase so that nothing in it ends the phrase. */
  public static String phrase(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || QueryLexer.isQuote(c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** The end of a range as it is meant, with or without quotes. */
  public static String end(String written) {
    String end = written.strip();
    boolean quoted =
        end.length() > 1 && QueryLexer.isQuote(end.charAt(0)) && QueryLexer.isQuote(last(end));
    return remove(quoted ? end.substring(1, end.length() - 1) : end);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** The end of a range so that nothing in it ends the range. */
  static String bound(String end) {
    String escaped = phrase(end).replace("]", "\\]").replace("}", "\\}");
    // Spaces around it would go.
    return end.equals(end.strip()) ? escaped : "\"" + escaped + "\"";
  }

  /** A pattern so that its first character is no sign. */
  static String leadingSign(String pattern) {
    return SIGNS.indexOf(pattern.charAt(0)) >= 0 ? "\\" + pattern : pattern;
  }
}

package org.dateline.archive.form;

import java.util.Map;
import org.dateline.Internal;

/**
 * Makes JSON of what some programs write in its place, where it can mean one thing only: {@code
 * None} and {@code undefined}, texts in single quotes, {@code ISODate("...")}.
 */
@Internal
public final class JsonMending {
  private static final Map<String, String> WORDS =
      Map.of(
          "None",
          "null",
          "undefined",
          "null",
          "nan",
          "null",
          "NULL",
          "null",
          "Null",
          "null",
          "True",
          "true",
          "False",
          "false");
  public static final char SEQUENCE = '\u001E';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final StringBuilder out;
  private int at;
  private int calls;

  private JsonMending(String text) {
    this.text = text;
    out = new StringBuilder(text.length() + 16);
  }

  /** Without marks before the value, and the comma after it that some write on each line. */
  public static String withoutMarks(String text) {
    int from = 0;
    while (from < text.length() && isMark(text.charAt(from))) {
      from++;
    }
    int to = text.length();
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    boolean comma = to > from + 1 && text.charAt(to - 1) == ',';
    return text.substring(from, comma ? to - 1 : text.length());
  }

  private static boolean isMark(char c) {
    return c == SEQUENCE || c == BYTE_ORDER_MARK;
  }

  public static String mend(String text) {
    return new JsonMending(text).mend();
  }

  private String mend() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        string(c);
      } else if (Character.isLetter(c)) {
        word();
      } else {
        boolean closesCall = c == ')' && calls > 0;
        calls -= closesCall ? 1 : 0;
        out.append(closesCall ? "" : c);
        at++;
      }
    }
    return out.toString();
  }

  private void string(char quote) {
    out.append('"');
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        escape(text.charAt(at + 1));
      } else {
        out.append(c == '"' ? "\\\"" : c);
        at++;
      }
    }
    if (at < text.length()) {
      out.append('"');
      at++;
    }
  }

  // Python's \xe9 is no escape of JSON, and \' needs none.
  private void escape(char escaped) {
    boolean isHex = escaped == 'x' && at + 3 < text.length();
    out.append(escaped == '\'' ? "'" : isHex ? "\\u00" : "\\" + escaped);
    at += 2;
  }

  private void word() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    if (at < text.length() && text.charAt(at) == '(') {
      calls++;
      at++;
    } else {
      out.append(WORDS.getOrDefault(word, word));
    }
  }
}

package org.dateline.search.request;

import java.util.ArrayList;
import java.util.List;

/** Facets and series as people write them, with backslashes where a sign is meant as a letter. */
final class WrittenOption {
  private WrittenOption() {}

  /** What stands between signs that no backslash protects, with its backslashes. */
  static List<String> split(String text, char sign) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** A written text as it is meant: without spaces around it, but for those behind a backslash. */
  static String value(String written) {
    StringBuilder value = new StringBuilder(written.length());
    int end = 0;
    for (int i = 0; i < written.length(); i++) {
      boolean isProtected = written.charAt(i) == '\\' && i + 1 < written.length();
      char c = written.charAt(isProtected ? ++i : i);
      boolean counts = isProtected || !Character.isWhitespace(c);
      if (counts || !value.isEmpty()) {
        value.append(c);
        end = counts ? value.length() : end;
      }
    }
    value.setLength(end);
    return value.toString();
  }
}

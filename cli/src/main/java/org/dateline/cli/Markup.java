package org.dateline.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.search.Passage;
import org.dateline.search.Passage.Kind;
import org.dateline.search.Passage.Span;

/**
 * Draws a passage on a terminal: query hits bold yellow, entities underlined, event triggers
 * magenta; spans may overlap. Without colours query hits stand between double asterisks.
 */
final class Markup {
  private static final String RESET = "\u001b[0m";

  private final boolean colors;

  Markup(boolean colors) {
    this.colors = colors;
  }

  String draw(Passage passage) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, passage.text().length()));
    for (Span span : passage.spans()) {
      borders.add(span.start());
      borders.add(span.end());
    }
    StringBuilder out = new StringBuilder();
    Set<Kind> before = EnumSet.noneOf(Kind.class);
    int from = 0;
    for (int to : borders) {
      Set<Kind> kinds = kinds(passage, from, to);
      append(out, clean(passage.text().substring(from, to)), kinds, before);
      before = from == to ? before : kinds;
      from = to;
    }
    append(out, "", EnumSet.noneOf(Kind.class), before);
    return out.toString();
  }

  private static Set<Kind> kinds(Passage passage, int from, int to) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Span span : passage.spans()) {
      if (span.start() < to && span.end() > from) {
        kinds.add(span.kind());
      }
    }
    return kinds;
  }

  private void append(StringBuilder out, String text, Set<Kind> kinds, Set<Kind> before) {
    if (!colors) {
      boolean toggles = kinds.contains(Kind.QUERY) != before.contains(Kind.QUERY);
      out.append(toggles ? "**" : "").append(text);
    } else if (!text.isEmpty()) {
      String style = style(kinds);
      out.append(style).append(text).append(style.isEmpty() ? "" : RESET);
    }
  }

  private static String style(Set<Kind> kinds) {
    StringBuilder codes = new StringBuilder();
    codes.append(kinds.contains(Kind.QUERY) ? ";1;33" : "");
    codes.append(kinds.contains(Kind.ENTITY) ? ";4" : "");
    codes.append(kinds.contains(Kind.EVENT) && !kinds.contains(Kind.QUERY) ? ";35" : "");
    return codes.isEmpty() ? "" : "\u001b[" + codes.substring(1) + "m";
  }

  /**
   * A value as a shell is to be told it: itself, or {@code $'...'} if it holds what a terminal
   * would not show as it is, or spaces around it.
   */
  static String word(String text) {
    if (clean(text).equals(text) && text.strip().equals(text) && text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder word = new StringBuilder("$'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '\'') {
        word.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        word.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        word.append(c == '\u2028' ? "\\u2028" : String.valueOf(c));
      }
    }
    return word.append('\'').toString();
  }

  /** Without control characters: what an article holds must not steer the terminal. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\t]]+", " ").replace('\u2028', ' ');
  }
}

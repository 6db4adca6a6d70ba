package org.dateline.cli.train;

import java.util.Set;
import org.dateline.text.WordLists;

/** Writes a labelled text as old wires and headlines do. Every label keeps its place. */
final class CasingVariants {
  private static final Set<String> SMALL =
      WordLists.words("of the a an in on at to for and or by with as but");

  private CasingVariants() {}

  /** All letters are capitals. */
  static LabelledText capitals(LabelledText text) {
    StringBuilder out = new StringBuilder(text.text());
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
    return new LabelledText(out.toString(), text.labels());
  }

  /** All words but small ones begin with a capital, and no full stop ends it. */
  static LabelledText headline(LabelledText text) {
    StringBuilder out = new StringBuilder(text.text());
    boolean opens = true;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && opens && (i == 0 || !SMALL.contains(word(text.text(), i)))) {
        out.setCharAt(i, Character.toUpperCase(c));
      }
      opens = !letter && (Character.isWhitespace(c) || c == '-');
    }
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == '.') {
      out.setCharAt(last, ' ');
    }
    return new LabelledText(out.toString(), text.labels());
  }

  private static String word(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }
}

package org.dateline.cli;

import java.util.Locale;
import org.dateline.render.ResultText;

/** Values as a shell is to be told them. */
final class ShellWord {
  private ShellWord() {}

  /**
   * The value itself, or {@code $'...'} if it holds what a terminal would not show as it is, or
   * spaces around it.
   */
  static String of(String text) {
    boolean shows = ResultText.clean(text).equals(text) && text.strip().equals(text);
    if (shows && text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder word = new StringBuilder("$'");
    text.codePoints().forEach(c -> append(word, c));
    return word.append('\'').toString();
  }

  private static void append(StringBuilder word, int c) {
    if (c == '\\' || c == '\'') {
      word.append('\\').append((char) c);
    } else if (c < ' ' || c == 0x7f) {
      word.append(String.format(Locale.ROOT, "\\x%02x", c));
    } else if (!ResultText.clean(Character.toString(c)).equals(Character.toString(c))) {
      word.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    } else {
      word.appendCodePoint(c);
    }
  }
}

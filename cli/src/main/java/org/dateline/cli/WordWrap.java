package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a text into lines of so many columns, between words where it can. Codes of colours take no
 * room, and end with the line, so that no indent bears them; wide characters take two columns and
 * combining ones none.
 */
final class WordWrap {
  private static final char ESCAPE = '\u001b';
  private static final String RESET = ESCAPE + "[0m";

  // What begins a line whose rest hangs below its text: a number or a label.
  private static final Pattern FRONT = Pattern.compile("^ *(?:\\d{1,6}\\. |\\S{1,12} {2,})?");

  private final boolean cut;
  private final String indent;
  private int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String style = "";
  private int column;
  // Where the last blank of the line is, what style held there and what column came after it.
  private int blank = -1;
  private String blankStyle = "";
  private int afterBlank;

  private WordWrap(int width, int indent, boolean cut) {
    this.width = Math.max(1, width);
    this.indent = " ".repeat(indent);
    this.cut = cut;
  }

  /** The lines of a text, at least one. What is longer than a line is cut. */
  static List<String> lines(String text, int width) {
    return new WordWrap(width, 0, true).wrapped(text);
  }

  /**
   * The lines of a line of output: the others are indented as its text is. What is longer than a
   * line and has no blank, as an address, is left to the terminal, so that it can be copied.
   */
  static List<String> hanging(String text, int width) {
    if (columns(text) <= width) {
      return List.of(text);
    }
    Matcher front = FRONT.matcher(text);
    int indent = front.lookingAt() ? columns(front.group()) : 0;
    return new WordWrap(width, indent > width / 2 ? 0 : indent, false).wrapped(text);
  }

  private List<String> wrapped(String text) {
    for (int at = 0; at < text.length(); ) {
      int end = text.charAt(at) == ESCAPE ? codeEnd(text, at) : at;
      at = end > at ? code(text.substring(at, end), end) : character(text, at);
    }
    lines.add(shown(line.toString()));
    return lines;
  }

  /** How many columns a text takes. */
  static int columns(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.charAt(at) == ESCAPE ? codeEnd(text, at) : at;
      columns += end > at ? 0 : columns(text.codePointAt(at));
      at = end > at ? end : at + Character.charCount(text.codePointAt(at));
    }
    return columns;
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  // Unicode Standard Annex 11: wide and full-width blocks.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }

  private static int codeEnd(String text, int at) {
    int end = text.indexOf('m', at);
    return end < 0 ? at : end + 1;
  }

  private int code(String code, int end) {
    line.append(code);
    style = code.equals(RESET) ? "" : style + code;
    return end;
  }

  private int character(String text, int at) {
    int c = text.codePointAt(at);
    int next = at + Character.charCount(c);
    if (column > 0 && column + columns(c) > width) {
      if (c == ' ') {
        turn(line.length(), line.length(), style);
        return next;
      }
      if (blank >= 0) {
        turn(blank, blank + 1, blankStyle);
      } else if (cut || isWide(c)) {
        turn(line.length(), line.length(), style);
      }
    }
    if (c == ' ' && !isFront()) {
      blank = line.length();
      blankStyle = style;
      afterBlank = column + 1;
    }
    line.appendCodePoint(c);
    column += columns(c);
    return next;
  }

  private String shown(String text) {
    return lines.isEmpty() ? text : indent + text;
  }

  // No line ends before its first word.
  private boolean isFront() {
    return column == 0 || (lines.isEmpty() && column < indent.length());
  }

  // Ends the line at a place; what stands from another place on begins the next.
  private void turn(int end, int rest, String styleThere) {
    String left = line.substring(rest);
    lines.add(shown(line.substring(0, end)) + (styleThere.isEmpty() ? "" : RESET));
    if (lines.size() == 1) {
      width = Math.max(1, width - indent.length());
    }
    column = blank >= 0 && rest == blank + 1 ? column - afterBlank : 0;
    line.setLength(0);
    line.append(styleThere).append(left);
    blank = -1;
  }
}

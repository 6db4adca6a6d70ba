package org.dateline.archive.form;

import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.jsoup.parser.Parser;

/** Makes plain text of what was sent to printers: lines of fixed width and control characters. */
@Internal
public final class WireText {
  private static final Set<String> LIST_MARKS = Set.of("- ", "* ", "# ", "##");
  private static final int INDENT = 2;

  private WireText() {}

  /** Without control characters but for tabs and line feeds; every line end a line feed. */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' || (c >= 0x7F && c < 0xA0);
      if (!control || c == '\n' || c == '\t') {
        out.append(c);
      } else if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** As {@link #clean}, with the character references of SGML decoded before. */
  public static String decoded(String sgml) {
    return clean(Parser.unescapeEntities(sgml, true));
  }

  /**
   * Paragraphs with an empty line between them, of lines that were broken at a width: a new one
   * begins after an empty line or with an indented one.
   */
  public static String paragraphs(String lines) {
    StringBuilder out = new StringBuilder(lines.length());
    boolean parted = true;
    for (String line : lines.split("\n", -1)) {
      String text = Prose.oneLine(line);
      if (text.isEmpty()) {
        parted = true;
        continue;
      }
      if (!out.isEmpty()) {
        out.append(parted || isIndented(line) ? "\n\n" : isListed(text) ? "\n" : " ");
      }
      out.append(text);
      parted = false;
    }
    return out.toString();
  }

  private static boolean isIndented(String line) {
    return line.startsWith("\t") || line.startsWith(" ".repeat(INDENT));
  }

  private static boolean isListed(String text) {
    return text.length() > 2 && LIST_MARKS.contains(text.substring(0, 2));
  }

  /** All lines but the empty ones, stripped. */
  public static List<String> lines(String text) {
    return text.lines().map(Prose::oneLine).filter(line -> !line.isEmpty()).toList();
  }
}

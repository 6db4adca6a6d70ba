package org.dateline.render;

import java.util.List;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;

/** Results as text for a terminal, a log or a mail. Stateless and thread-safe. */
public final class ResultText {
  private static final String STARS = "**";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final String RESET = "\u001b[0m";

  private ResultText() {}

  /**
   * A passage on one line.
   *
   * @param colors by codes that terminals know (ANSI): query hits bold yellow, entities underlined,
   *     triggers of events magenta; without, query hits stand between double asterisks
   */
  public static String passage(Passage passage, boolean colors) {
    return colors ? colored(passage) : plain(passage);
  }

  private static String plain(Passage passage) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    for (Piece piece : Piece.of(passage)) {
      boolean query = has(piece.spans(), Kind.QUERY);
      out.append(query == open ? "" : STARS).append(clean(piece.text()));
      open = query;
    }
    return out.append(open ? STARS : "").toString();
  }

  private static String colored(Passage passage) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : Piece.of(passage)) {
      String style = style(piece.spans());
      out.append(style).append(clean(piece.text())).append(style.isEmpty() ? "" : RESET);
    }
    return out.toString();
  }

  private static String style(List<Span> spans) {
    boolean query = has(spans, Kind.QUERY);
    String codes =
        (query ? ";1;33" : "")
            + (has(spans, Kind.ENTITY) ? ";4" : "")
            + (has(spans, Kind.EVENT) && !query ? ";35" : "");
    return codes.isEmpty() ? "" : "\u001b[" + codes.substring(1) + "m";
  }

  private static boolean has(List<Span> spans, Kind kind) {
    return spans.stream().anyMatch(span -> span.kind() == kind);
  }

  /**
   * A text on one line that neither steers a terminal nor deceives who reads it: what comes from an
   * archive, a file name or a query is shown as this. Control characters but tabs (C0, DEL, C1) and
   * ends of lines are a blank. Characters that are not seen (Unicode's format characters: those
   * that turn the direction of writing, have no width, or hide a text) are left out, but for the
   * joiners that words of some scripts are spelt with, and for signs that are seen.
   */
  public static String clean(String text) {
    return cleaned(text, false);
  }

  /** The same for a text of several lines. */
  public static String cleanLines(String text) {
    return cleaned(text, true);
  }

  private static String cleaned(String text, boolean lines) {
    if (text.codePoints().noneMatch(c -> isUnsafe(c) && !(lines && c == '\n'))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean end = lines && (c == '\n' || (c == '\r' && text.startsWith("\n", i + 1)));
      boolean control = !end && isUnsafe(c) && Character.getType(c) != Character.FORMAT;
      if (end || !isUnsafe(c)) {
        out.appendCodePoint(c);
      } else if (control && !blank) {
        out.append(' ');
      }
      blank = control;
    }
    return out.toString();
  }

  /** Whether a character steers, or is not seen though it changes what is. */
  static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER && !isSeen(c);
      default -> false;
    };
  }

  // Signs above or around the digits that follow, as of Arabic, Syriac and Kaithi; hieroglyphs.
  private static boolean isSeen(int c) {
    return (c >= 0x600 && c <= 0x605)
        || c == 0x6dd
        || c == 0x70f
        || (c >= 0x890 && c <= 0x891)
        || c == 0x8e2
        || c == 0x110bd
        || c == 0x110cd
        || (c >= 0x13430 && c <= 0x1343f);
  }
}

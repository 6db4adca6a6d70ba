package org.dateline.render;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;

/** Results as text for a terminal, a log or a mail. Stateless and thread-safe. */
public final class ResultText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{IsControl}&&[^\t]]+|[\u2028\u2029]");
  private static final String STARS = "**";
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
   * A text on one line without control characters, tabs but: what an article holds must not steer
   * the terminal.
   */
  public static String clean(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}

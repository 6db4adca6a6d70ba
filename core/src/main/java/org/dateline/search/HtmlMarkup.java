package org.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.dateline.search.Passage.Kind;
import org.dateline.search.Passage.Span;

/**
 * Writes passages as HTML: query hits in {@code <mark>}, entities and events in {@code <span
 * class="entity" data-id="Q212">} and {@code <span class="event" data-id="custody.capture">}. Spans
 * that overlap are cut where they cross, so that the elements nest. All text is escaped. Stateless.
 */
public final class HtmlMarkup {
  private HtmlMarkup() {}

  /** A passage as a fragment of HTML, for the content of an element. */
  public static String html(Passage passage) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, passage.text().length()));
    for (Span span : passage.spans()) {
      borders.add(span.start());
      borders.add(span.end());
    }
    StringBuilder out = new StringBuilder();
    List<Span> open = new ArrayList<>();
    int from = 0;
    for (int to : borders) {
      if (to > from) {
        change(out, open, over(passage, from, to));
        out.append(escaped(passage.text().substring(from, to)));
      }
      from = to;
    }
    change(out, open, List.of());
    return out.toString();
  }

  /** The spans over a piece, the longest outermost. */
  private static List<Span> over(Passage passage, int from, int to) {
    return passage.spans().stream()
        .filter(span -> span.start() <= from && span.end() >= to)
        .sorted(
            Comparator.<Span>comparingInt(span -> span.start() - span.end())
                .thenComparing(Span::kind)
                .thenComparing(Span::id))
        .toList();
  }

  private static void change(StringBuilder out, List<Span> open, List<Span> wanted) {
    int same = 0;
    while (same < Math.min(open.size(), wanted.size()) && open.get(same).equals(wanted.get(same))) {
      same++;
    }
    while (open.size() > same) {
      out.append(open.removeLast().kind() == Kind.QUERY ? "</mark>" : "</span>");
    }
    for (Span span : wanted.subList(same, wanted.size())) {
      out.append(tag(span));
      open.add(span);
    }
  }

  private static String tag(Span span) {
    return switch (span.kind()) {
      case QUERY -> "<mark>";
      case ENTITY -> "<span class=\"entity\" data-id=\"" + escaped(span.id()) + "\">";
      case EVENT -> "<span class=\"event\" data-id=\"" + escaped(span.id()) + "\">";
    };
  }

  /** A text as HTML: nothing in it is markup. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}

package org.dateline.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;

/**
 * Results as fragments of HTML: query hits in {@code <mark>}, entities and events in {@code <span
 * class="entity" data-id="Q212">} and {@code <span class="event" data-id="custody.capture">}. Spans
 * that overlap are cut where they cross, so that the elements nest. All text is escaped. Stateless
 * and thread-safe.
 */
public final class ResultHtml {
  private static final Comparator<Span> LONGEST_OUTERMOST =
      Comparator.<Span>comparingInt(span -> span.start() - span.end())
          .thenComparing(Span::kind)
          .thenComparing(Span::id);

  private ResultHtml() {}

  /**
   * Hits as a list, {@code <ol class="hits">}, with headline, date, source and passages of each.
   */
  public static String hits(List<Hit> hits) {
    StringBuilder out = new StringBuilder("<ol class=\"hits\">\n");
    hits.forEach(hit -> append(out, hit));
    return out.append("</ol>\n").toString();
  }

  private static void append(StringBuilder out, Hit hit) {
    Article article = hit.article();
    out.append("<li data-id=\"").append(escaped(article.id())).append("\">\n");
    line(out, "h3", passage(hit.title()));
    if (article.published() != null) {
      line(out, "time", escaped(article.published().toString()));
    }
    if (article.source() != null) {
      line(out, "cite", escaped(article.source()));
    }
    hit.passages().forEach(passage -> line(out, "p", passage(passage)));
    out.append("</li>\n");
  }

  private static void line(StringBuilder out, String element, String html) {
    out.append('<').append(element).append('>').append(html);
    out.append("</").append(element).append(">\n");
  }

  /** A passage, for the content of an element. */
  public static String passage(Passage passage) {
    StringBuilder out = new StringBuilder();
    List<Span> open = new ArrayList<>();
    for (Piece piece : Piece.of(passage)) {
      change(out, open, piece.spans().stream().sorted(LONGEST_OUTERMOST).toList());
      out.append(escaped(piece.text()));
    }
    change(out, open, List.of());
    return out.toString();
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

  /** A text as HTML: nothing in it is markup. Control characters but white space are blanks. */
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

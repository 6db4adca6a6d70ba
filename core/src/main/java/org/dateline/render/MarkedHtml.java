package org.dateline.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;
import org.jspecify.annotations.Nullable;

/** One passage as HTML, its spans cut where they cross, so that elements nest. Not thread-safe. */
final class MarkedHtml {
  private static final Comparator<Span> LONGEST_OUTERMOST =
      Comparator.<Span>comparingInt(span -> span.start() - span.end())
          .thenComparing(Span::kind)
          .thenComparing(Span::id);
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n\\s*");

  private final Passage passage;
  private final Map<Span, Told> told = new HashMap<>();
  private final Set<Span> named = new HashSet<>();
  private final StringBuilder out = new StringBuilder();
  private final List<Span> open = new ArrayList<>();
  private boolean isWhole;

  /** What the article tells of a span: a class of its own, and its number among its like. */
  private record Told(String type, int number) {}

  /**
   * @param tagged the article, {@code null} if it is not known
   */
  MarkedHtml(Passage passage, @Nullable TaggedArticle tagged) {
    this.passage = passage;
    if (tagged != null) {
      addMentions(tagged.mentions());
      addEvents(tagged.events());
    }
  }

  private void addMentions(List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      add(m.field(), m.start(), m.end(), Kind.ENTITY, m.entityId(), new Told(m.type().key(), i));
    }
  }

  private void addEvents(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      Event e = events.get(i);
      add(e.field(), e.start(), e.end(), Kind.EVENT, e.type(), new Told(e.modality().key(), i));
    }
  }

  private void add(Field field, int start, int end, Kind kind, String id, Told what) {
    if (field == passage.field() && start >= passage.start() && end <= passage.end()) {
      told.putIfAbsent(new Span(start - passage.start(), end - passage.start(), kind, id), what);
    }
  }

  /** The passage, for the content of an element. */
  String inline() {
    for (Piece piece : Piece.of(passage)) {
      change(wanted(piece));
      out.append(ResultHtml.escaped(piece.text()));
    }
    change(List.of());
    return out.toString();
  }

  /** A whole text of one line, for the content of an element. */
  String line() {
    isWhole = true;
    return inline();
  }

  /** A whole text as paragraphs, which blank lines part. */
  String paragraphs() {
    isWhole = true;
    boolean begun = false;
    for (Piece piece : Piece.of(passage)) {
      Matcher blank = BLANK_LINE.matcher(piece.text());
      int from = 0;
      while (blank.find()) {
        begun = paragraph(piece, from, blank.start(), begun);
        begun = begun && !end();
        from = blank.end();
      }
      begun = paragraph(piece, from, piece.text().length(), begun);
    }
    if (begun) {
      end();
    }
    return out.toString();
  }

  // What is blank begins none.
  private boolean paragraph(Piece piece, int from, int to, boolean begun) {
    String text = piece.text().substring(from, to);
    if (!begun && text.isBlank()) {
      return false;
    }
    out.append(begun ? "" : "<p>");
    change(wanted(piece));
    out.append(ResultHtml.escaped(text));
    return true;
  }

  private boolean end() {
    change(List.of());
    out.append("</p>\n");
    return true;
  }

  private static List<Span> wanted(Piece piece) {
    return piece.spans().stream().sorted(LONGEST_OUTERMOST).toList();
  }

  private void change(List<Span> wanted) {
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

  private String tag(Span span) {
    return switch (span.kind()) {
      case QUERY -> "<mark>";
      case ENTITY -> tag(span, "entity", 'm');
      case EVENT -> tag(span, "event", 'e');
    };
  }

  private String tag(Span span, String kind, char letter) {
    Told what = told.get(span);
    String id = "\" data-id=\"" + ResultHtml.escaped(span.id()) + "\"";
    if (what == null) {
      return "<span class=\"" + kind + id + ">";
    }
    // Of a span that is cut the first piece has the name, the others say that they go on.
    boolean begins = named.add(span);
    String name = isWhole && begins ? " id=\"" + letter + what.number() + "\"" : "";
    return "<span class=\""
        + kind
        + " "
        + what.type()
        + (begins ? "" : " continued")
        + id
        + " data-n=\""
        + what.number()
        + "\""
        + name
        + ">";
  }
}

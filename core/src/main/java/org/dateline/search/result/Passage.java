package org.dateline.search.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;

/**
 * A piece of text chosen to show why an article matched. Immutable.
 *
 * @param field the text it is of
 * @param start its first UTF-16 code unit in that text
 * @param end the one after its last
 * @param text the piece itself
 * @param spans what is in it, by start. Spans of different kinds may overlap. No two query hits do:
 *     those that share a word are one span. No two entities do. Two events may, for one word may
 *     tell of two; they have different ids then
 */
public record Passage(Field field, int start, int end, String text, List<Span> spans) {
  /** Copies the spans. */
  public Passage {
    spans = List.copyOf(spans);
  }

  /**
   * A stretch of an article's text with the entities and events that are wholly in it.
   *
   * @param start its first UTF-16 code unit in the text
   * @param end the one after its last
   * @param hits what is to be marked besides, counted from the stretch's start
   */
  public static Passage of(
      TaggedArticle tagged, Field field, int start, int end, Collection<Span> hits) {
    Set<Span> spans = new HashSet<>(hits);
    for (Mention m : tagged.mentions()) {
      if (m.field() == field && m.start() >= start && m.end() <= end) {
        spans.add(new Span(m.start() - start, m.end() - start, Kind.ENTITY, m.entityId()));
      }
    }
    for (Event e : tagged.events()) {
      if (e.field() == field && e.start() >= start && e.end() <= end) {
        spans.add(new Span(e.start() - start, e.end() - start, Kind.EVENT, e.type()));
      }
    }
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed())
            .thenComparing(Span::kind)
            .thenComparing(Span::id));
    String text = tagged.article().text(field).substring(start, end);
    return new Passage(field, start, end, text, sorted);
  }

  /** What a span marks. */
  public enum Kind {
    /** A match of the query. */
    QUERY,
    /** A mention of an entity. */
    ENTITY,
    /** The trigger of an event. */
    EVENT
  }

  /**
   * A marked piece of the passage.
   *
   * @param start its first UTF-16 code unit, counted from the passage's start
   * @param end the one after its last
   * @param kind what it marks
   * @param id the entity's id or the event type's code; empty for a query hit
   */
  public record Span(int start, int end, Kind kind, String id) {}
}

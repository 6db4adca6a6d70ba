package org.dateline.search.result;

import java.util.List;
import org.dateline.article.Field;

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

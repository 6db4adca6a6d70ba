package org.dateline.article;

import org.dateline.Internal;

/**
 * A stretch of one of an article's texts.
 *
 * @param field the text it stands in
 * @param start first UTF-16 code unit
 * @param end the one after the last
 */
@Internal
public record Span(Field field, int start, int end) {
  /** Checks that it is one. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }
}

package org.dateline.article;

/**
 * A span of an article's text that names an entity. Immutable.
 *
 * @param field the text it stands in
 * @param start first UTF-16 code unit
 * @param end the one after the last
 * @param text the surface form: the text from start to end
 * @param entityId the stable id of the entity
 * @param type what the span is: the entity's type, or {@link EntityType#GROUP} for a demonym
 *     ("North Korean"), which counts for its country
 * @param name the entity's canonical name
 * @param reason why it was tagged, in words
 */
public record Mention(
    Field field,
    int start,
    int end,
    String text,
    String entityId,
    EntityType type,
    String name,
    String reason) {

  /** Checks that the span is one. */
  public Mention {
    if (start < 0 || end <= start || end - start != text.length()) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end + " of " + text);
    }
  }
}

package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * Who or what has a role in an event: a noun phrase of the event's sentence, such as "the first
 * North Korean soldier". A pronoun stands as it is ("He"). Where several are joined ("Russia and
 * Belarus"), each is a participant of its own. Immutable.
 *
 * @param role its role
 * @param start first UTF-16 code unit of the phrase in the field's text
 * @param end the one after the phrase's last
 * @param text the phrase as written, from start to end
 * @param mention the mention in the phrase that names it, be it the head ("the city of Kyiv") or
 *     what goes before it ("North Korean soldiers"); {@code null} if the phrase holds none
 */
public record Participant(Role role, int start, int end, String text, @Nullable Mention mention) {

  /** Checks that the span is one. */
  public Participant {
    if (start < 0 || end <= start || end - start != text.length()) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end + " of " + text);
    }
  }
}

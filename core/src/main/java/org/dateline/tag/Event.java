package org.dateline.tag;

import java.util.List;
import org.dateline.Field;

/**
 * A span that says something happened. Immutable.
 *
 * @param type code of the event type ({@code custody.capture})
 * @param field the text it stands in
 * @param start first UTF-16 code unit of the trigger
 * @param end the one after the trigger's last
 * @param text the trigger as written
 * @param sentenceStart first code unit of the sentence
 * @param sentenceEnd the one after the sentence's last
 * @param participants the mentions of the same sentence, in order
 * @param reason the rule that found it, in words
 * @param confidence the chance, 0 to 1, that it is an event of this type
 */
public record Event(
    String type,
    Field field,
    int start,
    int end,
    String text,
    int sentenceStart,
    int sentenceEnd,
    List<Mention> participants,
    String reason,
    double confidence) {

  /** Checks that the spans nest and copies the participants. */
  public Event {
    if (sentenceStart > start || end <= start || sentenceEnd < end) {
      throw new IllegalArgumentException(
          "trigger " + start + " to " + end + " not in its sentence");
    }
    participants = List.copyOf(participants);
  }
}

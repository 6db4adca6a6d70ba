package org.dateline.article;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span that says something happened, will happen or did not: what, who, to whom, where, when, how
 * many, by whose word. What the sentence does not say is {@code null} or empty. Immutable.
 *
 * @param type code of the event type ({@code custody.capture})
 * @param field the text it stands in
 * @param start first UTF-16 code unit of the trigger
 * @param end the one after the trigger's last
 * @param text the trigger as written
 * @param sentenceStart first code unit of the sentence
 * @param sentenceEnd the one after the sentence's last
 * @param participants who takes part, by role and place in the sentence
 * @param number how many, where the sentence counts the target
 * @param time when it happened, by the sentence and the day of publication
 * @param modality whether it is told as having happened
 * @param source who says so
 * @param reason the rule that found it, in words
 * @param confidence the chance, 0 to 1, that the trigger speaks of an event of this type
 */
public record Event(
    String type,
    Field field,
    int start,
    int end,
    String text,
    int sentenceStart,
    int sentenceEnd,
    List<Participant> participants,
    @Nullable Quantity number,
    @Nullable EventTime time,
    Modality modality,
    @Nullable Attribution source,
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

  /** Whether it is told as having happened, by the text or by somebody it quotes. */
  public boolean isAsserted() {
    return modality == Modality.ASSERTED;
  }

  /** Those who have a role in it. */
  public Stream<Participant> in(Role role) {
    return participants.stream().filter(participant -> participant.role() == role);
  }
}

package org.dateline.tag.event;

import org.dateline.Internal;

/**
 * One trigger of one event type and its conditions.
 *
 * @param code the event type
 * @param trigger as written in the file
 * @param with one of these must stand in the sentence, if any is given
 * @param without none of these may stand near
 * @param judged whether the model of events knows it; a rule of the user's counts as it stands
 */
@Internal
public record EventRule(
    String code,
    String trigger,
    SentenceCondition with,
    SentenceCondition without,
    boolean judged) {
  // Words; docs/events.md promises them to writers of rules.
  private static final int WITH_NEAR = 12;
  private static final int WITH_SIDE = 5;
  private static final int WITHOUT_NEAR = 4;
  private static final int WITHOUT_SIDE = 3;

  static SentenceCondition with(String written, AskedWords asked) {
    return SentenceCondition.parse(written, WITH_NEAR, WITH_SIDE, asked);
  }

  static SentenceCondition without(String written, AskedWords asked) {
    return SentenceCondition.parse(written, WITHOUT_NEAR, WITHOUT_SIDE, asked);
  }

  boolean fires(SentenceRoles sentence, int from, int to) {
    return (with.isEmpty() || with.holds(sentence, from, to, code))
        && (without.isEmpty() || !without.holds(sentence, from, to, code));
  }
}

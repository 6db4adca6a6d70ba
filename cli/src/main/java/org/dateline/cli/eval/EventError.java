package org.dateline.cli.eval;

/**
 * An event found and not in the gold, or in the gold and not found. Immutable.
 *
 * @param missed whether it is the second
 * @param type as which it counts
 * @param id of the text
 * @param context the sentence with the trigger in double square brackets, as far as they are known
 * @param why why it was tagged, and what else stands in the same place
 */
public record EventError(boolean missed, String type, String id, String context, String why) {
  /** {@code missed} or {@code wrong}. */
  public String kind() {
    return missed ? "missed" : "wrong";
  }
}

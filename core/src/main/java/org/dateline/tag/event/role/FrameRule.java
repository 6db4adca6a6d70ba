package org.dateline.tag.event.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What else holds of the events of a type; the last column of {@code event-frames.tsv}. */
enum FrameRule {
  /** "the Kabul blast": a place before the noun. */
  PLACE_BEFORE,
  /** "Two men in Goma were arrested": a place after the subject. */
  PLACE_OF_SUBJECT,
  /** "said in Goma", not "said of talks in Goma": a place only if it is what comes first. */
  PLACE_FIRST,
  /** "killed in police firing": the doer of the cause is the agent. */
  DOER_IN_CAUSE,
  /** "12 deaths": the noun's own number counts the target. */
  COUNTED;

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FrameRule of(String key) {
    for (FrameRule rule : values()) {
      if (rule.key().equals(key)) {
        return rule;
      }
    }
    String all = Arrays.stream(values()).map(FrameRule::key).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("no rule \"" + key + "\"; there are " + all);
  }
}

package org.dateline.tag.event;

import org.dateline.Internal;

/**
 * A trigger in a sentence that may be an event: words {@code from} to {@code to} (exclusive).
 *
 * @param fires whether the conditions of its rule hold
 */
@Internal
public record EventCandidate(EventRule rule, int from, int to, boolean fires) {
  public String code() {
    return rule.code();
  }
}

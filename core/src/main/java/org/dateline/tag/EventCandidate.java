package org.dateline.tag;

/**
 * A trigger in a sentence that may be an event: words {@code from} to {@code to} (exclusive).
 *
 * @param fires whether the conditions of its rule hold
 */
record EventCandidate(EventRule rule, int from, int to, boolean fires) {
  String code() {
    return rule.code();
  }
}

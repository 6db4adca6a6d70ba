package org.dateline.search;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The moment that {@code today} and {@code last 7 days} are counted from. Remembers whether
 * anything was: what was not reads the same at any time. Not thread-safe.
 */
final class Moment {
  private final ZonedDateTime time;
  private boolean asked;

  Moment(ZonedDateTime time) {
    this.time = time;
  }

  /** The moment, for what depends on it. */
  ZonedDateTime time() {
    asked = true;
    return time;
  }

  /** The zone of dates that name none. */
  ZoneId zone() {
    return time.getZone();
  }

  /** Whether anything depended on it so far. */
  boolean isAsked() {
    return asked;
  }
}

package org.dateline.search.query;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dateline.Internal;

/**
 * The moment that {@code today} and {@code last 7 days} are counted from. Remembers whether
 * anything was: what was not reads the same at any time. Not thread-safe.
 */
@Internal
public final class Moment {
  private final ZonedDateTime time;
  private boolean asked;

  public Moment(ZonedDateTime time) {
    this.time = time;
  }

  /** The moment, for what depends on it. */
  public ZonedDateTime time() {
    asked = true;
    return time;
  }

  /** The zone of dates that name none. */
  public ZoneId zone() {
    return time.getZone();
  }

  /** Whether anything depended on it so far. */
  public boolean isAsked() {
    return asked;
  }
}

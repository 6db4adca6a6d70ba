package org.dateline.search.query;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.Internal;

/**
 * The moment that {@code today} and {@code last 7 days} are counted from. Remembers whether
 * anything was: what was not reads the same at any time. Not thread-safe.
 */
@Internal
public final class Moment {
  private final ZonedDateTime time;
  private final Set<String> notes = new LinkedHashSet<>();
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

  /** Keeps what is told of how a date was read. */
  void note(String note) {
    notes.add(note);
  }

  /** What is told of how dates were read. */
  public Set<String> notes() {
    return notes;
  }

  /** Whether anything depended on it so far. */
  public boolean isAsked() {
    return asked;
  }
}

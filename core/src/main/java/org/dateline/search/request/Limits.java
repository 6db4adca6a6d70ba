package org.dateline.search.request;

import java.time.Duration;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/**
 * What a search may cost. A search that is over a limit ends in a {@link SearchLimitException}, and
 * so does, whatever the limits, one whose thread is interrupted. Immutable.
 *
 * @param time how long it may take, {@code null} for as long as it needs
 * @param cost how many occurrences of the query's words in articles it may go through, counted
 *     before it starts; words of patterns are not known then and count by time only
 */
public record Limits(@Nullable Duration time, long cost) {
  /** None. */
  public static final Limits NONE = new Limits(null, Long.MAX_VALUE);

  /** Checks them. */
  public Limits {
    if (cost < 0 || (time != null && time.isNegative())) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  /**
   * Limits with the time in seconds.
   *
   * @param seconds how long it may take, {@code null} for as long as it needs
   * @throws IllegalArgumentException if one is negative
   */
  public static Limits of(@Nullable Double seconds, long cost) {
    return new Limits(seconds == null ? null : Duration.ofNanos(Math.round(seconds * 1e9)), cost);
  }
}

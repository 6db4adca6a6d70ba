package org.dateline.cli.serve.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.BusyException;
import org.dateline.cli.serve.request.ServedIndex;
import org.dateline.search.request.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * Gives new matches to whoever listens. Each index is looked at once for all, and only while
 * somebody listens or may come back. Thread-safe.
 */
public final class Watching implements AutoCloseable {
  /** As many listen at once. */
  public static final int MOST_LISTENERS = 100;

  private static final Duration LINGER = Duration.ofSeconds(30);

  private final Map<String, Follower> followers = new HashMap<>();
  private boolean closed;

  /**
   * Listens from now on.
   *
   * @param leftAt the id of the last event of somebody who comes back
   * @throws BusyException if too many listen
   * @throws org.dateline.search.result.QuerySyntaxException if a query cannot be understood
   * @throws IOException if the index cannot be read
   */
  public synchronized Listener listen(
      ServedIndex index, List<SavedSearch> searches, @Nullable String leftAt) throws IOException {
    int listening = followers.values().stream().mapToInt(Follower::listeners).sum();
    if (closed || listening >= MOST_LISTENERS) {
      throw new BusyException("more than " + MOST_LISTENERS + " listen already");
    }
    Follower follower = followers.get(index.name());
    Listener listener = follower == null ? null : follower.join(searches, leftAt);
    if (listener == null) {
      follower = Follower.start(index, LINGER);
      followers.put(index.name(), follower);
      listener = follower.join(searches, leftAt);
    }
    if (listener == null) {
      throw new IOException("the index is not looked at any more");
    }
    return listener;
  }

  /** How many listen. */
  public synchronized int listeners() {
    return followers.values().stream().mapToInt(Follower::listeners).sum();
  }

  @Override
  public synchronized void close() {
    closed = true;
    followers.values().forEach(Follower::end);
    followers.values().forEach(Follower::await);
  }
}

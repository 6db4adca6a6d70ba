package org.dateline.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps views open that somebody pages through, so that a page goes on in the index that the page
 * before was made of. Thread-safe.
 */
final class HeldViews implements AutoCloseable {
  /** How long after its last page a view is held. */
  static final Duration TIME = Duration.ofMinutes(5);

  /** How many are held at most. */
  static final int MOST = 16;

  private final LongSupplier nanos;
  // The last used stands last.
  private final Map<Long, Held> held = new LinkedHashMap<>();

  private record Held(View view, long since) {}

  HeldViews(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Holds a view that is in use now. */
  synchronized void hold(View view) throws IOException {
    Held known = held.remove(view.key());
    if (known != null || view.reader().tryIncRef()) {
      held.put(view.key(), new Held(view, nanos.getAsLong()));
    }
    expire();
  }

  /** The view, for the caller to release; {@code null} if it is not held any more. */
  synchronized @Nullable View acquire(long key) throws IOException {
    expire();
    Held known = held.get(key);
    return known != null && known.view().reader().tryIncRef() ? known.view() : null;
  }

  /** Lets go of what nobody came back to. */
  synchronized void expire() throws IOException {
    long now = nanos.getAsLong();
    List<Held> all = new ArrayList<>(held.values());
    for (int i = 0; i < all.size(); i++) {
      if (all.size() - i > MOST || now - all.get(i).since() > TIME.toNanos()) {
        letGo(all.get(i).view());
      }
    }
  }

  private void letGo(View view) throws IOException {
    held.remove(view.key());
    view.reader().decRef();
  }

  @Override
  public synchronized void close() throws IOException {
    for (Held each : List.copyOf(held.values())) {
      letGo(each.view());
    }
  }
}

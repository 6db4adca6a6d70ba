package org.dateline.tag.name.recogniser;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things to work with that are costly to make and serve one thread at a time. Keeps a few for the
 * next who asks. Thread-safe.
 */
final class Pool<T> {
  private static final int KEPT = 16;

  private final AtomicReferenceArray<@Nullable T> free = new AtomicReferenceArray<>(KEPT);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One that nobody else has, to be given back. */
  T take() {
    for (int i = 0; i < KEPT; i++) {
      T kept = free.get(i) == null ? null : free.getAndSet(i, null);
      if (kept != null) {
        return kept;
      }
    }
    return maker.get();
  }

  void give(T thing) {
    for (int i = 0; i < KEPT; i++) {
      if (free.get(i) == null && free.compareAndSet(i, null, thing)) {
        return;
      }
    }
  }
}

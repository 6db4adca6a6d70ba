package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldViewsTest {
  @TempDir Path folder;

  private final AtomicLong clock = new AtomicLong();

  private View next(Fixture f, Views views) throws IOException {
    f.index.add(Fixture.article("a", "", "Text " + clock.get()).build());
    views.maybeRefreshBlocking();
    return views.acquire();
  }

  @Test
  void aViewIsHeldForATimeAndThenClosed() throws IOException {
    try (Fixture f = new Fixture(folder);
        Views views = Views.of(f.index);
        HeldViews held = new HeldViews(clock::get)) {
      View view = next(f, views);
      held.hold(view);
      views.release(view);
      views.release(next(f, views));
      clock.addAndGet(HeldViews.TIME.toNanos());
      View again = held.acquire(view.key());
      assertNotNull(again);
      views.release(again);
      clock.incrementAndGet();
      assertNull(held.acquire(view.key()));
      assertEquals(0, view.reader().getRefCount());
    }
  }

  @Test
  void onlyTheLastUsedAreHeldAndAllAreClosed() throws IOException {
    List<View> all = new ArrayList<>();
    try (Fixture f = new Fixture(folder);
        Views views = Views.of(f.index)) {
      try (HeldViews held = new HeldViews(clock::get)) {
        for (int i = 0; i < HeldViews.MOST + 2; i++) {
          View view = next(f, views);
          all.add(view);
          held.hold(view);
          held.hold(all.getFirst());
          views.release(view);
        }
        assertNull(held.acquire(all.get(1).key()));
        View first = held.acquire(all.getFirst().key());
        assertNotNull(first);
        views.release(first);
      }
    }
    all.forEach(view -> assertEquals(0, view.reader().getRefCount()));
  }
}

package org.dateline.index.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.Test;

/** Interrupts end nothing half-way, and are not forgotten. */
class UninterruptedTest {
  private int tries;

  @Test
  void aChannelThatAnInterruptClosedIsTriedAgainEvenWithoutTheThreadsSign() throws IOException {
    String done =
        Disk.uninterrupted(() -> {
          if (tries++ < 2) {
            throw new ClosedByInterruptException();
          }
          return "done";
        });
    assertEquals("done", done);
    assertEquals(3, tries);
    assertTrue(Thread.interrupted());
  }

  @Test
  void otherErrorsAreThrownAtOnce() {
    IOException full = new IOException("full");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                Disk.uninterrupted(() -> {
                  tries++;
                  throw full;
                }));
    assertEquals(full, thrown);
    assertEquals(1, tries);
  }
}

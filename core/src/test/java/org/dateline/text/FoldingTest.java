package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void foldsLongWordsInTimeByTheirLength() {
    String folded =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> Folding.fold("\u03a3\u0130".repeat(50_000)));

    assertEquals("\u03c3i".repeat(50_000), folded);
  }
}

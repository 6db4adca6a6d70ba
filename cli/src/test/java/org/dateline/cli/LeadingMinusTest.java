package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadingMinusTest {
  @Test
  void aQueryMayBeginWithAMinus(@TempDir Path folder) {
    Ran ran = Ran.of(false, "search", "-kursk drone", "-i", folder.resolve("none").toString());
    assertEquals(ExitCode.INDEX_MISMATCH, ran.code(), ran.err());
    assertFalse(ran.err().contains("Unknown option"), ran.err());
  }

  @Test
  void whatMayBeAnOptionIsExplainedInALine() {
    Ran ran = Ran.of(false, "search", "-kursk");
    assertEquals(ExitCode.USAGE, ran.code());
    assertEquals(2, ran.err().lines().count(), ran.err());
  }

  @Test
  void aWordTakenForAnOptionAndItsValueIsExplained() {
    for (String word : new String[] {"-war", "-nato"}) {
      Ran ran = Ran.of(false, "search", word, "-i", "none");
      assertTrue(ran.err().lines().count() < 4, ran.err());
      assertTrue(ran.err().contains("NOT " + word.substring(1)), ran.err());
    }
  }
}

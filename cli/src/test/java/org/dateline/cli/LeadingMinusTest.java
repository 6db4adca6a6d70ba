package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
}

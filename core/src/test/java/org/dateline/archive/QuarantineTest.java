package org.dateline.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.ArchiveRecord.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
  @TempDir Path dir;

  private static ArchiveRecord.Unreadable bad(long line, String excerpt) {
    return new ArchiveRecord.Unreadable(
        new Location(Path.of("a.jsonl"), "", line, 5, 2), "jsonl", "why", excerpt, "eA==");
  }

  @Test
  void leavesNoFileWithoutABadRecord() throws IOException {
    Path file = dir.resolve("q.jsonl");
    try (Quarantine quarantine = new Quarantine(file)) {
      assertEquals(0, quarantine.count());
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void writesOneLineForEachRecordAtOnce() throws IOException {
    Path file = dir.resolve("deep/er/q.jsonl");
    try (Quarantine quarantine = new Quarantine(file)) {
      quarantine.add(bad(3, "{\"a\":\n\"é\"\0"));
      quarantine.add(bad(0, ""));
      assertEquals(
          List.of(
              "{\"file\":\"a.jsonl\",\"line\":3,\"offset\":5,\"number\":2,\"form\":\"jsonl\",\"reason\":"
                  + "\"why\",\"record\":\"{\\\"a\\\":\\n\\\"é\\\"\\u0000\",\"raw\":\"eA==\"}",
              "{\"file\":\"a.jsonl\",\"line\":0,\"offset\":5,\"number\":2,\"form\":\"jsonl\",\"reason\":"
                  + "\"why\",\"record\":\"\",\"raw\":\"eA==\"}"),
          Files.readAllLines(file));
      assertEquals(2, quarantine.count());
    }
  }

  @Test
  void addsToTheFileOfAnEarlierRun() throws IOException {
    Path file = dir.resolve("q.jsonl");
    for (int run = 0; run < 2; run++) {
      try (Quarantine quarantine = new Quarantine(file)) {
        quarantine.add(bad(run, "x"));
        assertEquals(1, quarantine.count());
      }
    }
    assertEquals(2, Files.readAllLines(file).size());
  }

  @Test
  void loneSurrogatesAreWrittenAsEscapesAndPairsAsTheyAre() throws IOException {
    Path file = dir.resolve("q.jsonl");
    try (Quarantine quarantine = new Quarantine(file)) {
      quarantine.add(bad(1, "\uD800x\uD83D\uDE00\uDC00"));
    }
    String line = Files.readString(file);
    assertTrue(line.contains("\"\\ud800x\uD83D\uDE00\\udc00\",\"raw\""), line);
  }

  @Test
  void refusesRecordsOnceClosed() throws IOException {
    Quarantine quarantine = new Quarantine(dir.resolve("q.jsonl"));
    quarantine.close();
    quarantine.close();
    assertThrows(IOException.class, () -> quarantine.add(bad(1, "")));
  }
}

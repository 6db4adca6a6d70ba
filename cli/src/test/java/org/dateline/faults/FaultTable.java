package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows so far, as a page. Written after each row, so that a run that is ended leaves some. */
final class FaultTable {
  private static final Path FILE = Path.of("target", "faults.md");

  private final List<String> rows =
      new ArrayList<>(
          List.of(
              "| kind | tries | held | failed | seed | seconds |", "|---|--:|--:|--:|--:|--:|"));

  void add(Tries.Row row) throws IOException {
    String line =
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,d | %d | %.1f |",
            row.kind(),
            row.tries(),
            row.held(),
            row.failed(),
            row.seed(),
            row.seconds());
    rows.add(line);
    System.out.println(line);
    Files.createDirectories(FILE.toAbsolutePath().getParent());
    Files.write(FILE, rows);
  }
}

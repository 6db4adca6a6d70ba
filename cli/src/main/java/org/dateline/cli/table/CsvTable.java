package org.dateline.cli.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180), safe to be opened by a spreadsheet: a text that it would take
 * for a formula has an apostrophe before it, as OWASP advises (CSV injection). Numbers are as they
 * are. The one way by which commands write CSV.
 */
public final class CsvTable {
  /** What helps say of it. */
  public static final String SAFE =
      "A text that begins with = + - @ gets a ' before it, so that no spreadsheet runs it.";

  // The wide forms are read as formulas where Chinese or Japanese is written.
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final CSVPrinter csv;

  public CsvTable(Appendable out) throws IOException {
    csv = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  public void row(@Nullable Object... cells) throws IOException {
    List<@Nullable Object> safe = new ArrayList<>();
    for (Object cell : cells) {
      safe.add(cell == null || cell instanceof Number ? cell : safe(cell.toString()));
    }
    csv.printRecord(safe);
  }

  private static String safe(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

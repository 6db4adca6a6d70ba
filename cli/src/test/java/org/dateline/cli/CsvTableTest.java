package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dateline.cli.table.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text in CSV is taken for a formula by a spreadsheet. */
class CsvTableTest {
  @TempDir Path folder;

  @Test
  void whatASpreadsheetWouldRunIsATextAndNumbersStayNumbers() throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvTable(out)
        .row(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=x",
            "\uff1d1",
            "a=b",
            "",
            null,
            -1,
            -2.5);
    assertEquals(
        "'=1+1,'+1,'-1,'@SUM(A1),\"'\tx\",\"'\rx\",\"'\n=x\",'\uff1d1,a=b,,,-1,-2.5\r\n"
            .replace("\"'\tx\"", "'\tx"),
        out.toString());
  }

  @Test
  void noCommandWritesAFormula() throws IOException {
    String evil = "=HYPERLINK(\\\"http://evil\\\",\\\"x\\\")";
    Path archive =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"=1","title":"%s","source":"@source","section":"+s","url":"-u","authors":["=a"],
             "published":"2024-12-27","body":"=Troops captured Kursk and Kyiv on Thursday."}
            """
                .formatted(evil)
                .replace("\n ", "")
                .strip());
    String index = folder.resolve("ix").toString();
    assertEquals(0, Ran.of(false, "rebuild", archive.toString(), "-i", index).code());
    for (List<String> command :
        List.of(
            List.of("export", "--csv"),
            List.of("events", "--csv"),
            List.of("events", "--csv", "--timeline", "day"),
            List.of("timeline", "--csv", "--series", "source:3"),
            List.of("graph", "--csv"))) {
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of("-i", index));
      Ran ran = Ran.of(false, all.toArray(String[]::new));
      assertEquals(0, ran.code(), command + ": " + ran.err());
      CSVParser.parse(ran.out(), CSVFormat.RFC4180)
          .forEach(row -> row.forEach(cell -> assertTrue(isSafe(cell), command + ": " + cell)));
    }
    String exported = Ran.of(false, "export", "--csv", "-i", index).out();
    assertTrue(exported.contains("\"'=HYPERLINK("), exported);
  }

  private static boolean isSafe(String cell) {
    return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0;
  }
}

package org.dateline.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking into an archive, and keeping the index of it. */
class KeepingCommandsTest {
  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void write() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("1.jsonl"),
        """
        {"id":"a","title":"Captured in Kursk","body":"Ukrainian troops captured a soldier near Kursk, Zelensky said.","published":"2024-12-28"}
        {"id":"b","kop":"Mist"}
        """);
    Files.writeString(
        archive.resolve("2.csv"), "id,title,date\nc,Storm closes the port,2024-12-27\n");
  }

  private Ran dateline(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (!args[0].equals("archive")) {
      all.addAll(List.of("--index", folder.resolve("index").toString()));
    }
    return Ran.of(false, all.toArray(String[]::new));
  }

  private void rebuild() {
    Ran ran = dateline("rebuild", archive.toString());
    assertEquals(ExitCode.QUARANTINED, ran.code(), ran.err());
  }

  @Test
  void anArchiveIsInspectedAndWrittenAsJsonLines() throws IOException {
    Ran inspected = dateline("archive", "inspect", archive.toString());
    assertTrue(
        inspected.out().contains("jsonl: 1 files, 1 articles, 0 kills, 1 cannot be read"),
        inspected.out());
    assertTrue(inspected.out().contains("csv: 1 files, 1 articles"), inspected.out());
    Ran table = dateline("archive", "inspect", "--table", archive.toString());
    assertTrue(table.out().contains("| all | 2 | 3 | 2 | 0 | 1 | |"), table.out());
    Ran json = dateline("archive", "inspect", "--json", archive.toString());
    assertEquals(2, JSON.std.listFrom(json.out()).size());
    Ran cat = dateline("archive", "cat", archive.toString());
    assertEquals(ExitCode.QUARANTINED, cat.code());
    assertEquals(
        "{\"id\":\"c\",\"title\":\"Storm closes the port\",\"body\":\"\",\"published\":\"2024-12-27\"}",
        cat.out().lines().toList().getLast());
    assertTrue(cat.err().contains("1.jsonl:2: neither title nor body"), cat.err());
    assertEquals(
        ExitCode.USAGE, dateline("archive", "cat", "--format", "nix", archive.toString()).code());
  }

  @Test
  void aDateThatCannotBeReadIsANoteAndTheArticleIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("n.jsonl"), "{\"title\":\"A\",\"date\":\"soon\"}");
    Ran cat = Ran.of(false, "archive", "cat", file.toString());
    assertEquals(ExitCode.DONE, cat.code());
    assertTrue(cat.out().contains("\"title\":\"A\""), cat.out());
    String note = "note: " + file + ":1: published: not a date: \"soon\"";
    assertTrue(cat.err().startsWith(note), cat.err());
    Ran inspected = Ran.of(false, "archive", "inspect", file.toString());
    assertTrue(
        inspected.out().contains("  1 noted: published: not a date (first: " + file + ":1)"),
        inspected.out());
  }

  @Test
  void whatIsExportedIsAnArchiveAgain() throws IOException {
    rebuild();
    Ran exported = dateline("export");
    assertTrue(exported.out().contains("\"mentions\":[{"), exported.out());
    Path again = Files.writeString(folder.resolve("again.jsonl"), exported.out());
    String before = dateline("export", "--no-tags").out();
    assertEquals(0, dateline("rebuild", again.toString()).code());
    assertEquals(before, dateline("export", "--no-tags").out());
  }

  @Test
  void generationsAreListedAndGoneBackTo() {
    rebuild();
    rebuild();
    Ran list = dateline("generations");
    assertTrue(list.out().startsWith("gen-000001   kept"), list.out());
    Ran back = dateline("rollback");
    assertEquals(0, back.code(), back.err());
    assertTrue(dateline("generations").out().startsWith("gen-000001   serves"));
    assertEquals(ExitCode.USAGE, dateline("rollback").code());
    assertEquals(0, dateline("rollback", "gen-000002").code());
  }

  @Test
  void theQuarantineIsListedCountedAndReadAgain() throws IOException {
    rebuild();
    Ran list = dateline("quarantine", "list");
    assertTrue(list.out().contains("1.jsonl:2: neither title nor body"), list.out());
    assertTrue(dateline("quarantine", "list", "--reasons").out().contains("1  neither title"));
    Map<String, Object> bad = JSON.std.mapFrom(dateline("quarantine", "list", "--json").out());
    assertEquals(2, bad.get("number"));
    Path mapping = Files.writeString(folder.resolve("m.txt"), "title = kop\n");
    Ran retry = dateline("quarantine", "retry", "--mapping", mapping.toString());
    assertEquals(0, retry.code(), retry.err());
    assertTrue(retry.out().startsWith("1 records were in quarantine; 1 articles"), retry.out());
    assertEquals("", dateline("quarantine", "list").out());
  }

  @Test
  void aRebuildSaysWhatItReadAndWhatItReplaced() throws IOException {
    Path twice =
        Files.writeString(folder.resolve("t.jsonl"), "{\"id\":\"a\",\"title\":\"x\"}\n".repeat(2));
    String said = dateline("rebuild", "--no-tags", twice.toString()).err();
    assertTrue(said.contains("jsonl: 1 files, 2 articles, 0 kills, 0 cannot be read\n"), said);
    assertTrue(said.contains("  2 without a date, 2 without a body; languages: en 2"), said);
    assertTrue(said.contains("  a: " + twice + ":1, then " + twice + ":2\n"), said);
    assertTrue(said.contains("\n2 records read: 1 indexed, 1 replaced"), said);
  }

  @Test
  void anUpdateReadsOnlyWhatIsNew() throws IOException {
    rebuild();
    Files.writeString(archive.resolve("3.txt"), "Calm\nThe wind fell.");
    Ran update = dateline("update", archive.toString());
    assertEquals(0, update.code(), update.err());
    assertTrue(
        update.err().contains("\n1 files read, 2 unchanged, 0 gone; 1 records: 1 articles"),
        update.err());
  }

  @Test
  void tooManyBadRecordsAreAnError() {
    Ran ran = dateline("rebuild", archive.toString(), "--max-bad", "10%");
    assertEquals(ExitCode.FAILURE, ran.code());
    assertTrue(ran.err().contains("1 of 3 records are bad, more than 10"), ran.err());
    assertEquals(ExitCode.INDEX_MISMATCH, dateline("search", "kursk").code());
    assertEquals(ExitCode.USAGE, dateline("rebuild", "x", "--max-bad", "many").code());
  }

  @Test
  void programsGetEvents() throws IOException {
    Ran ran = dateline("rebuild", archive.toString(), "--json");
    Map<String, Object> done = JSON.std.mapFrom(ran.out().lines().toList().getLast());
    assertEquals("done", done.get("event"));
    assertEquals(3, done.get("read"));
    assertEquals(2, done.get("indexed"));
    assertEquals(false, done.get("resumed"));
  }

  @Test
  void newNamesAreTaggedWithoutTheArchive() throws IOException {
    rebuild();
    Path ours =
        Files.writeString(
            folder.resolve("ours.tsv"),
            "#dateline-gazetteer 1\nx:port\torganisation\t\tStorm Port Authority\tport\t\t50\n");
    Files.delete(archive.resolve("2.csv"));
    Ran ran = dateline("retag", "--gazetteer", ours.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("2 articles tagged again"), ran.out());
    assertEquals(0, dateline("show", "c").code());
  }

  @Test
  void anIndexWithoutTagsStaysSoUntilItIsTagged() throws IOException {
    assertEquals(ExitCode.QUARANTINED, dateline("rebuild", "--no-tags", archive.toString()).code());
    assertEquals(0, dateline("verify").code());
    Ran found = dateline("search", "captured", "--json");
    assertTrue(found.out().contains("\"total\" : 1"), found.out());
    assertTrue(dateline("stats").out().contains("none"));
    Files.writeString(archive.resolve("3.txt"), "Kursk\nTroops captured Kursk.");
    assertEquals(0, dateline("update", archive.toString()).code());
    assertEquals("", tagged());
    assertEquals(ExitCode.USAGE, dateline("update", "--deny", "x", archive.toString()).code());
    assertEquals(
        ExitCode.USAGE, dateline("rebuild", "--no-tags", "--deny", "x", archive.toString()).code());
    Ran retag = dateline("retag");
    assertTrue(retag.out().startsWith("3 articles tagged again, 2 have other"), retag.out());
    assertEquals(2, tagged().lines().count());
    Files.writeString(archive.resolve("4.txt"), "Kyiv\nTroops captured Kyiv.");
    assertEquals(0, dateline("update", archive.toString()).code());
    assertEquals(3, tagged().lines().count());
  }

  private String tagged() {
    return dateline("export")
        .out()
        .lines()
        .filter(a -> a.contains("\"mentions\":[{"))
        .collect(joining("\n"));
  }

  @Test
  void aBackupIsAnIndexAndDamageIsSaidAndMended() throws IOException {
    rebuild();
    Path copy = folder.resolve("copy");
    assertEquals(0, dateline("snapshot", copy.toString()).code());
    Ran found = Ran.of(false, "search", "storm", "--json", "--index", copy.toString());
    assertTrue(found.out().contains("\"total\" : 1"), found.out());
    assertTrue(dateline("verify").out().startsWith("good: gen-000001, which serves, is sound"));
    Files.delete(folder.resolve("index/current"));
    Ran bad = dateline("verify");
    assertEquals(ExitCode.FAILURE, bad.code());
    assertTrue(
        bad.out().contains("bad:  the file `current` is missing: gen-000001 serves"), bad.out());
    Ran mended = dateline("verify", "--repair");
    assertEquals(0, mended.code());
    assertTrue(mended.out().contains("done: gen-000001 serves now"), mended.out());
    assertFalse(dateline("search", "storm").out().isEmpty());
  }

  @Test
  void aDamagedPointerIsSaidInOneLineUntilItIsMended() throws IOException {
    rebuild();
    Path current = folder.resolve("index/current");
    assertEquals("", dateline("search", "storm").err());
    Files.writeString(current, "");
    Ran found = dateline("search", "storm", "--json");
    assertEquals(0, found.code());
    assertTrue(found.out().contains("\"total\" : 1"), found.out());
    String said =
        String.format(
            "dateline: The file %s is empty: gen-000001 serves, the newest complete generation."
                + " `dateline verify --repair --index %s` mends it, and so does the next update or"
                + " rebuild.%n",
            current, folder.resolve("index"));
    assertEquals(said, found.err());
    assertEquals(said, dateline("quarantine", "list").err());
    assertEquals("", dateline("search", "--help").err());
    assertEquals("", dateline("verify").err());
    assertTrue(dateline("generations").out().startsWith("gen-000001   serves"));
    Files.writeString(archive.resolve("3.txt"), "Calm\nThe wind fell.");
    Ran update = dateline("update", archive.toString());
    assertTrue(update.err().startsWith(said), update.err());
    assertTrue(update.err().contains("\n1 files read, 2 unchanged"), update.err());
    assertEquals("gen-000001\n", Files.readString(current));
    assertEquals("", dateline("search", "storm").err());
    Files.write(current, new byte[] {(byte) 0xff, 0});
    assertTrue(dateline("stats").err().contains("does not hold the name of a generation: gen-"));
    assertEquals(0, dateline("verify", "--repair").code());
    assertEquals("", dateline("stats").err());
  }

  @Test
  void anIndexWithoutAReadableGenerationIsNotMadeAnewInSilence() throws IOException {
    Files.createDirectories(folder.resolve("index/gen-000001"));
    for (String command : List.of("search", "update")) {
      Ran ran = dateline(command, archive.toString());
      assertEquals(ExitCode.INDEX_MISMATCH, ran.code(), ran.err());
      assertTrue(ran.err().contains("has no generation that can be read"), ran.err());
    }
    assertEquals(ExitCode.QUARANTINED, dateline("rebuild", archive.toString()).code());
    assertEquals(0, dateline("search", "storm").code());
  }
}

package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer commands that write, or read an index. */
class GazetteerCommandTest {
  private static final String ARCHIVE =
      """
      {"id":"a","body":"Lawmaker Lee Seong-zweun spoke in Seoul. Lee left for Kyiv."}
      {"id":"b","body":"Lawmaker Lee Seong-zweun of Acme Widgets came to Seoul."}
      """;

  @TempDir Path folder;

  private static Ran dateline(String... args) {
    return Ran.of(false, args);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Rebuilds the index and gives the version of its gazetteer. */
  private Object rebuild(String... options) throws IOException {
    String archive = file("archive.jsonl", ARCHIVE);
    String[] args = {"rebuild", archive, "-i", path("index")};
    String[] all = new String[args.length + options.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    Ran ran = dateline(all);
    assertEquals(0, ran.code(), ran.err());
    String stats = dateline("stats", "-i", path("index"), "--json").out();
    return String.valueOf(JSON.std.mapFrom(stats).get("gazetteer"));
  }

  @Test
  void whatIsAddedIsTagged() throws IOException {
    String ours = path("ours.tsv");
    Ran added =
        dateline(
            "gazetteer",
            "add",
            ours,
            "--name",
            "Acme Widgets",
            "--type",
            "organisation",
            "--alias",
            "Acme^c",
            "--country",
            "US",
            "--weight",
            "30");
    assertEquals(0, added.code(), added.err());
    assertEquals(
        "user:acme-widgets\torganisation\t\tAcme Widgets\tAcme^c\tUS\t\t30\n", added.out());
    assertEquals(0, dateline("gazetteer", "check", ours).code());
    String text = file("text.txt", "He works for Acme Widgets.");
    Ran tagged = dateline("tag", text, "--json", "--gazetteer", ours);
    assertTrue(tagged.out().contains("user:acme-widgets"), tagged.out());
  }

  @Test
  void aRowWithAnErrorIsRefusedWithItsReason() {
    Ran ran =
        dateline(
            "gazetteer",
            "add",
            path("ours.tsv"),
            "--name",
            "Acme",
            "--type",
            "organisation",
            "--country",
            "usa");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("\"usa\" is no country code"), ran.err());
    assertFalse(Files.exists(folder.resolve("ours.tsv")));
  }

  @Test
  void whatIsLearnedIsAFileThatChecksAndMakesTheNameKnown() throws IOException {
    rebuild();
    Ran learned = dateline("gazetteer", "learn", path("index"));
    assertEquals(0, learned.code(), learned.err());
    assertTrue(
        learned
            .out()
            .contains(
                "# 2 articles; Lee Seong-zweun 2, Lee 1; beside KR 2, UA 1\n"
                    + "person:lee-seong-zweun\tperson\t\tLee Seong-zweun\t"),
        learned.out());
    String rows = file("learned.tsv", learned.out());
    assertEquals(0, dateline("gazetteer", "check", rows).code());
    Ran again = dateline("gazetteer", "learn", path("index"), "--gazetteer", rows, "--json");
    assertEquals("[ ]\n", again.out());
  }

  @Test
  void theGazetteerInUseIsInTheIndex() throws IOException {
    String denied = file("deny.txt", "Seoul\n");
    String only = file("only.tsv", "#dateline-gazetteer 1\nx:1\tplace\tcity\tSeoul\n");
    Object bundled = rebuild();
    Object without = rebuild("--deny", denied);
    assertNotEquals(bundled, without);
    Ran none = dateline("search", "entity:Q8684", "-i", path("index"), "--json");
    assertEquals(0, JSON.std.mapFrom(none.out()).get("total"), none.err());
    assertNotEquals(bundled, rebuild("--gazetteer-only", only));
    Ran found = dateline("search", "entity:\"x:1\"", "-i", path("index"), "--json");
    assertEquals(2, JSON.std.mapFrom(found.out()).get("total"), found.err());
    assertEquals(bundled, rebuild());
  }
}

package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids that facets print are what {@code --where} takes, letter by letter. */
class FacetRoundTripTest {
  private static final List<String> VALUES =
      List.of(
          "AFP/Reuters",
          "World/Asia",
          "AFP|Reuters",
          "a^b~c \\ d\\/e: \"f\"",
          "\"quoted\"",
          "a=b,c",
          "bell \u0007 red \u001b[31m",
          "Агентство/Новости",
          "\uD83D\uDE00 news",
          "Long " + "x".repeat(40_000) + "1",
          "Long " + "x".repeat(40_000) + "2");

  @TempDir Path folder;

  private Ran dateline(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "-i", folder.resolve("index").toString()));
    args.addAll(List.of(more));
    Ran ran = Ran.of(false, args.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  @BeforeEach
  void rebuild() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String value : VALUES) {
      lines.add(
          JSON.std.asString(
              Map.of(
                  "id",
                  "a" + lines.size(),
                  "title",
                  "News",
                  "source",
                  value,
                  "section",
                  value,
                  "published",
                  "2024-12-27",
                  "authors",
                  List.of(value))));
    }
    dateline("rebuild", Files.write(folder.resolve("archive.jsonl"), lines).toString());
  }

  private Map<String, Object> json(String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(args));
    return JSON.std.mapFrom(dateline("search", all.toArray(String[]::new)).out());
  }

  private static List<String> ids(Map<String, Object> result, String facet) {
    List<String> ids = new ArrayList<>();
    if (result.get("facets") instanceof Map<?, ?> facets
        && facets.get(facet) instanceof List<?> values) {
      values.forEach(value -> ids.add(String.valueOf(((Map<?, ?>) value).get("id"))));
    }
    return ids;
  }

  @Test
  void idsAreReadBackAsPrinted() throws IOException {
    Map<String, Object> all = json("-f", "source,section:50", "-f", "author", "--facet-limit=30");
    for (String facet : List.of("source", "section", "author")) {
      Set<String> shown = new TreeSet<>(ids(all, facet));
      assertEquals(new TreeSet<>(VALUES), shown);
      for (String id : shown) {
        Map<String, Object> chosen = json("-w", facet + "=" + id, "-f", facet + ":0");
        assertEquals(1, chosen.get("total"), facet + "=" + id);
        assertEquals(List.of(id), ids(chosen, facet));
      }
    }
  }

  @Test
  void whatATerminalWouldNotShowIsPrintedAsAShellTakesIt() {
    String out = dateline("search", "-n0", "-f", "source:50").out();
    assertTrue(out.contains("     1  AFP/Reuters\n"), out);
    assertTrue(out.contains("  $'bell \\x07 red \\x1b[31m'\n"), out);
  }

  @Test
  void seriesTakeACommaBehindABackslash() {
    String out =
        dateline("timeline", "--by=year", "--series=source=a=b\\,c,AFP/Reuters", "--csv").out();
    assertTrue(out.contains("\"a=b,c\""), out);
    assertTrue(out.contains("AFP/Reuters"), out);
  }
}

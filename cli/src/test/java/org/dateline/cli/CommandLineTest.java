package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.index.RebuildProgress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs commands in this process, as a shell would. */
class CommandLineTest {
  private static final String ARCHIVE =
      """
      {"id":"a","title":"Zelenskyy in Ankara","body":"Volodymyr Zelenskyy met Recep Tayyip Erdogan \
      in Ankara on Friday.","published":"2024-12-27T09:00:00+03:00","source":"Sample Wire"}
      {"id":"b","title":"Captured in Kursk","body":"Ukrainian troops captured a North Korean \
      soldier near Kursk, Zelensky said.","published":"2024-12-28","source":"Sample Times"}
      {"id":"c","title":"Odd","body":"A bell \\u0007 and \\u001b[31mred\\u001b[0m letters rang."}
      """;

  @TempDir Path folder;

  private Ran dateline(String... args) {
    return Ran.of(false, args);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  @BeforeEach
  void rebuild() throws IOException {
    Path archive = Files.writeString(folder.resolve("archive.jsonl"), ARCHIVE);
    Ran ran = dateline("rebuild", archive.toString(), "-i", index());
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("\n3 records read: 3 indexed"), ran.err());
  }

  private Map<String, Object> search(String... more) throws IOException {
    List<String> args = new java.util.ArrayList<>(List.of("search", "--json", "-i", index()));
    args.addAll(List.of(more));
    Ran ran = dateline(args.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return JSON.std.mapFrom(ran.out());
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  @Test
  void wrongUseIsTwoLinesWithTheWayOut() {
    for (List<String> wrong :
        List.of(
            List.of("search", "-n", "abc", "kursk"),
            List.of("search", "--sort", "date", "kursk"),
            List.of("export", "--fields"),
            List.of("gazetteer", "lookup"))) {
      Ran ran = dateline(wrong.toArray(String[]::new));
      assertEquals(2, ran.code());
      List<String> said = ran.err().lines().toList();
      assertEquals(2, said.size(), ran.err());
      assertTrue(said.getLast().startsWith("What it takes is told by: dateline "), ran.err());
      assertTrue(said.getLast().endsWith(" --help"), ran.err());
    }
    assertTrue(dateline("quot", "x").err().contains("Did you mean: dateline quote"));
    assertTrue(dateline().err().contains("Usage: dateline"));
  }

  @Test
  void helpIsACommandToo() {
    assertEquals(dateline("search", "--help").out(), dateline("help", "search").out());
    assertEquals(
        dateline("gazetteer", "lookup", "--help").out(),
        dateline("help", "gazetteer", "lookup").out());
    Ran all = dateline("help");
    assertEquals(0, all.code());
    assertEquals(dateline("--help").out(), all.out());
    assertTrue(all.out().contains("dateline help search"), all.out());
    assertEquals(2, dateline("help", "nothing").code());
  }

  @Test
  void whatSomebodySaysIsListed() throws IOException {
    Ran said = dateline("quote", "Zelensky", "-i", index());
    assertEquals(0, said.code(), said.err());
    assertEquals(
        """
        Zelensky (Volodymyr Zelensky)
            Ukrainian troops **captured** a North Korean soldier near Kursk, Zelensky said.
            capture
            Sample Times | 2024-12-28 | b

        1 quote
        """,
        said.out());
    Map<String, Object> line =
        JSON.std.mapFrom(dateline("quote", "Zelensky", "--jsonl", "-i", index()).out());
    assertEquals("Q3874799", line.get("key"));
    String csv = dateline("quote", "Zelensky", "--csv", "-i", index()).out();
    assertEquals(2, csv.lines().count(), csv);
    Ran none = dateline("quote", "Zelensky", "--about", "Ankara", "-i", index());
    assertEquals("0 quotes\n", none.out());
    Ran described = dateline("quote", "spy agency", "-i", index());
    assertEquals("0 quotes\n", described.out());
    assertTrue(described.err().contains("nobody in the index is called \"spy agency\""));
    String table = dateline("quote", "--speakers", "3", "-i", index()).out();
    assertEquals(
        "      1  Volodymyr Zelensky  Q3874799  [Sample Times 1]\n1 quote in all\n", table);
    assertEquals(2, dateline("quote", "--speakers", "0", "-i", index()).code());
    assertEquals(2, dateline("quote", "--about", "(", "-i", index()).code());
  }

  @Test
  void aTerminalGetsLinesAsLongAsItIsWide() {
    for (int columns : List.of(60, 80, 120, 200)) {
      for (List<String> command :
          List.of(
              List.of("search", "soldier", "-f", "person,place", "-i", index()),
              List.of("events", "-i", index()),
              List.of("quote", "-i", index()),
              List.of("show", "b", "-i", index()),
              List.of("help", "search"),
              List.of("help"),
              List.of("gazetteer", "lookup", "Georgia"))) {
        Ran ran = Ran.ofWidth(columns, command.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.err());
        for (String line : ran.out().lines().toList()) {
          assertTrue(WordWrap.columns(line) <= columns, columns + ": " + line);
        }
      }
    }
  }

  @Test
  void anArticleWithoutHeadlineIsShown() throws IOException {
    Path archive =
        Files.writeString(
            folder.resolve("bare.jsonl"),
            """
            {"id": "x", "body": "Rebels captured two soldiers."}
            """);
    String bare = folder.resolve("bare").toString();
    assertEquals(0, dateline("rebuild", archive.toString(), "-i", bare).code());
    Ran found = dateline("search", "soldiers", "-i", bare);
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("(no headline)"), found.out());
    Ran events = dateline("events", "event:capture", "-i", bare);
    assertTrue(events.out().contains("Rebels **captured** two soldiers."), events.out());
  }

  @Test
  void aSearchAsJsonHasTheDocumentedShape() throws IOException {
    Map<String, Object> result = search("entity:zelensky", "-f", "person,date/2024");
    assertEquals(2, result.get("total"));
    assertTrue(result.containsKey("took_ms"));
    Map<?, ?> hit = map(list(result.get("hits")).getFirst());
    for (String key : List.of("id", "title", "published", "source", "url", "score", "passages")) {
      assertTrue(hit.containsKey(key), key);
    }
    Map<?, ?> facets = map(result.get("facets"));
    Map<?, ?> first = map(list(facets.get("person")).getFirst());
    assertEquals("Q3874799", first.get("id"));
    assertEquals("Volodymyr Zelensky", first.get("name"));
    assertEquals(2, first.get("count"));
    assertEquals(false, first.get("selected"));
    assertEquals(3, list(first.get("forms")).size());
    assertEquals("2024-12", map(list(facets.get("date")).getFirst()).get("id"));
  }

  @Test
  void chosenValuesNarrowHitsAndStayMarked() throws IOException {
    Map<String, Object> result = search("", "-f", "source", "-w", "source=sample wire");
    assertEquals(1, result.get("total"));
    List<?> values = list(map(result.get("facets")).get("source"));
    assertEquals(2, values.size());
    for (Object value : values) {
      assertEquals("Sample Wire".equals(map(value).get("id")), map(value).get("selected"));
    }
    assertEquals(1, search("", "--since", "2024-12-28").get("total"));
    assertEquals(1, search("", "--until", "2024-12-27").get("total"));
    Map<?, ?> newest = map(list(search("zelensky", "--sort", "newest").get("hits")).getFirst());
    assertEquals("b", newest.get("id"));
  }

  @Test
  void hitsAreMarkedPlainlyInAPipeAndInColourOnATerminal() {
    String query = "event:capture NEAR/10 entity:\"North Korea\"";
    Ran pipe = dateline("search", query, "-i", index());
    assertTrue(pipe.out().contains("**captured** a **North Korean** soldier"), pipe.out());
    assertFalse(pipe.out().contains("\u001b"));
    Ran terminal = Ran.of(true, "search", query, "-i", index());
    assertTrue(terminal.out().contains("\u001b[1;33mcaptured\u001b[0m"), terminal.out());
  }

  @Test
  void whatAnArticleHoldsDoesNotSteerTheTerminal() {
    Ran ran = Ran.of(true, "search", "letters", "-i", index());
    assertFalse(ran.out().contains("\u0007") || ran.out().contains("\u001b[31m"), ran.out());
  }

  @Test
  void errorsNamePlaceAndWayOutAndHaveTheirOwnCodes() throws IOException {
    Ran query = dateline("search", "kursk AND", "-i", index());
    assertEquals(2, query.code());
    assertEquals("", query.out());
    assertTrue(query.err().contains("kursk AND\n         ^\nexpected"), query.err());
    Ran none = dateline("search", "x", "-i", folder.resolve("none").toString());
    assertEquals(4, none.code());
    assertTrue(none.err().contains("dateline rebuild ARCHIVE"), none.err());
    assertEquals(1, dateline("show", "nope", "-i", index()).code());
    assertEquals(2, dateline("search", "--nonsense").code());
    assertEquals(2, dateline().code());
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"title\":\"x\"}\nnonsense\n");
    Ran quarantined = dateline("rebuild", bad.toString(), "-i", index());
    assertEquals(3, quarantined.code());
    assertTrue(quarantined.err().contains("quarantine list"), quarantined.err());
    Ran unlabelled = dateline("eval", "events", bad.toString());
    assertEquals(2, unlabelled.code());
    assertTrue(unlabelled.err().contains("bad.jsonl:1: no \"text\" in it"), unlabelled.err());
    assertEquals(2, dateline("eval", "events", "--types", "picnic", bad.toString()).code());
  }

  @Test
  void manyTextsAreTaggedLineByLine() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("in.jsonl"),
            """
            {"id":"1","text":"He flew to Kyiv."}
            nonsense
            {"id":"3","title":"Kursk","body":"Snow."}
            """);
    Ran ran = dateline("tag", "--jsonl", lines.toString());
    assertEquals(3, ran.code());
    List<String> out = ran.out().lines().toList();
    assertEquals(3, out.size());
    Map<?, ?> mention = map(list(JSON.std.mapFrom(out.getFirst()).get("mentions")).getFirst());
    assertEquals(11, mention.get("start"));
    assertEquals(15, mention.get("end"));
    assertEquals("body", mention.get("field"));
    assertEquals("place", mention.get("type"));
    assertTrue(String.valueOf(mention.get("reason")).length() > 3);
    assertEquals("3", JSON.std.mapFrom(out.get(2)).get("id"));
  }

  @Test
  void aTextIsTaggedWithItsEvents() throws IOException {
    Path text = Files.writeString(folder.resolve("t.txt"), "Police arrested a man in Paris.");
    Map<String, Object> tags = JSON.std.mapFrom(dateline("tag", text.toString(), "--json").out());
    Map<?, ?> event = map(list(tags.get("events")).getFirst());
    assertEquals("custody.arrest", event.get("type"));
    assertEquals("arrested", event.get("text"));
    assertEquals("Police arrested a man in Paris.", event.get("sentence"));
    List<String> participants =
        list(event.get("participants")).stream()
            .map(CommandLineTest::map)
            .map(each -> each.get("role") + " " + each.get("text"))
            .toList();
    assertEquals(List.of("agent Police", "target a man", "place Paris"), participants);
  }

  @Test
  void showAndStatsTellWhatIsThere() throws IOException {
    Map<String, Object> shown =
        JSON.std.mapFrom(dateline("show", "b", "-i", index(), "--json").out());
    assertEquals("Sample Times", shown.get("source"));
    assertTrue(list(shown.get("mentions")).size() >= 4);
    Map<String, Object> stats = JSON.std.mapFrom(dateline("stats", "-i", index(), "--json").out());
    assertEquals(3, stats.get("articles"));
    assertEquals(1, stats.get("undated"));
    assertTrue(String.valueOf(stats.get("event_model")).matches("[0-9a-f]{8}"), stats.toString());
    assertTrue(String.valueOf(stats.get("dateline")).matches("\\d+\\.\\d+.*"), stats.toString());
    assertEquals(false, stats.get("mixed"));
  }

  private Ran train(String... more) {
    List<String> args = new ArrayList<>(List.of("recogniser", "train", "--facts", "x"));
    args.addAll(List.of("--vectors", "x", "--out", folder.resolve("out.model").toString()));
    args.addAll(List.of(more));
    return dateline(args.toArray(String[]::new));
  }

  @Test
  void trainingSaysWhatItCannotUseAndWritesNothing() throws IOException {
    assertEquals(2, train().code());
    Path missing = folder.resolve("none.jsonl");
    Ran none = train("--gold", missing.toString());
    assertEquals(1, none.code());
    assertTrue(none.err().contains("no such file: " + missing), none.err());
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "\nnonsense\n");
    Ran wrong = train("--silver", bad.toString());
    assertEquals(1, wrong.code());
    assertEquals("dateline: " + bad + ":2: not a JSON object\n", wrong.err());
    assertFalse(Files.exists(folder.resolve("out.model")));
    assertEquals(0, dateline("recogniser", "train", "--help").code());
  }

  @Test
  void everyOptionAndCommandSaysWhatItIsFor() {
    CommandLine line = new CommandLine(new Main(), new Main.Factory(terminal()));
    check(line);
  }

  private static Terminal terminal() {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream(), false);
    return new Terminal(none, none, false, false, false, Terminal.COLUMNS);
  }

  private static void check(CommandLine command) {
    String name = command.getCommandName();
    assertTrue(command.getCommandSpec().usageMessage().description().length > 0, name);
    for (var option : command.getCommandSpec().options()) {
      assertTrue(option.description().length > 0, name + " " + option.longestName());
    }
    for (var parameter : command.getCommandSpec().positionalParameters()) {
      assertTrue(parameter.description().length > 0, name + " " + parameter.paramLabel());
    }
    command.getSubcommands().values().forEach(CommandLineTest::check);
  }

  @Test
  void progressIsByBytesWithRateAndTimeLeft() {
    RebuildProgress half = new RebuildProgress(5_000_000, 10_000_000, 1_000, 2, Path.of("x"));
    assertEquals(
        " 50 %  5.0 of 10.0 MB  1,000 articles, 2 in quarantine  100/s  10 s left  x",
        Progress.line(half, 100, 10));
    assertEquals("2 min 05 s", Progress.duration(125));
  }
}

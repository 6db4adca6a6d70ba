package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.render.ResultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an archive, a file name or a query holds: no command lets it steer the terminal. */
class HostileTextTest {
  // Title of the window, colour, bell, backspace, C1's CSI, DEL; turned, hidden and blank text.
  private static final String EVIL =
      "\u001b]0;owned\u0007\u001b[31m\u001b[1m\b\u009b31m\u0085\u007f\u0000"
          + "\u202e\u2066\u200f\u061c\u200b\ufeff\u2060\u00ad\u2028"
          + "\udb40\udc41";

  // What needs data to learn from, or measures for a long time; and what prints our own text alone.
  private static final Set<String> LEFT_OUT =
      Set.of("recogniser", "event-model", "eval", "bench", "generate-completion");

  @TempDir Path folder;

  private Path archive(Path below) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Map<String, Object> article = new LinkedHashMap<>();
      for (String field : List.of("title", "source", "section", "url", "dateline", "language")) {
        article.put(field, field + EVIL + "x");
      }
      article.put("id", "id" + i + EVIL);
      article.put("authors", List.of("Ann" + EVIL));
      article.put("subjects", List.of("war" + EVIL));
      article.put("published", "2024-12-2" + i);
      article.put(
          "body",
          "Ukrainian troops captured Kursk"
              + EVIL
              + " soldiers. Mr. Jo"
              + EVIL
              + "hn Brown said so.");
      lines.add(ResultJson.line(article));
    }
    lines.add("{\"broken" + EVIL.replace("\u2028", "") + "\": ");
    lines.add("{\"id\":\"no text" + EVIL.replaceAll("[\\x00-\\x1f]", "") + "\"}");
    Path file = named(below, "news" + EVIL.replace("\u0000", "") + ".jsonl");
    return Files.write(file, lines);
  }

  // Not every file system, or every locale, has such names.
  private static Path named(Path below, String name) {
    try {
      return below.resolve(name);
    } catch (InvalidPathException e) {
      return below.resolve("news\u001b[31m.jsonl");
    }
  }

  private Map<String, List<List<String>>> commands(Path archive, Path single) {
    Map<String, List<List<String>>> all = new LinkedHashMap<>();
    String file = archive.toString();
    String nowhere = named(folder, "no" + EVIL.replace("\u0000", "")).toString();
    all.put("rebuild", List.of(List.of(file), List.of(nowhere), List.of(file, "--json")));
    all.put("update", List.of(List.of(file), List.of(file, "--json"), List.of(nowhere)));
    all.put(
        "search",
        List.of(
            List.of(
                "captured",
                "--facet",
                "source,section,author,subject,language,person",
                "--explain"),
            List.of("captured", "--json"),
            List.of("title:(" + EVIL),
            List.of("event:" + EVIL),
            List.of("near:" + EVIL + "x"),
            List.of("source:*" + EVIL),
            List.of("person:nobody" + EVIL, "--facet", "x" + EVIL),
            List.of("person:nobody" + EVIL, "sldier" + EVIL),
            List.of("captured", "--zone", EVIL),
            List.of("captured", "--where", EVIL),
            List.of("captured", "--" + EVIL),
            List.of("captured", "--after", EVIL),
            List.of("captured", "--html")));
    all.put(
        "watch",
        List.of(List.of("--on", file, "--query", "captured"), List.of("--searches", nowhere)));
    all.put("suggest", List.of(List.of("x" + EVIL), List.of("s"), List.of("t")));
    all.put("related", List.of(List.of("id0" + EVIL), List.of("none" + EVIL)));
    all.put("events", List.of(List.of(), List.of("--jsonl"), List.of("(" + EVIL)));
    all.put(
        "quote",
        List.of(List.of(), List.of("--speakers", "9"), List.of(EVIL), List.of("--about", EVIL)));
    all.put("timeline", List.of(List.of("--series", "source:3", "--peaks"), List.of("--by", EVIL)));
    all.put("graph", List.of(List.of("--of", "person,place"), List.of("--of", EVIL)));
    all.put("tag", List.of(List.of(single.toString()), List.of("--jsonl", file), List.of(nowhere)));
    all.put("show", List.of(List.of("id0" + EVIL), List.of("none" + EVIL)));
    all.put("stats", List.of(List.of(), List.of("--json"), List.of("--" + EVIL)));
    all.put(
        "archive",
        List.of(
            List.of("inspect", file),
            List.of("inspect", folder.toString()),
            List.of("inspect", nowhere)));
    all.put(
        "export",
        List.of(
            List.of(),
            List.of("--fields", "title" + EVIL),
            List.of("--fields", "id,title,events")));
    all.put(
        "quarantine",
        List.of(
            List.of("list"),
            List.of("list", "--reasons"),
            List.of("list", "--json"),
            List.of("retry")));
    all.put("retag", List.of(List.of("--dry-run")));
    all.put("generations", List.of(List.of(), List.of(EVIL)));
    all.put("rollback", List.of(List.of(EVIL)));
    // only what it refuses: a server that starts does not come back (its log has RequestLogTest)
    all.put(
        "serve",
        List.of(
            List.of("--queries", nowhere),
            List.of("--host", "0.0.0.0", "--token-file", nowhere),
            List.of("--host", EVIL),
            List.of("--port", EVIL)));
    all.put("snapshot", List.of(List.of(nowhere)));
    all.put("verify", List.of(List.of()));
    all.put(
        "gazetteer",
        List.of(
            List.of("lookup", "x" + EVIL),
            List.of("check", single.toString()),
            List.of("stats", single.toString()),
            List.of("diff", single.toString(), nowhere)));
    return all;
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return (type == Character.CONTROL && c != '\n' && c != '\t')
        || type == Character.LINE_SEPARATOR
        || (type == Character.FORMAT && c != 0x200c && c != 0x200d);
  }

  private static Set<String> found(String text) {
    return text.codePoints()
        .filter(HostileTextTest::steers)
        .mapToObj(c -> String.format("U+%04X", c))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noCommandPrintsWhatSteersTheTerminal() throws IOException {
    Path archive = archive(Files.createDirectory(folder.resolve("archive")));
    Path single =
        Files.writeString(
            named(folder, "one" + EVIL.replace("\u0000", "") + ".txt"),
            "Kursk " + EVIL + " captured\n\nMr." + EVIL + " Brown\tsaid.");
    String index = folder.resolve("ix").toString();
    Map<String, List<List<String>>> commands = commands(archive, single);
    Set<String> known = new TreeSet<>(Commands.ALL.keySet());
    known.removeAll(LEFT_OUT);
    assertEquals(known, new TreeSet<>(commands.keySet()), "a new command wants a line here");
    List<String> faults = new ArrayList<>();
    commands.forEach((name, uses) -> {
      for (List<String> use : uses) {
        List<String> args = new ArrayList<>(List.of(name));
        args.addAll(use);
        if (!Set.of("tag", "archive", "gazetteer").contains(name)) {
          args.addAll(List.of("--index", index));
        }
        Ran ran = Ran.of(false, args.toArray(String[]::new));
        boolean html = use.contains("--html");
        Set<String> out = html ? Set.of() : found(ran.out());
        if (!out.isEmpty() || !found(ran.err()).isEmpty()) {
          faults.add(
              name
                  + " "
                  + use.size()
                  + use.toString().replaceAll("\\p{C}", "?")
                  + " out "
                  + out
                  + " err "
                  + found(ran.err()));
        }
      }
    });
    assertEquals(List.of(), faults);
    Ran there = Ran.of(false, "search", "captured", "--index", index);
    assertTrue(there.out().contains("3 articles"), there.out() + there.err());
  }

  @Test
  void onATerminalEvenWhatIsForProgramsIsCleanAndOnlyOurOwnColoursAreLeft() throws IOException {
    Path archive = archive(Files.createDirectory(folder.resolve("archive")));
    String index = folder.resolve("ix").toString();
    Ran.of(false, "rebuild", archive.toString(), "--index", index);
    for (List<String> use :
        List.of(
            List.of("search", "captured", "--explain", "--facet", "source"),
            List.of("events"),
            List.of("export", "--csv"),
            List.of("search", "captured", "--html"),
            List.of("show", "none" + EVIL))) {
      List<String> args = new ArrayList<>(use);
      args.addAll(List.of("--index", index));
      Ran ran = Ran.of(true, args.toArray(String[]::new));
      String own = ran.out().replaceAll("\u001b\\[(0|1;33|1;33;4|4|4;35|35)m|\r(?=\n)", "");
      assertEquals(Set.of(), found(own), use.getFirst());
      assertEquals(Set.of(), found(ran.err()), use.getFirst());
    }
    String help = Ran.of(true, "search", "--help").out();
    assertTrue(help.contains("Searches the index"), help);
  }

  @Test
  void theProgressLineIsClean() {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    new Terminal(err, err, true, true, false, Terminal.COLUMNS).redraw("12 % " + EVIL + ".jsonl");
    String drawn = errors.toString(StandardCharsets.UTF_8);
    assertTrue(drawn.startsWith("\r12 % ") && drawn.endsWith(".jsonl\u001b[K"), drawn);
    assertEquals(Set.of(), found(drawn.substring(1, drawn.length() - 3)));
  }
}

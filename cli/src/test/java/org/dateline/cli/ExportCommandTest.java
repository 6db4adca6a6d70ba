package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More hits than a page may have, in each order, and a reader that goes away. */
class ExportCommandTest {
  private static final int ARTICLES = 10_500;

  @TempDir Path folder;

  @BeforeEach
  void rebuild() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add(
          "{\"id\":\"a%05d\",\"body\":\"wheat, \\\"%d\\\"\",\"date\":\"2024-01-%02d\",\"source\":\"S%d\"}"
              .formatted(i, i, 1 + i % 28, i % 3));
    }
    Collections.shuffle(lines, new Random(1));
    Path archive = Files.write(folder.resolve("archive.jsonl"), lines);
    Ran ran = Ran.of(false, "rebuild", archive.toString(), "-i", index());
    assertEquals(0, ran.code(), ran.err());
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private List<String> export(String... more) {
    List<String> args = new ArrayList<>(List.of("export", "-i", index()));
    args.addAll(List.of(more));
    Ran ran = Ran.of(false, args.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return ran.out().lines().toList();
  }

  @Test
  void allHitsComeInEachOrder() {
    for (String sort : List.of("relevance", "newest", "oldest", "source")) {
      List<String> rows =
          export("wheat", "--csv", "--fields", "source,published,id", "--sort", sort);
      assertEquals("source,published,id", rows.getFirst());
      assertEquals(ARTICLES, rows.stream().skip(1).distinct().count(), sort);
      if (sort.equals("oldest")) {
        assertTrue(rows.get(1).matches("S\\d,2024-01-01,.*"), rows.get(1));
        assertTrue(rows.getLast().matches("S\\d,2024-01-28,.*"), rows.getLast());
      }
      if (sort.equals("source")) {
        assertTrue(rows.get(1).startsWith("S0,2024-01-28,"), rows.get(1));
        assertTrue(rows.getLast().startsWith("S2,2024-01-01,"), rows.getLast());
      }
    }
    List<String> all = export("--sort", "newest", "--fields", "published,body");
    assertEquals(ARTICLES, all.size());
    assertTrue(
        all.getFirst().startsWith("{\"published\":\"2024-01-28\",\"body\":\"wheat, \\\""),
        all.getFirst());
  }

  /** A pipe whose reader goes away after some bytes. */
  private static final class Broken extends OutputStream {
    private int written;

    @Override
    public void write(int b) throws IOException {
      if (++written > 2_000) {
        throw new IOException("Broken pipe");
      }
    }
  }

  @Test
  void aReaderThatGoesAwayEndsIt() {
    for (String form : List.of("--csv", "--no-tags")) {
      Broken pipe = new Broken();
      PrintStream out = new PrintStream(pipe, false, StandardCharsets.UTF_8);
      Terminal terminal = new Terminal(out, System.err, false, false, true, Terminal.COLUMNS);
      assertEquals(0, Main.run(terminal, "export", "wheat", form, "-i", index()));
      assertTrue(pipe.written < 20_000, "wrote on: " + pipe.written);
    }
  }
}

package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching an index while it is updated and rebuilt. */
class WatchTest {
  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void rebuild() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    article("1.jsonl", "a", "A rocket was launched.");
    assertEquals(ExitCode.DONE, dateline("rebuild", archive.toString()).code());
  }

  private void article(String file, String id, String body) throws IOException {
    Files.writeString(archive.resolve(file), "{\"id\":\"" + id + "\",\"body\":\"" + body + "\"}\n");
  }

  private Ran dateline(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--index", folder.resolve("index").toString()));
    return Ran.of(false, all.toArray(String[]::new));
  }

  @Test
  void whatAnUpdateAndARebuildBringIsPrintedOnce() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int[] code = {-1};
    Thread watching = new Thread(() -> code[0] = watch(out, err));
    watching.start();
    await(() -> err.toString(StandardCharsets.UTF_8).contains("watching for 1 search"));
    article("2.jsonl", "b", "Another rocket.");
    article("3.jsonl", "c", "Rain.");
    assertEquals(ExitCode.DONE, dateline("update", archive.toString()).code());
    article("4.jsonl", "d", "A third rocket.");
    assertEquals(ExitCode.DONE, dateline("rebuild", archive.toString()).code());
    await(() -> out.toString(StandardCharsets.UTF_8).contains("\"id\":\"d\""));
    watching.interrupt();
    watching.join();
    assertEquals(ExitCode.DONE, code[0], err.toString(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      found.add(JSON.std.mapFrom(line).get("search") + " " + JSON.std.mapFrom(line).get("id"));
    }
    assertEquals(List.of("rocket b", "rocket d"), found);
  }

  private int watch(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    String index = folder.resolve("index").toString();
    Terminal terminal = new Terminal(to, errors, false, false, true, Terminal.COLUMNS);
    return Main.run(terminal, "watch", "rocket", "--jsonl", "--every", "0.05", "--index", index);
  }

  private static void await(BooleanSupplier met) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!met.getAsBoolean() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void articlesMayComeFromStandardInput() {
    InputStream before = System.in;
    String line = "{\"id\":\"z\",\"body\":\"A rocket.\"}\n";
    System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    try {
      Ran ran = Ran.of(false, "watch", "rocket", "--on", "-", "--stats", "--index", "nowhere");
      assertTrue(ran.out().contains("[rocket] (no headline)"), ran.out() + ran.err());
      assertTrue(ran.err().startsWith("1 saved, read in"), ran.err());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void anIndexThatIsNotThereIsNoWaitForOne() {
    Ran ran = Ran.of(false, "watch", "rocket", "--index", folder.resolve("none").toString());
    assertEquals(ExitCode.INDEX_MISMATCH, ran.code());
  }
}

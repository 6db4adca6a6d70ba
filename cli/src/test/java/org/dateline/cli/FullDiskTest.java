package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command takes results that could not be written for a success. */
class FullDiskTest {
  // Each prints at least a line; the names of archive and index come in place of A and I.
  private static final String COMMANDS =
      """
      --help
      --version
      rebuild A --no-tags --json -i I
      update A --json -i I
      search storm -i I
      search storm --json -i I
      watch --help
      suggest --help
      suggest sto --json -i I
      related --help
      related 1 --json -i I
      events --help
      quote -i I
      quote --speakers 3 -i I
      timeline storm -i I
      timeline storm --json -i I
      graph --help
      graph storm --json -i I
      tag --help
      show 1 -i I
      show 1 --json -i I
      stats -i I
      stats --json -i I
      archive cat A
      archive inspect A
      archive inspect --json A
      archive inspect --table A
      export -i I
      export --csv --fields id,title -i I
      export storm --fields id -i I
      quarantine list -i I
      quarantine list --json -i I
      retag --help
      generations -i I
      generations --json -i I
      rollback -i I
      snapshot C -i I
      verify -i I
      verify --json -i I
      serve --help
      gazetteer --help
      recogniser --help
      event-model --help
      eval --help
      bench --help
      generate-completion
      """;

  @TempDir Path dir;

  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private static Ran full(String... args) {
    Output output = new Output(new Full());
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, err, false, false, true, Terminal.COLUMNS);
    int code = output.ended(Main.run(terminal, args), out, terminal);
    return new Ran(code, "", errors.toString(StandardCharsets.UTF_8));
  }

  private static String[] words(String line, Path archive, Path index, Path copy) {
    return Arrays.stream(line.strip().split(" ", -1))
        .map(word ->
            switch (word) {
              case "A" -> archive.toString();
              case "I" -> index.toString();
              case "C" -> copy.toString();
              default -> word;
            })
        .toArray(String[]::new);
  }

  @Test
  void everyCommandThatCannotWriteItsResultsFails() throws IOException {
    Path archive =
        Files.writeString(
            dir.resolve("a.jsonl"),
            "{\"id\":\"1\",\"title\":\"Storm closes the port\",\"date\":\"2024-05-01\"}\nbad\n");
    Path index = dir.resolve("index");
    for (int builds = 0; builds < 2; builds++) {
      String[] build = {"rebuild", archive.toString(), "--no-tags", "--fresh", "-i", "" + index};
      assertEquals(ExitCode.QUARANTINED, Ran.of(false, build).code());
    }
    Set<String> seen = new HashSet<>();
    for (String line : COMMANDS.lines().toList()) {
      Ran ran = full(words(line, archive, index, dir.resolve("copy")));
      seen.add(line.strip().split(" ", 2)[0]);
      assertEquals(ExitCode.FAILURE, ran.code(), line + ": " + ran.err());
      assertTrue(ran.err().contains("the disk is full"), line + ": " + ran.err());
    }
    assertTrue(seen.containsAll(Commands.ALL.keySet()), "missing of " + Commands.ALL.keySet());
  }
}

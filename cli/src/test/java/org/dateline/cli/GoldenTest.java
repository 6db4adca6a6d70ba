package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What commands print over the sample archive: {@code NAME.args} holds one argument a line ({@code
 * INDEX} stands for the index of a gazetteer command), {@code NAME.out} the output. Run with {@code
 * -Dgolden.write=true} to write the outputs anew, then read the difference.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  @TempDir static Path folder;

  @BeforeAll
  static void rebuild() {
    assertTrue(run(List.of("rebuild", "../docs/samples")).startsWith("exit 0"));
  }

  private static String run(List<String> args) {
    List<String> all = new ArrayList<>(args);
    String index = folder.resolve("index").toString();
    if (List.of("gazetteer", "tag", "eval").contains(args.getFirst())) {
      all.replaceAll(argument -> argument.equals("INDEX") ? index : argument);
    } else {
      all.addAll(List.of("--index", index));
    }
    Ran ran = Ran.of(false, all.toArray(String[]::new));
    return "exit " + ran.code() + "\n" + text(ran.out()) + "--\n" + text(ran.err());
  }

  private static String text(String printed) {
    return printed
        .replace("\r\n", "\n")
        .replaceAll("\\(\\d+ ms\\)", "(N ms)")
        .replaceAll("(\"took_ms\" : )\\d+", "$1N")
        .replaceAll("(\"next\" : |--after )\"?[\\w-]{40,}\"?", "$1CURSOR")
        .replaceAll("(version +)[0-9a-f]{16}", "$1(hash)");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path other(Path file, String from, String to) {
    return Path.of(file.toString().replace(from, to));
  }

  @TestFactory
  Stream<DynamicTest> outputsAreAsTheyWere() throws IOException {
    return files(".args").stream()
        .map(args -> DynamicTest.dynamicTest(args.getFileName().toString(), () -> check(args)));
  }

  private static void check(Path args) throws IOException {
    String printed = run(Files.readAllLines(args));
    Path golden = other(args, ".args", ".out");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, printed);
    }
    assertEquals(Files.readString(golden), printed);
  }

  @Test
  void everyOutputHasItsArguments() throws IOException {
    for (Path golden : files(".out")) {
      assertTrue(Files.exists(other(golden, ".out", ".args")), golden.toString());
    }
  }
}

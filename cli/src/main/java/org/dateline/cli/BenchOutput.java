package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.cli.bench.BenchMachine;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the benchmarks have in common: where they work and how they print. */
final class BenchOutput {
  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where to put temporary indexes (default: the system's temporary folder).")
  private @Nullable Path work;

  /** Work in a folder that is removed afterwards. */
  @FunctionalInterface
  interface Work<T> {
    T in(Path folder) throws IOException;
  }

  <T> T inTemporaryFolder(Work<T> task) throws IOException {
    Path parent = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : work;
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent, "dateline-bench");
    try {
      return task.in(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Says what is done now. */
  static void log(Terminal terminal, String what) {
    terminal.err().println(what);
    terminal.err().flush();
  }

  /** Prints what was measured, with the machine before it. */
  void print(Terminal terminal, Map<String, ?> figures, Table... tables) {
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>(BenchMachine.describe());
      map.putAll(figures);
      terminal.out().println(ResultJson.pretty(map));
      return;
    }
    terminal
        .out()
        .println(
            String.join(
                ", ",
                BenchMachine.describe().entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .toList()));
    for (Table table : tables) {
      terminal.out().println();
      table.print(terminal);
    }
  }

  /** A table of Markdown. */
  record Table(List<String> head, List<List<Object>> rows) {
    private void print(Terminal terminal) {
      line(terminal, head);
      line(terminal, head.stream().map(h -> "---").toList());
      rows.forEach(row -> line(terminal, row.stream().map(Table::cell).toList()));
    }

    private static void line(Terminal terminal, List<String> cells) {
      terminal.out().println("| " + String.join(" | ", cells) + " |");
    }

    // Three digits that count.
    private static String cell(Object value) {
      if (!(value instanceof Double number)) {
        return value instanceof Number whole
            ? String.format(Locale.ROOT, "%,d", whole.longValue())
            : value.toString();
      }
      double size = Math.abs(number);
      String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
      return String.format(Locale.ROOT, form, number);
    }
  }
}

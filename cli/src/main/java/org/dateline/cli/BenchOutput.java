package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dateline.cli.bench.BenchMachine;
import org.dateline.cli.bench.IndexBench;
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
      IndexBench.delete(folder);
    }
  }

  /** Prints what was measured, with the machine before it. */
  void print(PrintStream out, Map<String, ?> figures, Table<?>... tables) {
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>(BenchMachine.describe());
      map.putAll(figures);
      out.println(ResultJson.pretty(map));
      return;
    }
    out.println(
        String.join(
            ", ",
            BenchMachine.describe().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList()));
    for (Table<?> table : tables) {
      out.println();
      table.print(out);
    }
  }

  /** A table of Markdown, with a row for each of some things. Not thread-safe. */
  static final class Table<R> {
    private final List<R> rows;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<R, Object>> columns = new ArrayList<>();

    Table(List<R> rows) {
      this.rows = rows;
    }

    Table<R> column(String head, Function<R, Object> cell) {
      heads.add(head);
      columns.add(cell);
      return this;
    }

    private void print(PrintStream out) {
      line(out, heads);
      line(out, heads.stream().map(head -> "---").toList());
      rows.forEach(row -> line(out, columns.stream().map(of -> cell(of.apply(row))).toList()));
    }

    private static void line(PrintStream out, List<String> cells) {
      out.println("| " + String.join(" | ", cells) + " |");
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

package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dateline.cli.bench.Latencies.Summary;
import org.dateline.cli.bench.RefreshBench;
import org.dateline.cli.bench.RefreshBench.Round;
import org.dateline.cli.bench.SearchBench;
import org.dateline.cli.bench.SearchBench.Engine;
import org.dateline.cli.bench.SearchBench.Run;
import org.dateline.index.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = {
      "Times a mix of queries on an index.",
      "Terms, phrases, prefixes, dates, entities, events; each for ten hits alone, with six facets,",
      "with passages, with both. Raw Lucene, which has no tags, and Solr, if it is there, index the",
      "same articles and answer those that they can, without caches of results. Each runs in a JVM of",
      "its own, in turn. Then times how soon changed articles are seen, on a copy."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline bench search --index news-index --queries 50 --seed 7")
final class BenchSearchCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private BenchMix mix;
  @Mixin private BenchEngines engines;
  @Mixin private BenchOutput output;

  @Option(
      names = "--count-to",
      paramLabel = "N",
      description = "All count so many matches exactly (default: all).")
  private int countTo = Integer.MAX_VALUE;

  @Option(
      names = "--updates",
      defaultValue = "1000",
      description = "Articles changed before a refresh; 0 leaves that out (default: 1000).")
  private int updates;

  @Override
  public Integer call() throws IOException {
    int queries = mix.queries();
    BenchEngines.check(updates >= 0, "--updates must not be negative");
    List<Run> runs = output.inTemporaryFolder(this::searches);
    List<Round> refreshes = updates == 0 ? List.of() : output.inTemporaryFolder(this::refreshes);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seed", mix.seed);
    json.put("queries", queries);
    json.putAll(engines.describe());
    json.put("search", runs);
    json.put("refresh", refreshes);
    output.print(out(), json, means(runs), ratios(runs), classes(runs), refreshes(refreshes));
    return ExitCode.DONE;
  }

  private List<Run> searches(Path folder) throws IOException {
    SearchBench.Options options =
        new SearchBench.Options(mix.seed, mix.queries(), engines.threads(), countTo);
    log("queries drawn by seed " + mix.seed);
    return new SearchBench(options, engines.turns(), engines.solr(), folder, this::log)
        .run(index.index);
  }

  private List<Round> refreshes(Path folder) throws IOException {
    log("refresh after " + updates + " updates");
    Path copy = folder.resolve("index");
    Snapshot.take(index.index, copy);
    unlink(copy);
    return RefreshBench.run(copy, updates, engines.turns(), folder, this::log);
  }

  // A snapshot shares its files with the index: what writes there needs its own.
  private static void unlink(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path own = file.resolveSibling(file.getFileName() + ".own");
      Files.copy(file, own);
      Files.delete(file);
      Files.move(own, file);
    }
  }

  private static @Nullable Run beside(Run run, Engine engine, List<Run> runs) {
    return runs.stream()
        .filter(r -> r.engine() == engine && r.parts().equals(run.parts()))
        .filter(r -> r.threads() == run.threads())
        .findFirst()
        .orElse(null);
  }

  private static BenchOutput.Table<Run> means(List<Run> runs) {
    return new BenchOutput.Table<>(runs)
        .column("means over the classes that all have", Run::parts)
        .column("threads", Run::threads)
        .column("engine", run -> name(run.engine()))
        .column("cpu ms", Run::cpuMs)
        .column("cpu p99 ms", Run::cpuP99Ms)
        .column("ms", Run::meanMs)
        .column("p99 ms", Run::p99Ms)
        .column("queries/s", Run::queriesPerSecond)
        .column("live heap MB", run -> run.heapBytes() / 1e6)
        .column("rounds to warm up", Run::warmUpRounds);
  }

  private static String name(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }

  /** An engine's run and another's of the same. */
  private record Ratio(Run of, Run by) {
    double of(ToDoubleFunction<Run> figure) {
      return figure.applyAsDouble(of) / figure.applyAsDouble(by);
    }
  }

  private static BenchOutput.Table<Ratio> ratios(List<Run> runs) {
    List<Ratio> ratios = new ArrayList<>();
    for (Run run : runs) {
      for (Engine engine : List.of(Engine.RAW, Engine.SOLR)) {
        Run other = beside(run, engine, runs);
        if (other != null && run.engine().compareTo(engine) > 0) {
          ratios.add(new Ratio(run, other));
        }
      }
    }
    return new BenchOutput.Table<>(ratios)
        .column("ratios", ratio -> ratio.of().parts())
        .column("threads", ratio -> ratio.of().threads())
        .column("of", ratio -> name(ratio.of().engine()) + " / " + name(ratio.by().engine()))
        .column("cpu", ratio -> ratio.of(Run::cpuMs))
        .column("cpu p99", ratio -> ratio.of(Run::cpuP99Ms))
        .column("time", ratio -> ratio.of(Run::meanMs))
        .column("time p99", ratio -> ratio.of(Run::p99Ms));
  }

  /** A class of queries in a run of Dateline, and in the others' beside it if they have it. */
  private record Row(
      Run run, String kind, Summary of, @Nullable Summary raw, @Nullable Summary solr) {
    static Object of(@Nullable Summary of, ToDoubleFunction<Summary> figure) {
      return of == null ? "" : figure.applyAsDouble(of);
    }

    Object ratio(@Nullable Summary by) {
      return of(by, summary -> of.cpuMs() / summary.cpuMs());
    }
  }

  private static BenchOutput.Table<Row> classes(List<Run> runs) {
    List<Row> rows = new ArrayList<>();
    for (Run run : runs) {
      if (run.engine() == Engine.DATELINE) {
        Map<String, Summary> raw = classes(beside(run, Engine.RAW, runs));
        Map<String, Summary> solr = classes(beside(run, Engine.SOLR, runs));
        run.classes()
            .forEach((kind, of) -> rows.add(new Row(run, kind, of, raw.get(kind), solr.get(kind))));
      }
    }
    return new BenchOutput.Table<>(rows)
        .column("parts", row -> row.run().parts())
        .column("threads", row -> row.run().threads())
        .column("class", Row::kind)
        .column("hits", row -> row.of().hits())
        .column("p50 ms", row -> row.of().p50Ms())
        .column("p90 ms", row -> row.of().p90Ms())
        .column("p99 ms", row -> row.of().p99Ms())
        .column("mean ms", row -> row.of().meanMs())
        .column("cpu ms", row -> row.of().cpuMs())
        .column("cpu p99", row -> row.of().cpuP99Ms())
        .column("raw cpu", row -> Row.of(row.raw(), Summary::cpuMs))
        .column("raw cpu p99", row -> Row.of(row.raw(), Summary::cpuP99Ms))
        .column("solr cpu", row -> Row.of(row.solr(), Summary::cpuMs))
        .column("solr cpu p99", row -> Row.of(row.solr(), Summary::cpuP99Ms))
        .column("cpu of raw", row -> row.ratio(row.raw()))
        .column("of solr", row -> row.ratio(row.solr()));
  }

  private static Map<String, Summary> classes(@Nullable Run run) {
    return run == null ? Map.of() : run.classes();
  }

  private static BenchOutput.Table<Round> refreshes(List<Round> rounds) {
    return new BenchOutput.Table<>(rounds)
        .column("updates", Round::updates)
        .column("refresh ms", Round::refreshMs)
        .column("next search ms", Round::firstSearchMs)
        .column("usual search ms", Round::usualSearchMs)
        .column("ready ms", Round::readyMs);
  }
}

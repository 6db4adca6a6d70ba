package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.dateline.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = {
      "Times a mix of queries on an index.",
      "Terms, phrases, prefixes, dates, entities, events; each for ten hits alone, with six facets,",
      "with passages, with both. Raw Lucene, which has no tags, indexes the same articles and answers",
      "those that it can. Then times how soon changed articles are seen, on a copy."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline bench search --index news-index --queries 50 --seed 7")
final class BenchSearchCommand extends TerminalCommand {
  private static final int REFRESHES = 5;

  @Mixin private IndexOption index;
  @Mixin private BenchOutput output;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "By which the queries are drawn (default: 42).")
  private long seed;

  @Option(names = "--queries", defaultValue = "100", description = "Of each class (default: 100).")
  private int queries;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is asked, after a round to warm up (default: 3).")
  private int rounds;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--count-to",
      paramLabel = "N",
      description = "Both count so many matches exactly (default: all).")
  private int countTo = Integer.MAX_VALUE;

  @Option(
      names = "--updates",
      defaultValue = "1000",
      description = "Articles changed before a refresh; 0 leaves that out (default: 1000).")
  private int updates;

  @Override
  public Integer call() throws IOException {
    List<Run> runs = output.inTemporaryFolder(this::searches);
    List<Round> refreshes = updates == 0 ? List.of() : output.inTemporaryFolder(this::refreshes);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seed", seed);
    json.put("search", runs);
    json.put("refresh", refreshes);
    output.print(out(), json, means(runs), classes(runs), refreshes(refreshes));
    return ExitCode.DONE;
  }

  private List<Run> searches(Path folder) throws IOException {
    SearchBench.Options options = new SearchBench.Options(seed, queries, rounds, threads, countTo);
    log("queries drawn by seed " + seed);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      return new SearchBench(options, this::log).run(searcher, folder);
    }
  }

  private List<Round> refreshes(Path folder) throws IOException {
    log("refresh after " + updates + " updates");
    Path copy = folder.resolve("index");
    Snapshot.take(index.index, copy);
    unlink(copy);
    return RefreshBench.run(copy, updates, REFRESHES, SearchBench.facets());
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

  private static Run raw(Run run, List<Run> runs) {
    return runs.stream()
        .filter(r -> r.engine() == Engine.RAW && r.parts().equals(run.parts()))
        .filter(r -> r.threads() == run.threads())
        .findFirst()
        .orElseThrow();
  }

  private static BenchOutput.Table<Run> means(List<Run> runs) {
    return new BenchOutput.Table<>(
            runs.stream().filter(run -> run.engine() == Engine.DATELINE).toList())
        .column("mean over the classes that both have", Run::parts)
        .column("threads", Run::threads)
        .column("raw ms", run -> raw(run, runs).meanMs())
        .column("ms", Run::meanMs)
        .column("of raw", run -> run.meanMs() / raw(run, runs).meanMs())
        .column("processor time of raw", run -> run.cpuMs() / raw(run, runs).cpuMs())
        .column("raw p99 ms", run -> raw(run, runs).p99Ms())
        .column("p99 ms", Run::p99Ms)
        .column("of raw", run -> run.p99Ms() / raw(run, runs).p99Ms())
        .column("queries/s", Run::queriesPerSecond);
  }

  /** A class of queries in a run, and in raw Lucene's beside it if that has the class. */
  private record Row(Run run, String kind, Summary of, @Nullable Summary raw) {
    Object raw(ToDoubleFunction<Summary> figure) {
      return raw == null ? "" : figure.applyAsDouble(raw);
    }
  }

  private static BenchOutput.Table<Row> classes(List<Run> runs) {
    List<Row> rows = new ArrayList<>();
    for (Run run : runs) {
      if (run.engine() == Engine.DATELINE) {
        Map<String, Summary> raw = raw(run, runs).classes();
        run.classes().forEach((kind, of) -> rows.add(new Row(run, kind, of, raw.get(kind))));
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
        .column("raw p50", row -> row.raw(Summary::p50Ms))
        .column("raw p99", row -> row.raw(Summary::p99Ms))
        .column("raw mean", row -> row.raw(Summary::meanMs))
        .column("mean of raw", row -> row.raw(raw -> row.of().meanMs() / raw.meanMs()));
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

package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.cli.bench.Latencies;
import org.dateline.cli.bench.RefreshBench;
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
    mixinStandardHelpOptions = true,
    description = {
      "Times a mix of queries on an index.",
      "Terms, phrases, prefixes, dates, entities, events; each for ten hits alone, with six facets,",
      "with passages, with both. Raw Lucene, which has no tags, indexes the same articles and answers",
      "those that it can. Then times how soon changed articles are seen, on a copy."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline bench search --index news-index --queries 50 --seed 7")
final class BenchSearchCommand implements Callable<Integer> {
  private static final int REFRESHES = 5;

  private final Terminal terminal;

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

  BenchSearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Run> runs = output.inTemporaryFolder(this::searches);
    List<RefreshBench.Round> refreshes =
        updates == 0 ? List.of() : output.inTemporaryFolder(this::refreshes);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seed", seed);
    json.put("search", runs.stream().map(BenchSearchCommand::json).toList());
    json.put("refresh", refreshes);
    output.print(terminal, json, means(runs), classes(runs), refreshes(refreshes));
    return ExitCode.DONE;
  }

  private List<Run> searches(Path folder) throws IOException {
    SearchBench.Options options = new SearchBench.Options(seed, queries, rounds, threads, countTo);
    log("queries drawn by seed " + seed);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      return new SearchBench(options, this::log).run(searcher, folder);
    }
  }

  private List<RefreshBench.Round> refreshes(Path folder) throws IOException {
    log("refresh after " + updates + " updates");
    Path copy = folder.resolve("index");
    Snapshot.take(index.index, copy);
    unlink(copy);
    return RefreshBench.run(copy, updates, REFRESHES, SearchBench.facets());
  }

  private void log(String what) {
    BenchOutput.log(terminal, what);
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

  private static BenchOutput.Table means(List<Run> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      Run raw = raw(run, runs);
      if (run.engine() == Engine.DATELINE) {
        rows.add(
            List.of(
                run.parts(),
                run.threads(),
                raw.mean(),
                run.mean(),
                run.mean() / raw.mean(),
                run.cpu() / raw.cpu(),
                raw.p99(),
                run.p99(),
                run.p99() / raw.p99(),
                run.queriesPerSecond()));
      }
    }
    return new BenchOutput.Table(
        List.of(
            "mean over the classes that both have",
            "threads",
            "raw ms",
            "ms",
            "of raw",
            "processor time of raw",
            "raw p99 ms",
            "p99 ms",
            "of raw",
            "queries/s"),
        rows);
  }

  private static BenchOutput.Table classes(List<Run> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      if (run.engine() == Engine.DATELINE) {
        run.kinds().forEach((kind, of) -> rows.add(row(run, kind, of, raw(run, runs))));
      }
    }
    return new BenchOutput.Table(
        List.of(
            "parts",
            "threads",
            "class",
            "hits",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "mean ms",
            "cpu ms",
            "raw p50",
            "raw p99",
            "raw mean",
            "mean of raw"),
        rows);
  }

  private static List<Object> row(Run run, String kind, Latencies.Summary of, Run raw) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                run.parts(),
                run.threads(),
                kind,
                of.hits(),
                of.p50Ms(),
                of.p90Ms(),
                of.p99Ms(),
                of.meanMs(),
                of.cpuMs()));
    Latencies.Summary same = raw.kinds().get(kind);
    row.addAll(
        same == null
            ? List.of("", "", "", "")
            : List.of(same.p50Ms(), same.p99Ms(), same.meanMs(), of.meanMs() / same.meanMs()));
    return row;
  }

  private static BenchOutput.Table refreshes(List<RefreshBench.Round> rounds) {
    List<List<Object>> rows = new ArrayList<>();
    for (RefreshBench.Round round : rounds) {
      rows.add(
          List.of(
              round.updates(),
              round.refreshMs(),
              round.firstSearchMs(),
              round.usualSearchMs(),
              round.readyMs()));
    }
    return new BenchOutput.Table(
        List.of("updates", "refresh ms", "next search ms", "usual search ms", "ready ms"), rows);
  }

  private static Map<String, @Nullable Object> json(Run run) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("engine", run.engine());
    map.put("threads", run.threads());
    map.put("parts", run.parts());
    map.put("queries_per_second", run.queriesPerSecond());
    map.put("mean_ms", run.mean());
    map.put("p99_ms", run.p99());
    map.put("cpu_ms", run.cpu());
    map.put("classes", run.kinds());
    return map;
  }
}

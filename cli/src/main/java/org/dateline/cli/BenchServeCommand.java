package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.cli.bench.ServeBench;
import org.dateline.cli.bench.ServeBench.Way;
import org.dateline.cli.bench.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Times searches over HTTP beside the same by the library.",
      "The mix of bench search with six facets and passages, one search after the other: the library,",
      "the library with its result as JSON, and HTTP, in turn in one JVM. For many at once, --wrk",
      "writes the mix for wrk."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline bench serve --index news-index",
      "  dateline bench serve --index news-index --wrk mix.lua",
      "  wrk -t2 -c64 -d60s --latency -s mix.lua http://localhost:8080"
    })
final class BenchServeCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private BenchMix mix;
  @Mixin private BenchRounds rounds;
  @Mixin private BenchOutput output;

  @Option(
      names = "--wrk",
      paramLabel = "FILE",
      description = "Only write the mix as a script for wrk.")
  private @Nullable Path wrk;

  @Override
  public Integer call() throws IOException {
    Turns turns = rounds.turns();
    ServeBench bench = ServeBench.of(index.index, mix.queries(), mix.seed);
    if (wrk != null) {
      Files.writeString(wrk, bench.wrkScript());
      return ExitCode.DONE;
    }
    log("queries drawn by seed " + mix.seed);
    List<Way> ways = bench.run(turns, this::log);
    output.print(
        out(),
        Map.of("seed", mix.seed, "queries", mix.queries(), "rounds", turns.rounds(), "serve", ways),
        new BenchOutput.Table<>(ways)
            .column("with 6 facets and passages", Way::by)
            .column("hits", way -> way.times().hits())
            .column("p50 ms", way -> way.times().p50Ms())
            .column("p90 ms", way -> way.times().p90Ms())
            .column("p99 ms", way -> way.times().p99Ms())
            .column("mean ms", way -> way.times().meanMs())
            .column("p50 of library", Way::ofLibrary)
            .column("rounds to warm up", Way::warmUpRounds));
    return ExitCode.DONE;
  }
}

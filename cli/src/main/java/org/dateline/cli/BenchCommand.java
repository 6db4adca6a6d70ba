package org.dateline.cli;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures speed on an archive or index of yours, beside raw Lucene doing the same in the same",
      "run (docs/benchmarks.md). What counts are the ratios: other work on the machine hits both."
    },
    subcommands = {
      BenchIndexCommand.class,
      BenchSearchCommand.class,
      BenchTagCommand.class,
      BenchServeCommand.class,
      BenchColdCommand.class
    })
final class BenchCommand {
  private BenchCommand() {}
}

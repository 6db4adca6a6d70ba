package org.dateline.cli;

import org.dateline.cli.bench.Turns;
import picocli.CommandLine.Option;

/** How often all is done. */
final class BenchRounds {
  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "How often each engine does all, in turn, when all are warm (default: 5).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "-1",
      description = {
        "Rounds before that, which do not count (default: until three in a row are for no engine",
        "by more than a twentieth cheaper than its cheapest before)."
      })
  private int warmUp;

  Turns turns() {
    return new Turns(rounds, warmUp);
  }
}

package org.dateline.cli;

import picocli.CommandLine.Option;

/** Which queries are asked. */
final class BenchMix {
  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "By which the queries are drawn (default: 42).")
  long seed;

  @Option(names = "--queries", defaultValue = "100", description = "Of each class (default: 100).")
  private int queries;

  /** How many of each class. */
  int queries() {
    BenchEngines.check(queries > 0, "--queries must be positive");
    return queries;
  }
}

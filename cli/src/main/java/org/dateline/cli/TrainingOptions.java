package org.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every training of a model takes. */
final class TrainingOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the random choices begin; ${DEFAULT-VALUE} if not given.")
  long seed = 1;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  Path out;
}

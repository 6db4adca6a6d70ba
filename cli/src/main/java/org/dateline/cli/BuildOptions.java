package org.dateline.cli;

import org.dateline.index.MaxBad;
import org.dateline.index.generation.IndexSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that write an index of an archive have in common. */
final class BuildOptions {
  @Option(
      names = "--threads",
      description = "Threads that tag (default: processors, 4 at most). The result is the same.")
  private @Nullable Integer threads;

  @Option(
      names = "--max-bad",
      paramLabel = "N",
      description = "Change nothing if more records are bad: a count (100) or a share (0.5%%).")
  private @Nullable String maxBad;

  @Option(
      names = "--json",
      description =
          "Print JSON Lines: the event \"room\", then \"progress\" once a second, at the end \"done\".")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors; with --json, the event \"done\" alone.")
  boolean quiet;

  MaxBad maxBad() {
    return maxBad == null ? MaxBad.UNLIMITED : MaxBad.parse(maxBad);
  }

  IndexSettings settings() {
    IndexSettings settings = IndexSettings.defaults();
    return threads == null ? settings : settings.withThreads(threads);
  }
}

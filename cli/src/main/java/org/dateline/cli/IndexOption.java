package org.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index is. */
final class IndexOption {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "${env:DATELINE_INDEX:-news-index}",
      description = "The index's folder (default: $DATELINE_INDEX, else news-index).")
  Path index;
}

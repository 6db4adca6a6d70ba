package org.dateline.cli;

import java.io.IOException;
import org.dateline.cli.bench.BenchCorpus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The articles that a benchmark is made with. */
final class BenchArticles {
  @Mixin private ArchiveInput input;

  @Option(
      names = {"-n", "--articles"},
      defaultValue = "0",
      description = {
        "So many articles: the first ones, or all again and again under other ids",
        "(default: those of the archive, once)."
      })
  private int articles;

  BenchCorpus corpus() throws IOException {
    if (articles < 0) {
      throw new IllegalArgumentException("--articles must not be negative");
    }
    return BenchCorpus.of(input.archive(), articles);
  }
}

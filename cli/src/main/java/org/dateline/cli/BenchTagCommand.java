package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dateline.cli.bench.TagBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "tag",
    description = "Times tagging alone (names, whom they mean, events), in memory, on one thread.",
    footerHeading = "%nExample:%n",
    footer = "  dateline bench tag news.jsonl.gz --articles 5000")
final class BenchTagCommand extends TerminalCommand {
  @Mixin private BenchArticles articles;
  @Mixin private BenchOutput output;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often; the first compiles the code (default: 3).")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    BenchEngines.check(rounds > 0, "--rounds must be positive");
    List<TagBench.Round> measured = TagBench.run(articles.corpus(), rounds);
    output.print(
        out(),
        Map.of("tag", measured),
        new BenchOutput.Table<>(measured)
            .column("round", round -> measured.indexOf(round) + 1)
            .column("articles", TagBench.Round::articles)
            .column("MB", round -> round.textBytes() / 1e6)
            .column("MB/s a core", TagBench.Round::mbPerSecond)
            .column("articles/s", round -> round.articles() / round.cpuSeconds())
            .column("mentions", TagBench.Round::mentions)
            .column("events", TagBench.Round::events));
    return ExitCode.DONE;
  }
}

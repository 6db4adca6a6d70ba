package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.cli.bench.TagBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Times tagging alone (names, whom they mean, events), in memory, on one thread.",
    footerHeading = "%nExample:%n",
    footer = "  dateline bench tag news.jsonl.gz --articles 5000")
final class BenchTagCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private BenchArticles articles;
  @Mixin private BenchOutput output;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often; the first compiles the code (default: 3).")
  private int rounds;

  BenchTagCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<TagBench.Round> measured = TagBench.run(articles.corpus(), rounds);
    List<List<Object>> rows = new ArrayList<>();
    for (TagBench.Round round : measured) {
      rows.add(
          List.of(
              rows.size() + 1,
              round.articles(),
              round.textBytes() / 1e6,
              round.mbPerSecond(),
              round.articles() / round.cpuSeconds(),
              round.mentions(),
              round.events()));
    }
    output.print(
        terminal,
        Map.of("tag", measured),
        new BenchOutput.Table(
            List.of("round", "articles", "MB", "MB/s a core", "articles/s", "mentions", "events"),
            rows));
    return ExitCode.DONE;
  }
}

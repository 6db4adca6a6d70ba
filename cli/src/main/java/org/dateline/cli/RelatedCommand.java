package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.result.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "related",
    description = {
      "Shows articles like one: by its words, the entities it is about and the events it tells of.",
      "Copies of it and of each other are left out."
    })
final class RelatedCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "ID", description = "The article's id.")
  private String id;

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "10",
      description = "Articles shown (default: 10).")
  private int limit;

  @Option(names = "--json", description = "Print a JSON array of hits.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must not be negative");
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      List<Hit> hits =
          searcher
              .related(id, limit)
              .orElseThrow(
                  () -> new IllegalArgumentException("no article \"" + id + "\" in the index"));
      show(json, hits, new Text(terminal)::hits);
    }
    return ExitCode.DONE;
  }
}

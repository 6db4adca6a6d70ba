package org.dateline.cli;

import java.io.IOException;
import java.util.Optional;
import org.dateline.article.TaggedArticle;
import org.dateline.search.ArticleSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Prints an article of the index with its tags.",
    footerHeading = "%nExample:%n",
    footer = "  dateline show s-2024-12-27-01 --json")
final class ShowCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      Optional<TaggedArticle> found = searcher.article(id);
      if (found.isEmpty()) {
        err().println("dateline: no article has the id \"" + id + "\"");
        return ExitCode.FAILURE;
      }
      show(json, found.get(), new Text(terminal)::article);
      return ExitCode.DONE;
    }
  }
}

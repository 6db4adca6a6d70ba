package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.render.ResultText;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.result.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "suggest",
    description = "Completes what somebody types: entities, event types and sources, with counts.",
    footerHeading = "%nExample:%n",
    footer = "  dateline suggest zel")
final class SuggestCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "PREFIX", arity = "1..*", description = "The beginning of a name.")
  private List<String> prefix = List.of();

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "10",
      description = "Suggestions shown (default: 10).")
  private int limit;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit must not be negative");
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      List<Suggestion> found = searcher.suggest(String.join(" ", prefix), limit);
      show(json, found, all -> all.forEach(this::print));
    }
    return ExitCode.DONE;
  }

  private static boolean told(Suggestion suggestion) {
    String id = suggestion.id();
    return id.equals(suggestion.name()) && ShellWord.of(id).equals(id);
  }

  private void print(Suggestion suggestion) {
    out()
        .printf(
            Locale.ROOT,
            "%,7d  %-12s %s  %s%n",
            suggestion.articles(),
            suggestion.kind(),
            ResultText.clean(suggestion.name()),
            told(suggestion) ? "" : ShellWord.of(suggestion.id()));
  }
}

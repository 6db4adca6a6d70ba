package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.table.CsvTable;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.result.EntityGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "graph",
    description = "Lists which entities stand together in the articles that match.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline graph kursk",
      "  dateline graph 'event:meeting' --of person --nodes 50 --min 3 --json",
      "  dateline graph --of person,event --since 2024-12 --csv > edges.csv"
    })
final class GraphCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Mixin private ArticleOptions articles;

  @Option(
      names = "--of",
      paramLabel = "FACET",
      split = ",",
      defaultValue = "person,organisation,place",
      description = "What to connect: facets as in search (default: ${DEFAULT-VALUE}).")
  private List<String> of = new ArrayList<>();

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "30",
      description = "Connect the N most frequent of them together (default: 30).")
  private int nodes;

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "2",
      description = "Leave out pairs of fewer articles (default: 2).")
  private int min;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "100",
      description = "Pairs shown, the most significant first (default: 100).")
  private int limit;

  @ArgGroup private @Nullable Format format;

  /** One way of printing other than for people. */
  static final class Format {
    @Option(names = "--json", description = "Print nodes and edges as one JSON object.")
    private boolean json;

    @Option(
        names = "--csv",
        description = {"Print the edges as CSV, as RFC 4180 has it.", CsvTable.SAFE})
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = format == null ? new Format() : format;
    GraphRequest request = GraphRequest.parse(String.join(",", of), nodes, min, limit);
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      tellReading(searcher, articles.awaited());
      EntityGraph graph = searcher.graph(articles.awaited().build(), request);
      if (chosen.json) {
        printJson(graph);
      } else if (chosen.csv) {
        GraphOutput.csv(data(), graph);
      } else {
        GraphOutput.text(out(), graph);
      }
    }
    return ExitCode.DONE;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.render.ResultHtml;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = "Searches the index. The query language is in docs/guide.md.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline search 'zelenskyy kursk' --facet person,place,event",
      "  dateline search 'event:capture NEAR/10 entity:\"North Korea\"' --since 2024-12-01",
      "  dateline search 'drone near:Kursk~100km' --sort newest",
      "  dateline search 'soldiers' --facet person:significance,org:20 --explain",
      "  dateline search 'org:NIS' --where place=Q159 --where place=Q212 --sort newest --json"
    })
final class SearchCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Mixin private ArticleOptions articles;

  @Option(
      names = {"-f", "--facet"},
      paramLabel = "FACET[,FACET...]",
      description =
          "Facets to count: person, organisation (org), place, group, other, event, source, section,"
              + " language, author, subject, date, happened. FACET/PARENT shows the level below: date/2024-12,"
              + " happened/2024-12, place/Q159. FACET:N shows N values; further :name or"
              + " :significance for the order, :min=2, :prefix=kim, :stories to count copies once.")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "10",
      description = "Hits shown (default: 10).")
  private int limit;

  @Option(names = "--offset", defaultValue = "0", description = "Hits skipped (default: 0).")
  private int offset;

  @Option(
      names = "--facet-limit",
      defaultValue = "10",
      description = "Values shown of each facet (default: 10).")
  private int facetLimit;

  @Option(
      names = "--passages",
      defaultValue = "2",
      description = "Passages shown of each body (default: 2).")
  private int passages;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "The page behind the one that printed this cursor, at any depth.")
  private @Nullable String after;

  @Option(
      names = "--count-to",
      paramLabel = "N",
      defaultValue = "2147483647",
      description = "Count matches exactly up to N only (default: all).")
  private int countTo;

  @Option(
      names = "--ranking",
      paramLabel = "SETTINGS",
      defaultValue = "",
      description = "What the score is made of, as recency=30,title=3; see docs/guide.md.")
  private String ranking;

  @Option(names = "--explain", description = "Say what was done with the query, and why each hit.")
  private boolean explain;

  @Option(names = "--html", description = "Print the hits as a fragment of HTML.")
  private boolean html;

  @Option(
      names = "--min-prominence",
      paramLabel = "P",
      defaultValue = "0",
      description = {
        "Facets count an entity or event only where the article is about it:",
        "0 for any mention to 1 for headline and lead (default: 0)."
      })
  private double minProminence;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      SearchResult result = searcher.search(request());
      if (json) {
        printJson(result);
      } else if (html) {
        data().print(ResultHtml.hits(result.hits()));
      } else {
        new Text(terminal).result(result, offset, explain);
      }
    }
    return ExitCode.DONE;
  }

  private SearchRequest request() {
    SearchRequest.Builder request =
        articles
            .awaited()
            .offset(offset)
            .limit(limit)
            .passages(passages)
            .minProminence(minProminence)
            .after(after)
            .countTo(countTo)
            .ranking(Ranking.parse(ranking))
            .explain(explain);
    for (String written : facets) {
      FacetRequest.parseAll(written, facetLimit).forEach(request::facet);
    }
    return request.build();
  }
}

package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.SearchRequest;
import org.dateline.search.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles, and in which order: what a search and a list of events have in common. */
final class ArticleOptions {
  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "The query; all articles if none.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = {"-w", "--where"},
      paramLabel = "FACET=ID",
      description = "Choose a facet value. Repeatable; several of one facet are alternatives.")
  private List<String> where = new ArrayList<>();

  @Option(names = "--since", paramLabel = "DATE", description = "Published on this date or later.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Published on this date or earlier.")
  private @Nullable String until;

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "The order of articles: ${COMPLETION-CANDIDATES} (default: relevance).")
  private SortOrder sort;

  SearchRequest.Builder request() {
    SearchRequest.Builder request =
        SearchRequest.builder(String.join(" ", query)).since(since).until(until).sort(sort);
    where.forEach(choice -> Lists.addChoice(request, choice));
    return request;
  }
}

package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.request.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which facet values and which days of publication. */
final class NarrowingOptions {
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

  /** Whether any of them is. */
  boolean isGiven() {
    return !where.isEmpty() || since != null || until != null;
  }

  /** A request for a query that is narrowed so. */
  SearchRequest.Builder request(String query) {
    SearchRequest.Builder request = SearchRequest.builder(query).since(since).until(until);
    where.forEach(request::where);
    return request;
  }
}

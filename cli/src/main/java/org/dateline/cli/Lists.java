package org.dateline.cli;

import java.util.List;
import org.dateline.index.Dimension;
import org.dateline.search.SearchRequest;

/** Reads options that hold several values. */
final class Lists {
  private Lists() {}

  /** Adds {@code person=Q3874799} to a request; several of one dimension are alternatives. */
  static void addChoice(SearchRequest.Builder request, String written) {
    int equals = written.indexOf('=');
    if (equals < 1 || equals == written.length() - 1) {
      throw new IllegalArgumentException(
          "--where takes FACET=ID, as in --where person=Q3874799, not \"" + written + "\"");
    }
    request.where(Dimension.of(written.substring(0, equals)), written.substring(equals + 1));
  }

  static void addAll(SearchRequest.Builder request, List<String> facets, int limit) {
    for (String facet : facets) {
      String text = facet.matches(".*:\\d{1,6}") ? facet : facet + ":" + limit;
      request.facets(text);
    }
  }
}

package org.dateline.cli.serve.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.search.request.Match;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.saved.SavedSearches;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/searches}: the saved searches, each with what its index does not understand of it.
 *
 * @param saved those of the operator's files
 */
record SavedCall(List<SavedSearch> saved) implements Handler {
  /** Copies the list. */
  SavedCall {
    saved = List.copyOf(saved);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    SavedSearches reader = SavedSearches.in(asked.index().searcher());
    List<Object> json = new ArrayList<>();
    for (SavedSearch search : saved) {
      json.add(json(search, fault(search, reader)));
    }
    return Given.json(json);
  }

  private static @Nullable String fault(SavedSearch search, SavedSearches reader)
      throws IOException {
    try {
      reader.add(search);
      return null;
    } catch (QuerySyntaxException e) {
      return e.getMessage();
    }
  }

  private static Map<String, @Nullable Object> json(SavedSearch search, @Nullable String fault) {
    SearchRequest request = search.request();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", search.id());
    json.put("query", request.query());
    json.put("where", request.where());
    json.put("since", request.since());
    json.put("until", request.until());
    json.put("any", request.match() == Match.ANY);
    json.put("lenient", request.lenient());
    json.put("literal", !request.expandNames());
    json.put("fault", fault);
    return json;
  }
}

package org.dateline.cli.serve.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * {@code /api/searches}: the saved searches of files, and the lines that cannot be read.
 *
 * @param files one search a line; read again for each answer
 */
record SavedCall(List<Path> files) implements Handler {
  /** Copies the list. */
  SavedCall {
    files = List.copyOf(files);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    SavedSearches reader = SavedSearches.in(asked.index().searcher());
    List<Object> searches = new ArrayList<>();
    List<Object> unreadable = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          try {
            SavedSearch search = SavedSearch.parse(line, 0);
            reader.add(search);
            searches.add(json(search));
          } catch (QuerySyntaxException | IllegalArgumentException e) {
            unreadable.add(unreadable(file, number, String.valueOf(e.getMessage())));
          }
        }
      }
    }
    return Given.json(Map.of("searches", searches, "unreadable", unreadable));
  }

  // Files change without it.
  @Override
  public boolean isOfIndexAlone() {
    return false;
  }

  // Folders of this machine are nobody's business.
  private static Map<String, Object> unreadable(Path file, int line, String reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", String.valueOf(file.getFileName()));
    json.put("line", line);
    json.put("reason", reason);
    return json;
  }

  private static Map<String, @Nullable Object> json(SavedSearch search) {
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
    return json;
  }
}

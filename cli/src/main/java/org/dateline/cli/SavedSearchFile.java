package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.index.Dimension;
import org.dateline.search.Match;
import org.dateline.search.QuerySyntaxException;
import org.dateline.search.SavedSearch;
import org.dateline.search.SavedSearches;
import org.dateline.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Reads saved searches from a file, one a line: a JSON object, or an id, a tab and a query. */
final class SavedSearchFile {
  private static final String FORM =
      "expected an id, a tab and a query, or a JSON object as {\"id\":\"a\",\"query\":\"b\"}";

  private final Path file;
  private final int passages;
  private final SavedSearches saved;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * @param passages how many each match shows
   * @param saved where they are added
   */
  SavedSearchFile(Path file, int passages, SavedSearches saved) {
    this.file = file;
    this.saved = saved;
    this.passages = passages;
  }

  /** Adds all that can be read, and says what cannot, each with its place. */
  List<String> read() throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, number);
      }
    }
    return errors;
  }

  private void add(String line, int number) throws IOException {
    String place = file + ":" + number + ":";
    try {
      SavedSearch search = line.startsWith("{") ? object(line) : row(line);
      Integer before = lines.putIfAbsent(search.id(), number);
      if (before != null) {
        throw new IllegalArgumentException(
            "the id \"" + search.id() + "\" is that of line " + before);
      }
      saved.add(search);
    } catch (QuerySyntaxException e) {
      errors.add(place + "\n" + e.pointer());
    } catch (IllegalArgumentException e) {
      errors.add(place + " " + e.getMessage());
    } catch (JsonProcessingException e) {
      errors.add(place + " no JSON object: " + e.getOriginalMessage());
    }
  }

  private SavedSearch row(String line) {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new IllegalArgumentException(FORM);
    }
    String query = line.substring(tab + 1);
    return new SavedSearch(
        line.substring(0, tab).strip(), SearchRequest.builder(query).passages(passages).build());
  }

  private SavedSearch object(String line) throws IOException {
    Map<String, Object> map = new HashMap<>(JSON.std.mapFrom(line));
    String id = text(map, "id");
    String query = text(map, "query");
    if (id == null || query == null) {
      throw new IllegalArgumentException(FORM);
    }
    SearchRequest.Builder request =
        SearchRequest.builder(query)
            .passages(passages)
            .since(text(map, "since"))
            .until(text(map, "until"))
            .match(flag(map, "any") ? Match.ANY : Match.ALL)
            .lenient(flag(map, "lenient"))
            .expandNames(!flag(map, "literal"));
    choices(map.remove("where"), request);
    if (!map.isEmpty()) {
      throw new IllegalArgumentException(
          "a saved search has no \""
              + map.keySet().iterator().next()
              + "\", only id, query, where, since, until, any, lenient, literal");
    }
    return new SavedSearch(id, request.build());
  }

  private static @Nullable String text(Map<String, Object> map, String key) {
    Object value = map.remove(key);
    if (value instanceof String || value == null) {
      return (String) value;
    }
    throw new IllegalArgumentException("\"" + key + "\" must be a text, not " + value);
  }

  private static boolean flag(Map<String, Object> map, String key) {
    Object value = map.remove(key);
    if (value instanceof Boolean || value == null) {
      return value != null && (Boolean) value;
    }
    throw new IllegalArgumentException("\"" + key + "\" must be true or false, not " + value);
  }

  private static void choices(@Nullable Object where, SearchRequest.Builder request) {
    if (where == null) {
      return;
    }
    if (!(where instanceof Map<?, ?> choices)) {
      throw new IllegalArgumentException(
          "\"where\" must be an object, as in {\"place\":[\"Q159\"]}");
    }
    choices.forEach((dimension, ids) -> {
      Collection<?> all = ids instanceof Collection<?> several ? several : List.of(ids);
      all.forEach(id -> request.where(Dimension.of(String.valueOf(dimension)), id.toString()));
    });
  }
}

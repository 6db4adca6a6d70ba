package org.dateline.search.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A search that new articles are held against. Immutable.
 *
 * @param id whose it is: any text but a blank one
 * @param request what is searched for: query, chosen facet values, dates, zone, how it is read, and
 *     how many passages a match shows. Order, pages, facets and limits do not count. If it fixes no
 *     moment, {@code last 7 days} is counted from when an article is matched
 */
public record SavedSearch(String id, SearchRequest request) {
  private static final String FORM =
      "expected an id, a tab and a query, or a JSON object as {\"id\":\"a\",\"query\":\"b\"}";

  /** Checks the id. */
  public SavedSearch {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a saved search needs an id");
    }
  }

  /** A query alone. */
  public SavedSearch(String id, String query) {
    this(id, SearchRequest.builder(query).build());
  }

  /**
   * Reads an id, a tab and a query; or a JSON object, as {@code
   * {"id":"kursk","query":"event:attack","where":{"place":["Q159"]}}}, that may also have {@code
   * since}, {@code until}, {@code any}, {@code lenient} and {@code literal}. The query itself is
   * read when the search is added to others.
   *
   * @param passages how many a match shows
   * @throws IllegalArgumentException saying what is wrong, and what was expected
   */
  public static SavedSearch parse(String line, int passages) {
    return line.startsWith("{") ? object(fields(line), passages) : row(line, passages);
  }

  private static SavedSearch row(String line, int passages) {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new IllegalArgumentException(FORM);
    }
    String query = line.substring(tab + 1);
    return new SavedSearch(
        line.substring(0, tab).strip(), SearchRequest.builder(query).passages(passages).build());
  }

  private static Map<String, Object> fields(String line) {
    try {
      return new HashMap<>(JSON.std.mapFrom(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SavedSearch object(Map<String, Object> fields, int passages) {
    String id = text(fields, "id");
    String query = text(fields, "query");
    if (id == null || query == null) {
      throw new IllegalArgumentException(FORM);
    }
    SearchRequest.Builder request =
        SearchRequest.builder(query)
            .passages(passages)
            .since(text(fields, "since"))
            .until(text(fields, "until"))
            .match(flag(fields, "any") ? Match.ANY : Match.ALL)
            .lenient(flag(fields, "lenient"))
            .expandNames(!flag(fields, "literal"));
    choices(fields.remove("where"), request);
    if (!fields.isEmpty()) {
      throw new IllegalArgumentException(
          "a saved search has no \""
              + fields.keySet().iterator().next()
              + "\", only id, query, where, since, until, any, lenient, literal");
    }
    return new SavedSearch(id, request.build());
  }

  private static @Nullable String text(Map<String, Object> fields, String key) {
    Object value = fields.remove(key);
    if (value instanceof String || value == null) {
      return (String) value;
    }
    throw new IllegalArgumentException("\"" + key + "\" must be a text, not " + value);
  }

  private static boolean flag(Map<String, Object> fields, String key) {
    Object value = fields.remove(key);
    if (value instanceof Boolean || value == null) {
      return value != null && (Boolean) value;
    }
    throw new IllegalArgumentException("\"" + key + "\" must be true or false, not " + value);
  }

  private static void choices(@Nullable Object where, SearchRequest.Builder request) {
    if (where == null) {
      return;
    }
    if (!(where instanceof Map<?, ?> choices) || choices.containsValue(null)) {
      throw new IllegalArgumentException(
          "\"where\" must be an object, as in {\"place\":[\"Q159\"]}");
    }
    choices.forEach((dimension, ids) -> {
      Collection<?> all = ids instanceof Collection<?> several ? several : List.of(ids);
      all.forEach(id -> request.where(Dimension.of(String.valueOf(dimension)), String.valueOf(id)));
    });
  }
}

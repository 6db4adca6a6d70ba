package org.dateline.search.relax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchLimitException;
import org.dateline.search.result.SearchResult.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a search that finds nothing, each left out in turn and each alone: which of
 * them it is that nothing meets. Bounded: of many conditions only the first are tried.
 */
@Internal
public final class DroppedConditions {
  /** In place of the count of what is of common words alone. */
  public static final long ASKS_NOTHING = -1;

  private static final int MOST = 8;
  private static final int LONGEST = 80;

  private DroppedConditions() {}

  /** Counts what a request finds. */
  @FunctionalInterface
  public interface Count {
    long of(SearchRequest request) throws IOException;
  }

  /** What is found without each of the conditions, and by each alone; nothing if there is one. */
  public static Relaxed of(SearchRequest request, ParsedQuery read, Count count)
      throws IOException {
    Map<String, SearchRequest> others = without(request, read.conditions());
    if (others.size() < 2) {
      return Relaxed.NOTHING;
    }
    List<String> notes = new ArrayList<>();
    List<Alternative> alternatives = new ArrayList<>();
    try {
      for (Map.Entry<String, SearchRequest> other : some(others)) {
        long found = count.of(other.getValue());
        if (found > 0) {
          notes.add(note(other.getKey(), found));
          alternatives.add(alternative(other.getKey(), false, other.getValue(), found));
        }
      }
      if (notes.isEmpty()) {
        notes.add("without any one of its conditions nothing is found either");
      }
      // Without one of two, the other is alone.
      if (others.size() > 2 || alternatives.isEmpty()) {
        addAlone(alone(request, read.conditions()), count, notes, alternatives);
      }
    } catch (SearchLimitException e) {
      // What was counted by then is told.
    }
    return new Relaxed(notes, alternatives);
  }

  private static void addAlone(
      Map<String, SearchRequest> alone,
      Count count,
      List<String> notes,
      List<Alternative> alternatives)
      throws IOException {
    List<String> told = new ArrayList<>();
    try {
      for (Map.Entry<String, SearchRequest> one : some(alone)) {
        long found = count.of(one.getValue());
        if (found != ASKS_NOTHING) {
          told.add(String.format(Locale.ROOT, "%s %,d", shown(one.getKey()), found));
          alternatives.add(alternative(one.getKey(), true, one.getValue(), found));
        }
      }
    } finally {
      if (!told.isEmpty()) {
        notes.add("each alone: " + String.join(", ", told));
      }
    }
  }

  static Alternative alternative(String condition, boolean alone, SearchRequest other, long found) {
    return new Alternative(
        condition, alone, other.query(), other.where(), other.since(), other.until(), found);
  }

  private static List<Map.Entry<String, SearchRequest>> some(Map<String, SearchRequest> all) {
    return all.entrySet().stream().limit(MOST).toList();
  }

  private static String note(String condition, long found) {
    return String.format(
        Locale.ROOT, "without %s: %,d article%s", shown(condition), found, found == 1 ? "" : "s");
  }

  private static String shown(String condition) {
    return condition.length() <= LONGEST ? condition : condition.substring(0, LONGEST) + "...";
  }

  private static Map<String, SearchRequest> without(
      SearchRequest request, List<String> conditions) {
    Map<String, SearchRequest> others = new LinkedHashMap<>();
    String whole = String.join(" AND ", conditions);
    for (int i = 0; i < conditions.size(); i++) {
      List<String> rest = new ArrayList<>(conditions);
      rest.remove(i);
      others.put(conditions.get(i), whole(request, String.join(" AND ", rest)));
    }
    for (Dimension chosen : request.where().keySet()) {
      Map<Dimension, List<String>> rest = new LinkedHashMap<>(request.where());
      List<String> values = rest.remove(chosen);
      others.put(
          chosen(chosen, values), dated(request, asking(request, whole).where(rest)).build());
    }
    SearchRequest.Builder timeless = asking(request, whole).where(request.where());
    if (request.since() != null) {
      others.put("since " + request.since(), timeless.since(null).until(request.until()).build());
    }
    if (request.until() != null) {
      others.put("until " + request.until(), timeless.since(request.since()).until(null).build());
    }
    return others;
  }

  private static Map<String, SearchRequest> alone(SearchRequest request, List<String> conditions) {
    Map<String, SearchRequest> alone = new LinkedHashMap<>();
    for (String condition : conditions) {
      alone.put(condition, asking(request, condition).build());
    }
    request
        .where()
        .forEach((dimension, values) ->
            alone.put(
                chosen(dimension, values),
                asking(request, "").where(Map.of(dimension, values)).build()));
    if (request.since() != null) {
      alone.put("since " + request.since(), asking(request, "").since(request.since()).build());
    }
    if (request.until() != null) {
      alone.put("until " + request.until(), asking(request, "").until(request.until()).build());
    }
    return alone;
  }

  private static String chosen(Dimension dimension, @Nullable List<String> values) {
    return dimension.key() + "=" + String.join(", ", values == null ? List.of() : values);
  }

  /** What a request asks for besides its query, of another query. */
  static SearchRequest whole(SearchRequest request, String query) {
    return dated(request, asking(request, query).where(request.where())).build();
  }

  private static SearchRequest.Builder asking(SearchRequest request, String query) {
    return SearchRequest.builder(query)
        .match(request.match())
        .expandNames(request.expandNames())
        .zone(request.zone())
        .now(request.now());
  }

  private static SearchRequest.Builder dated(SearchRequest request, SearchRequest.Builder to) {
    return to.since(request.since()).until(request.until());
  }
}

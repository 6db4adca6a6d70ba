package org.dateline.archive.form.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in a JSON value: itself, or those that it wraps. A list of articles goes
 * before what wraps it, even if that has a title, a name or a description.
 */
final class JsonWrapper {
  private static final int DEEPEST = 6;
  // Names that articles are listed under, whatever else the object says of itself.
  private static final Set<String> LISTS =
      WordLists.words(
          """
          articles items item entries entry docs documents results posts stories news hits records
          itemlistelement rows value @graph data articlelist newslist starred
          """);
  // What articles have lists of, too.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i).*(?:related|recommend|similar|comment|repl(?:y|ies)|image|photo|picture|media|video"
              + "|audio|galler|attach|associat|rendition|link|referenc|seealso|readnext|promo|banner"
              + "|author|contributor|publisher|source|tags|keyword|categor|topic|correction|update"
              + "|haspart|ispartof|mention|citation|section|paragraph|chapter|block|elements|breadcrumb"
              + "|trending|popular|mostread|facet|aggregation|highlight).*");

  /**
   * An object that is to be an article.
   *
   * @param object as it stands, or with the id of what is around it
   * @param reason why it is none, empty if it may be one
   */
  record Part(Map<?, ?> object, String reason) {
    Part(Map<?, ?> object) {
      this(object, "");
    }
  }

  private final ArticleMapper mapper;

  JsonWrapper(ArticleMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * What is to be read in one value, at least one part.
   *
   * @throws UnreadableRecord if it is no object, nor a list of any
   */
  List<Part> parts(@Nullable Object value) throws UnreadableRecord {
    if (value instanceof List<?> list && isArticles(list)) {
      List<Part> parts = new ArrayList<>();
      addAll(list, 0, parts);
      return parts;
    }
    Map<?, ?> object = JsonArticleParser.object(value);
    if (JsonFeedForm.isFeed(object)) {
      return JsonFeedForm.items(object).stream().map(item -> new Part(item, "")).toList();
    }
    return parts(object, 0);
  }

  private List<Part> parts(Map<?, ?> object, int depth) {
    List<Part> inside = List.of();
    if (depth < DEEPEST && mayWrap(object)) {
      inside = inside(object, depth);
    }
    return inside.isEmpty() ? List.of(new Part(object)) : inside;
  }

  // An article with its text is not searched for others, unless it has no date and a list of them.
  private boolean mayWrap(Map<?, ?> object) {
    return !mapper.hasFullText(object) || (!mapper.isDated(object) && hasNamedList(object));
  }

  private boolean hasNamedList(Map<?, ?> object) {
    return object.entrySet().stream()
        .anyMatch(e -> isNamed(e.getKey()) && e.getValue() instanceof List<?> l && isArticles(l));
  }

  private static boolean isNamed(@Nullable Object key) {
    return LISTS.contains(String.valueOf(key).toLowerCase(Locale.ROOT));
  }

  private static boolean isPart(@Nullable Object key) {
    return PARTS.matcher(String.valueOf(key)).matches() && !isNamed(key);
  }

  /** The articles nearest to the top; those in lists if there are any. */
  private List<Part> inside(Map<?, ?> wrapper, int depth) {
    Search search = new Search(wrapper);
    List<Map<?, ?>> level = List.of(wrapper);
    for (int down = depth; down < DEEPEST && !level.isEmpty(); down++) {
      level = search.below(level, down + 1);
      if (!search.found.isEmpty()) {
        return search.found();
      }
    }
    return List.of();
  }

  /** A search for the articles in one object. */
  private final class Search {
    private final boolean own;
    private final boolean dated;
    private final List<Part> found = new ArrayList<>();
    private final Map<String, List<?>> others = new LinkedHashMap<>();
    private List<Map<?, ?>> next = new ArrayList<>();

    Search(Map<?, ?> wrapper) {
      own = mapper.hasText(wrapper);
      dated = own && mapper.isDated(wrapper);
    }

    /** Looks at what is in these objects; what is to be looked into next. */
    List<Map<?, ?>> below(List<Map<?, ?>> level, int depth) {
      next = new ArrayList<>();
      for (Map<?, ?> object : level) {
        object.forEach((key, value) -> look(String.valueOf(key), value, depth));
      }
      if (found.isEmpty() && !own) {
        addSingles(next, depth, found);
      }
      if (found.isEmpty() && !own) {
        others.values().forEach(list -> addAll(list, depth, found));
        others.clear();
      }
      return dated ? List.of() : next;
    }

    private void look(String key, @Nullable Object value, int depth) {
      List<?> list = listOf(key, value);
      boolean isPart = isPart(key);
      if (isArticles(list) || (!dated && isNamed(key) && isLinks(list))) {
        if (dated ? isNamed(key) : !isPart) {
          addAll(list, depth, found);
        } else {
          others.put(key, list);
        }
      } else if (!own || !isPart) {
        addMap(value, next);
        list.forEach(element -> addMap(element, next));
      }
    }

    // Of what says that it lists articles, also those that stand there by their ids.
    private List<?> listOf(String key, @Nullable Object value) {
      boolean isById =
          isNamed(key)
              && value instanceof Map<?, ?> map
              && !mapper.hasText(map)
              && map.values().stream().allMatch(Map.class::isInstance);
      return isById && value instanceof Map<?, ?> map
          ? List.copyOf(map.values())
          : value instanceof List<?> list ? list : List.of();
    }

    /** What was found, and which lists were not taken beside it. */
    List<Part> found() {
      List<Part> all = new ArrayList<>(found);
      others.forEach((key, list) ->
          all.add(
              new Part(
                  Map.of(),
                  "beside the articles a list of %d is passed over: \"%s\""
                      .formatted(list.size(), key))));
      return all;
    }
  }

  private boolean isLinks(List<?> list) {
    return list.stream()
        .anyMatch(element -> element instanceof Map<?, ?> map && mapper.isLink(map));
  }

  private static void addMap(@Nullable Object value, List<Map<?, ?>> to) {
    if (value instanceof Map<?, ?> map) {
      to.add(map);
    }
  }

  // Those that say little come too, so that they are counted, if most are articles: a map by id.
  private void addSingles(List<Map<?, ?>> objects, int depth, List<Part> to) {
    long articles = objects.stream().filter(mapper::looksLikeArticle).count();
    for (Map<?, ?> object : objects) {
      if (mapper.looksLikeArticle(object)
          || (articles > 1 && 2 * articles > objects.size() && mapper.hasText(object))) {
        to.addAll(parts(object, depth));
      }
    }
  }

  private boolean isArticles(List<?> list) {
    for (Object element : list) {
      if (element instanceof Map<?, ?> map
          && (mapper.looksLikeArticle(map) || !unwrapped(map, false).equals(map))) {
        return true;
      }
    }
    return false;
  }

  /** Every element of a list that has articles: one that is none is said to be unreadable. */
  private void addAll(List<?> list, int depth, List<Part> to) {
    for (Object element : list) {
      Map<?, ?> object =
          element instanceof Map<?, ?> map ? map : Map.of("value", String.valueOf(element));
      to.addAll(parts(mapper.hasText(object) ? object : unwrapped(object, true), depth));
    }
  }

  /** The article in {@code {"_id": "1", "_source": {...}}} and the like, with the id. */
  private Map<?, ?> unwrapped(Map<?, ?> element, boolean links) {
    for (Object value : element.values()) {
      if (value instanceof Map<?, ?> inner
          && (mapper.looksLikeArticle(inner) || (links && mapper.isLink(inner)))) {
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(inner);
        for (String key : List.of("_id", "id")) {
          if (!whole.containsKey("id") && !whole.containsKey("_id") && element.get(key) != null) {
            whole.put("_id", element.get(key));
          }
        }
        return whole;
      }
    }
    return element;
  }
}

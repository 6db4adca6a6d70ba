package org.dateline.archive.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in schema.org's JSON-LD. A damaged piece is left out: the page says
 * the same elsewhere.
 */
final class JsonLd {
  private static final int MOST_OBJECTS = 2_000;
  private static final Set<String> INTO = Set.of("@graph", "mainEntity", "mainEntityOfPage");

  private static final JSON LENIENT =
      JSON.builder(
              new JsonFactoryBuilder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .build();

  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> others = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd all = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      all.read(script.data());
    }
    return all;
  }

  private void read(String text) {
    String json = text.strip().replaceFirst("^<!--", "").replaceFirst("(//)?-->$", "");
    try {
      collect(LENIENT.anyFrom(json));
    } catch (IOException e) {
      // Damaged.
    }
  }

  private void collect(@Nullable Object root) {
    Deque<Object> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      Object next = open.remove();
      if (next instanceof List<?> list) {
        list.stream().filter(o -> o != null).forEach(open::add);
      } else if (next instanceof Map<?, ?> map) {
        (isArticle(map) ? articles : others).add(map);
        INTO.stream()
            .map(map::get)
            .filter(o -> o instanceof Map || o instanceof List)
            .forEach(open::add);
      }
    }
  }

  private static boolean isArticle(Map<?, ?> map) {
    return types(map)
        .anyMatch(t ->
            t.endsWith("Article")
                || t.endsWith("Posting")
                || t.endsWith("Report")
                || t.equals("Review"));
  }

  private static Stream<String> types(Map<?, ?> map) {
    Object type = map.get("@type");
    return type instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.of(String.valueOf(type));
  }

  /** The first text under one of these names, in the articles, empty if there is none. */
  String text(String... names) {
    return first(articles, names);
  }

  /** As {@link #text}, in what is no article: pages and sites. */
  String pageText(String... names) {
    return first(others, names);
  }

  private static String first(List<Map<?, ?>> maps, String... names) {
    for (String name : names) {
      FieldPath path = FieldPath.of(name);
      for (Map<?, ?> map : maps) {
        String text = JsonValues.text(path.in(map)).strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** Names of people under a name of the articles. */
  List<String> names(String name) {
    return list(name, JsonValues::names);
  }

  List<String> subjects(String name) {
    return list(name, JsonValues::subjects);
  }

  private List<String> list(String name, Function<@Nullable Object, List<String>> read) {
    return articles.stream()
        .map(map -> read.apply(map.get(name)))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}

package org.dateline.archive.form.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.archive.form.FieldPath;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in schema.org's JSON-LD, parsed once, with what it refers to by {@code @id}. Of
 * a damaged piece headline, date and author are saved.
 */
final class JsonLd {
  private static final int MOST_OBJECTS = 2_000;
  private static final Set<String> INTO = Set.of("@graph", "mainEntity", "mainEntityOfPage");

  private static final List<FieldPath> ADDRESS =
      Stream.of("url", "mainEntityOfPage.@id", "mainEntityOfPage.url", "mainEntityOfPage", "@id")
          .map(FieldPath::of)
          .toList();

  private static final Pattern ARTICLE =
      Pattern.compile("\"@type\"\\s*+:\\s*+\\[?\\s*+\"\\w*(?:Article|Posting)\"");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\"(headline|datePublished|author)\"\\s*+:\\s*+(?:\\[?\\s*+\\{[^{}]{0,1000}?\"name\"\\s*+:\\s*+)?+\""
              + "((?:[^\"\\\\]|\\\\.|\"(?!\\s*+[,}\\]])){1,1000}+)\"");

  private static final JSON LENIENT =
      JSON.builder(
              new JsonFactoryBuilder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .build();

  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> others = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd all = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      all.read(script.data());
    }
    return all;
  }

  // Many stand in a comment or a CDATA section, and some behind one another in one script.
  private void read(String text) {
    String json = text.replace("<![CDATA[", "").replace("]]>", "");
    json = json.indexOf('"') < 0 ? Parser.unescapeEntities(json, false) : json;
    try (JsonParser parser =
        LENIENT.getStreamingFactory().createParser(json.substring(start(json)))) {
      for (JsonToken next = parser.nextToken();
          next != null && next.isStructStart();
          next = parser.nextToken()) {
        Object root = LENIENT.anyFrom(parser);
        walk(root, map -> INTO.stream().map(map::get), this::collect);
        walk(root, map -> map.values().stream(), this::index);
      }
    } catch (IOException e) {
      salvage(json);
    }
  }

  // Of what is damaged, by a bare quote in a text for the most part, the members that count.
  private void salvage(String json) {
    if (!ARTICLE.matcher(json).find()) {
      return;
    }
    Map<String, Object> saved = new HashMap<>();
    for (Matcher member = MEMBER.matcher(json); member.find(); ) {
      saved.putIfAbsent(member.group(1), member.group(2).replace("\\", ""));
    }
    if (!saved.isEmpty() && articles.isEmpty()) {
      articles.add(saved);
    }
  }

  private static int start(String json) {
    int at = 0;
    while (at < json.length() && json.charAt(at) != '{' && json.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  private void collect(Map<?, ?> map) {
    (isArticle(map) ? articles : others).add(map);
  }

  // Of several objects with one id the fullest counts; the others refer to it.
  private void index(Map<?, ?> map) {
    if (map.get("@id") instanceof String id) {
      byId.merge(id, map, (a, b) -> a.size() >= b.size() ? a : b);
    }
  }

  /** Gives each object of {@code root}, and of those what {@code into} leads to, the near first. */
  private static void walk(
      @Nullable Object root, Function<Map<?, ?>, Stream<?>> into, Consumer<Map<?, ?>> taker) {
    Deque<Object> open = new ArrayDeque<>();
    add(open, root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      Object next = open.remove();
      if (next instanceof List<?> list) {
        list.forEach(item -> add(open, item));
      } else if (next instanceof Map<?, ?> map) {
        taker.accept(map);
        into.apply(map).forEach(value -> add(open, value));
      }
    }
  }

  private static void add(Deque<Object> open, @Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      open.add(value);
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

  /** The types of an object, empty if it names none. */
  static Stream<String> types(Map<?, ?> map) {
    Object type = map.get("@type");
    return type instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.of(type == null ? "" : type.toString());
  }

  /**
   * Forgets the articles that are not the page's own: of several those count that have its address,
   * else those that have its headline, else the first.
   */
  void choose(List<String> urls, Predicate<String> isHeadline) {
    List<Map<?, ?>> here = articles.stream().filter(map -> isAt(map, urls)).toList();
    List<Map<?, ?>> named =
        articles.stream()
            .filter(map -> isHeadline.test(JsonValues.text(map.get("headline"))))
            .toList();
    List<Map<?, ?>> first = articles.stream().limit(1).toList();
    List<Map<?, ?>> own = here.isEmpty() ? named : here;
    articles.retainAll(own.isEmpty() ? first : own);
  }

  private static boolean isAt(Map<?, ?> map, List<String> urls) {
    return ADDRESS.stream()
        .map(path -> JsonValues.text(path.in(map)))
        .anyMatch(said -> urls.stream().anyMatch(url -> PageUrl.isSame(said, url)));
  }

  /** The first text under one of these names, in the articles, empty if there is none. */
  String text(String... names) {
    return first(articles, names);
  }

  /** As {@link #text}, in what is no article: pages and sites. */
  String pageText(String... names) {
    return first(others, names);
  }

  /** The name of the site, empty if there is none. */
  String siteName() {
    return first(
        others.stream()
            .filter(
                map -> types(map).anyMatch(t -> t.equals("WebSite") || t.endsWith("Organization")))
            .toList(),
        "name");
  }

  private String first(List<Map<?, ?>> maps, String... names) {
    for (String name : names) {
      for (Map<?, ?> map : maps) {
        String text = JsonValues.text(at(map, name)).strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  private @Nullable Object at(Map<?, ?> map, String path) {
    Object value = map;
    for (String part : path.split("\\.", -1)) {
      Map<?, ?> object =
          value instanceof List<?> list
              ? list.stream().map(this::resolved).findFirst().orElse(Map.of())
              : resolved(value);
      value = object.get(part);
    }
    return value;
  }

  // What stands there, or what it refers to.
  private Map<?, ?> resolved(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return byId.getOrDefault(JsonValues.text(map.get("@id")), map);
    }
    return value instanceof String id ? byId.getOrDefault(id, Map.of()) : Map.of();
  }

  /** What stands under a name of the first article that has it: texts and objects, one by one. */
  List<Object> values(String name) {
    for (Map<?, ?> map : articles) {
      Object value = map.get(name);
      List<Object> values =
          (value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
              .filter(Objects::nonNull)
              .<Object>map(one -> resolved(one).isEmpty() ? one : resolved(one))
              .toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  List<String> subjects(String name) {
    return articles.stream()
        .map(map -> JsonValues.subjects(map.get(name)))
        .filter(subjects -> !subjects.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The text of the article, of a live blog that of its posts, in their order. */
  String body() {
    return values("liveBlogUpdate").stream()
        .filter(Map.class::isInstance)
        .map(post -> post((Map<?, ?>) post))
        .filter(post -> !post.isEmpty())
        .reduce(Prose.ofHtml(text("articleBody")), JsonLd::joined);
  }

  private static String post(Map<?, ?> post) {
    String text = Prose.ofHtml(JsonValues.prose(post.get("articleBody")));
    return joined(Prose.line(JsonValues.text(post.get("headline"))), text);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n\n" + other;
  }
}

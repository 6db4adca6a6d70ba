package org.dateline.archive.form;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles of JSON values, one value after the other. A value that is no article itself but
 * wraps some, as {@code {"status": "ok", "articles": [...]}}, gives those.
 */
final class JsonRecords implements RecordReader {
  private static final int DEEPEST = 5;

  /** Gets the next value, false at the end. */
  @FunctionalInterface
  interface Values {
    boolean next(RawRecord raw) throws IOException, UnreadableRecord;
  }

  private final Values values;
  private final JsonArticleParser parser;
  private final Deque<Map<?, ?>> wrapped = new ArrayDeque<>();

  private JsonRecords(Values values, FormOptions options) {
    this.values = values;
    this.parser = new JsonArticleParser(options);
  }

  /** Of a file with an object in each line. */
  static RecordReader ofLines(FormInput in, FormOptions options) {
    return new JsonRecords(raw -> nextLine(in, raw), options);
  }

  /** Of a file with an object, several of them, or an array of objects, over any lines. */
  static RecordReader ofValues(FormInput in, FormOptions options) {
    return new JsonRecords(new JsonCutter(in)::next, options);
  }

  private static boolean nextLine(FormInput in, RawRecord raw) throws IOException {
    while (in.takeLine(raw)) {
      if (!raw.isBlank()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    if (wrapped.isEmpty()) {
      if (!values.next(raw)) {
        return null;
      }
      Map<?, ?> object = parser.object(raw);
      List<Map<?, ?>> inside = parser.hasText(object) ? List.of() : inside(object);
      if (inside.isEmpty()) {
        return parser.item(object);
      }
      wrapped.addAll(inside);
    }
    return parser.item(wrapped.remove());
  }

  /** The articles nearest to the top; those in lists if there are any. */
  private List<Map<?, ?>> inside(Map<?, ?> wrapper) {
    List<Map<?, ?>> level = List.of(wrapper);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Map<?, ?>> single = new ArrayList<>();
      List<Map<?, ?>> listed = new ArrayList<>();
      for (Map<?, ?> object : level) {
        object.values().forEach(value -> collect(value, single, listed));
      }
      for (List<Map<?, ?>> candidates : List.of(listed, single)) {
        List<Map<?, ?>> articles = candidates.stream().filter(parser::looksLikeArticle).toList();
        if (!articles.isEmpty()) {
          return articles;
        }
      }
      level = new ArrayList<>(single);
      level.addAll(listed);
    }
    return List.of();
  }

  private static void collect(
      @Nullable Object value, List<Map<?, ?>> single, List<Map<?, ?>> listed) {
    if (value instanceof Map<?, ?> map) {
      single.add(map);
    } else if (value instanceof List<?> list) {
      list.stream()
          .filter(Map.class::isInstance)
          .<Map<?, ?>>map(o -> (Map<?, ?>) o)
          .forEach(listed::add);
    }
  }
}

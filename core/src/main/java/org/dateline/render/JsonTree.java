package org.dateline.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a value what JSON has: maps, lists, strings, numbers, booleans and null. */
final class JsonTree {
  private JsonTree() {}

  static @Nullable Object of(@Nullable Object value, int depth) {
    Object plain = PlainValue.of(value, depth);
    if (plain == null
        || plain instanceof String
        || plain instanceof Number
        || plain instanceof Boolean) {
      return plain;
    }
    return plain instanceof Collection<?> values ? list(values, depth) : object(plain, depth);
  }

  /** A record as a map, or a map. */
  static Map<String, @Nullable Object> object(Object value, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Shape.each(
        PlainValue.of(value, depth), (key, of) -> object.put(key.getValue(), of(of, depth + 1)));
    return object;
  }

  private static List<@Nullable Object> list(Collection<?> values, int depth) {
    List<@Nullable Object> list = new ArrayList<>(values.size());
    values.forEach(value -> list.add(of(value, depth + 1)));
    return list;
  }
}

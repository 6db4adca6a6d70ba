package org.dateline.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a value what JSON has: maps, lists, strings, numbers, booleans and null. */
final class JsonTree {
  /** Nothing of ours is near that; what contains itself is. */
  private static final int DEEPEST = 500;

  private JsonTree() {}

  // No switch over patterns: its first use takes longer than all else here.
  static @Nullable Object of(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested more than " + DEEPEST + " deep");
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue()) ? number : null;
    }
    if (value instanceof Collection<?> values) {
      return list(values.stream(), depth);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth);
    }
    return value instanceof Record && !Shapes.TEXTS.contains(value.getClass())
        ? Shape.json(value, depth)
        : other(value, depth);
  }

  private static @Nullable Object other(Object value, int depth) {
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof Duration duration) {
      return duration.toMillis();
    }
    if (value instanceof TemporalAccessor
        || value instanceof ZoneId
        || value instanceof Path
        || value instanceof Record) {
      return value.toString();
    }
    if (value instanceof Stream<?> values) {
      return list(values, depth);
    }
    return value instanceof Optional<?> optional
        ? of(optional.orElse(null), depth)
        : Shape.json(value, depth);
  }

  /** A record as a map, or a map. */
  static Map<String, @Nullable Object> object(Object value, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (of(value, depth) instanceof Map<?, ?> map) {
      map.forEach((key, of) -> object.put((String) key, of));
      return object;
    }
    throw new IllegalArgumentException("no JSON object: " + value.getClass());
  }

  /** Writes what {@link #of} made. */
  static void write(@Nullable Object tree, JsonGenerator to) throws IOException {
    if (tree == null || tree instanceof String) {
      to.writeString((String) tree);
    } else if (tree instanceof Map<?, ?> map) {
      writeObject(map, to);
    } else if (tree instanceof List<?> list) {
      to.writeStartArray();
      for (Object value : list) {
        write(value, to);
      }
      to.writeEndArray();
    } else if (tree instanceof Number number) {
      to.writeNumber(number.toString());
    } else {
      to.writeBoolean(Boolean.TRUE.equals(tree));
    }
  }

  private static void writeObject(Map<?, ?> map, JsonGenerator to) throws IOException {
    to.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      to.writeFieldName((String) entry.getKey());
      write(entry.getValue(), to);
    }
    to.writeEndObject();
  }

  private static List<@Nullable Object> list(Stream<?> values, int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    values.forEach(value -> list.add(of(value, depth + 1)));
    return list;
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    boolean constants = !map.isEmpty() && map.keySet().iterator().next() instanceof Enum<?>;
    // A map of constants has their order, whatever its own.
    Map<?, ?> ordered = constants ? new TreeMap<Object, @Nullable Object>(map) : map;
    ordered.forEach(
        (key, value) -> object.put(String.valueOf(of(key, depth)), of(value, depth + 1)));
    return object;
  }
}

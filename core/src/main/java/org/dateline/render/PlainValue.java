package org.dateline.render;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.article.Alias;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** What JSON has for a value, without a look at what it holds. */
final class PlainValue {
  /** Nothing of ours is near that; what contains itself is. */
  private static final int DEEPEST = 500;

  /** Records that are written as one text. */
  private static final Set<Class<?>> TEXTS = Set.of(Published.class, Alias.class);

  private PlainValue() {}

  /**
   * A string, a finite number, a boolean or null as it stands in JSON; a collection, or a map by
   * strings, whose values are as they were; else what has a {@link Shape}.
   */
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
    if (value instanceof Map<?, ?> map) {
      return byStrings(map, depth);
    }
    return value instanceof Collection<?>
            || (value instanceof Record && !TEXTS.contains(value.getClass()))
        ? value
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
      return values.toList();
    }
    return value instanceof Optional<?> optional ? of(optional.orElse(null), depth) : value;
  }

  private static Map<String, @Nullable Object> byStrings(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    boolean constants = !map.isEmpty() && map.keySet().iterator().next() instanceof Enum<?>;
    // A map of constants has their order, whatever its own.
    Map<?, ?> ordered = constants ? new TreeMap<Object, @Nullable Object>(map) : map;
    ordered.forEach((key, value) -> named.put(name(of(key, depth)), value));
    return named;
  }

  private static String name(@Nullable Object key) {
    if (key == null || key instanceof String || key instanceof Number || key instanceof Boolean) {
      return String.valueOf(key);
    }
    throw new IllegalArgumentException("no key of a JSON object: " + key.getClass());
  }
}

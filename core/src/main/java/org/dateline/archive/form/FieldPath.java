package org.dateline.archive.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in a JSON object, where dots lead into nested objects.
 *
 * @param name as the mapping gives it
 * @param parts the name between its dots
 */
record FieldPath(String name, List<String> parts) {

  static FieldPath of(String name) {
    return new FieldPath(name, List.of(name.split("\\.", -1)));
  }

  /** What stands there, {@code null} if nothing; a key that has the dots itself goes first. */
  @Nullable Object in(Map<?, ?> object) {
    Object value = object.get(name);
    if (value != null || parts.size() == 1) {
      return value;
    }
    value = object;
    for (String part : parts) {
      value = step(value, part);
    }
    return value;
  }

  // JSON-LD gives one object or an array of them; of an array the first object counts.
  private static @Nullable Object step(@Nullable Object from, String part) {
    return switch (from) {
      case Map<?, ?> object -> object.get(part);
      case List<?> list -> {
        Object first = list.stream().filter(Map.class::isInstance).findFirst().orElse(null);
        yield first == null ? null : step(first, part);
      }
      case null, default -> null;
    };
  }
}

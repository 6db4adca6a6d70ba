package org.dateline.archive.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A name in a JSON object, where dots lead into nested objects.
 *
 * @param name as the mapping gives it
 * @param parts the name between its dots
 */
@Internal
public record FieldPath(String name, List<String> parts) {
  // Of ninjs.
  private static final Set<String> MAIN = Set.of("main", "body", "headline");

  public static FieldPath of(String name) {
    return new FieldPath(name, List.of(name.split("\\.", -1)));
  }

  /** What stands there, {@code null} if nothing; a key that has the dots itself goes first. */
  public @Nullable Object in(Map<?, ?> object) {
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

  // JSON-LD gives one object or an array of them; of an array the main object counts, or the first.
  private static @Nullable Object step(@Nullable Object from, String part) {
    return switch (from) {
      case Map<?, ?> object -> object.get(part);
      case List<?> list -> {
        Map<?, ?> main = main(list);
        yield main == null ? null : main.get(part);
      }
      case null, default -> null;
    };
  }

  private static @Nullable Map<?, ?> main(List<?> list) {
    Map<?, ?> first = null;
    for (Object element : list) {
      if (element instanceof Map<?, ?> map) {
        if (map.get("role") instanceof String role && MAIN.contains(role)) {
          return map;
        }
        first = first == null ? map : first;
      }
    }
    return first;
  }
}

package org.dateline.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key whose value methods give, each that of what the one before gave; see {@link Shape#keys}.
 */
record Key<T>(String key, List<Method> methods, boolean optional) implements Shape.Part<T> {
  /**
   * Finds the methods.
   *
   * @throws IllegalStateException if there is none of a name
   */
  static <T> Key<T> of(Class<T> type, String written) {
    boolean optional = written.endsWith("?");
    int equal = written.indexOf('=');
    String path = written.substring(equal + 1, written.length() - (optional ? 1 : 0));
    List<Method> methods = new ArrayList<>();
    Class<?> at = type;
    for (String name : List.of(path.split("\\."))) {
      try {
        methods.add(at.getMethod(name));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(at + " has no public method " + name, e);
      }
      at = methods.getLast().getReturnType();
    }
    String last = methods.getLast().getName().replaceAll("(\\p{Lu})", "_$1");
    String key = equal < 0 ? last.toLowerCase(Locale.ROOT) : written.substring(0, equal);
    return new Key<>(at == Duration.class ? key + "_ms" : key, List.copyOf(methods), optional);
  }

  @Override
  public void put(T from, Map<String, @Nullable Object> to, int depth) {
    Object value = from;
    for (Method method : methods) {
      value = value == null ? null : call(method, value);
    }
    if (!optional || !isNothing(value)) {
      to.put(key, JsonTree.of(value, depth + 1));
    }
  }

  private static @Nullable Object call(Method method, Object value) {
    try {
      return method.invoke(value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("no public record: " + value.getClass(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || value.equals("")
        || (value instanceof Number number && number.doubleValue() == 0)
        || (value instanceof Collection<?> values && values.isEmpty());
  }
}

package org.dateline.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which keys the JSON of a class has, in which order.
 *
 * @param <T> the class
 */
final class Shape<T> {
  // Methods are found when first a value of the class comes: a start has few of all.
  private static final ClassValue<List<? extends Part<?>>> ALL =
      new ClassValue<>() {
        @Override
        protected List<? extends Part<?>> computeValue(Class<?> type) {
          Shape<?> told = Shapes.TOLD.get(type);
          return (told == null ? ofComponents(type) : told)
              .parts.stream().map(Supplier::get).toList();
        }
      };

  private final Class<T> type;
  private final List<Supplier<Part<T>>> parts = new ArrayList<>();

  /** Takes keys and their values, as they are. */
  interface Keys {
    void put(SerializableString key, @Nullable Object value);
  }

  /** Puts a key or several. */
  interface Part<T> {
    void put(T from, Keys to);
  }

  Shape(Class<T> type) {
    this.type = type;
  }

  /** The shape that is told of a class, else that of a record's components. */
  static List<? extends Part<?>> of(Class<?> type) {
    return ALL.get(type);
  }

  /** Gives all keys of a map by strings or of what has a shape. */
  @SuppressWarnings("unchecked")
  static void each(@Nullable Object object, Keys to) {
    if (object instanceof Map<?, ?> map) {
      map.forEach((key, value) -> to.put(new SerializedString((String) key), value));
    } else if (object == null) {
      throw new IllegalArgumentException("no JSON object: null");
    } else {
      for (Part<?> part : of(object.getClass())) {
        ((Part<Object>) part).put(object, to);
      }
    }
  }

  private static <T> Shape<T> ofComponents(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException("no JSON is made of " + type);
    }
    Shape<T> shape = new Shape<>(type);
    for (RecordComponent component : components) {
      shape.keys(component.getName());
    }
    return shape;
  }

  /**
   * Adds keys that are methods without parameters, in snake case: {@code lessExact} is less_exact.
   *
   * @param names parted by blanks: {@code total}; {@code chosen.id}, the id of what {@code chosen}
   *     gives, null if that is null; {@code row=row.line} under another key; {@code reasons?}, left
   *     out if it is null, empty or 0
   */
  Shape<T> keys(String names) {
    for (String name : List.of(names.split(" "))) {
      parts.add(() -> Key.of(type, name));
    }
    return this;
  }

  Shape<T> key(String key, Function<T, @Nullable Object> value) {
    SerializableString written = new SerializedString(key);
    parts.add(() -> (from, to) -> to.put(written, value.apply(from)));
    return this;
  }

  /** Adds all keys of what a value gives. */
  Shape<T> spread(Function<T, Object> value) {
    parts.add(() -> (from, to) -> each(value.apply(from), to));
    return this;
  }

  /** A key whose value methods give, each that of what the one before gave. */
  record Key<T>(SerializableString key, List<Method> methods, boolean optional) implements Part<T> {
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
      SerializableString whole = new SerializedString(at == Duration.class ? key + "_ms" : key);
      return new Key<>(whole, List.copyOf(methods), optional);
    }

    @Override
    public void put(T from, Keys to) {
      Object value = from;
      for (Method method : methods) {
        value = value == null ? null : call(method, value);
      }
      if (!optional || !isNothing(value)) {
        to.put(key, value);
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
}

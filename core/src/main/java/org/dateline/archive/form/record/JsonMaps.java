package org.dateline.archive.form.record;

import com.fasterxml.jackson.jr.ob.api.MapBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the maps of JSON objects. Of a key that stands twice the last value counts, as in
 * JavaScript, Python and most parsers; where a value is lost by that, the key is noted.
 */
final class JsonMaps extends MapBuilder {
  private final Set<String> twice;
  private @Nullable Map<String, Object> current;

  JsonMaps(Set<String> twice) {
    super(0, null);
    this.twice = twice;
  }

  @Override
  public MapBuilder newBuilder(int features) {
    return new JsonMaps(twice);
  }

  @Override
  public MapBuilder newBuilder(Class<?> mapType) {
    return new JsonMaps(twice);
  }

  @Override
  public MapBuilder start() {
    if (current != null) {
      return new JsonMaps(twice).start();
    }
    current = new LinkedHashMap<>();
    return this;
  }

  @Override
  public MapBuilder put(String key, Object value) {
    Object before = map().put(key, value);
    if (before != null && !before.equals(value)) {
      twice.add(key);
    }
    return this;
  }

  private Map<String, Object> map() {
    if (current == null) {
      throw new IllegalStateException("not started");
    }
    return current;
  }

  @Override
  public Map<String, Object> build() {
    Map<String, Object> built = map();
    current = null;
    return built;
  }
}

package org.dateline.cli.serve.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An address within the site, from which others are made. Immutable. As text it is encoded, for an
 * attribute that the template escapes.
 *
 * @param path as {@code /entity}
 * @param parameters decoded
 */
public record Address(String path, Map<String, List<String>> parameters) {
  /** Copies the parameters. */
  public Address {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Collections.unmodifiableMap(copy);
  }

  /** A path without parameters. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** Another path with the same parameters. */
  public Address at(String other) {
    return new Address(other, parameters);
  }

  /** With a parameter of this one value; without it if the value is empty. */
  public Address set(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value));
    }
    return new Address(path, changed);
  }

  /** With one more value of a parameter. */
  public Address add(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> values = new ArrayList<>(changed.getOrDefault(name, List.of()));
    if (!values.contains(value)) {
      values.add(value);
    }
    changed.put(name, values);
    return new Address(path, changed);
  }

  /** Without one value of a parameter. */
  public Address remove(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> values = new ArrayList<>(changed.getOrDefault(name, List.of()));
    values.remove(value);
    if (values.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, values);
    }
    return new Address(path, changed);
  }

  /** Without these parameters. */
  public Address without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.keySet().removeAll(List.of(names));
    return new Address(path, changed);
  }

  /** With these parameters only. */
  public Address only(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.keySet().retainAll(List.of(names));
    return new Address(path, changed);
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .flatMap(each ->
                each.getValue().stream()
                    .map(value -> encoded(each.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

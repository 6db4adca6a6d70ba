package org.dateline.article;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a key in a file, a query or an option stands for. */
final class Keys {
  private Keys() {}

  /**
   * The value of a key.
   *
   * @param what what the values are, for the message
   * @throws IllegalArgumentException naming the keys there are
   */
  static <E> E find(E[] values, Function<E, String> key, String what, String written) {
    for (E value : values) {
      if (key.apply(value).equals(written)) {
        return value;
      }
    }
    String all = Arrays.stream(values).map(key).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("no " + what + " \"" + written + "\"; there are " + all);
  }
}

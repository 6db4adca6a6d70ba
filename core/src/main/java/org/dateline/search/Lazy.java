package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Read once, on first use: most searches need neither gazetteer nor event types. Thread-safe. */
final class Lazy<T> implements Supplier<T> {
  /** Reads it. */
  @FunctionalInterface
  interface Source<T> {
    T read() throws IOException;
  }

  private final Source<T> source;
  private @Nullable T value;

  Lazy(Source<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      try {
        known = source.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      value = known;
    }
    return known;
  }
}

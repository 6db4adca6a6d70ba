package org.dateline.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Read once, on first use: most searches need neither gazetteer nor event types. Thread-safe. */
@Internal
public final class Memoized<T> implements Supplier<T> {
  /** Reads it. */
  @FunctionalInterface
  public interface Source<T> {
    T read() throws IOException;
  }

  private final Source<T> source;
  private @Nullable T value;

  public Memoized(Source<T> source) {
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

package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where a server tells of each request. Thread-safe. */
final class AccessLog implements AutoCloseable {
  private final @Nullable PrintStream out;
  private final boolean own;

  private AccessLog(@Nullable PrintStream out, boolean own) {
    this.out = out;
    this.own = own;
  }

  /**
   * Opens it.
   *
   * @param file to add to, {@code -} for standard output, {@code null} for none
   */
  static AccessLog of(@Nullable String file, PrintStream standard) throws IOException {
    if (file == null || file.equals("-")) {
      return new AccessLog(file == null ? null : standard, false);
    }
    return new AccessLog(
        new PrintStream(
            Files.newOutputStream(
                Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            false,
            StandardCharsets.UTF_8),
        true);
  }

  boolean isOn() {
    return out != null;
  }

  /** Adds a line, whole, and at once. */
  synchronized void add(String line) {
    if (out != null) {
      out.print(line + "\n");
      out.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (out != null && own) {
      out.close();
    }
  }
}

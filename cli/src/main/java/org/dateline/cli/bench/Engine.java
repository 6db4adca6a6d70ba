package org.dateline.cli.bench;

import java.io.Closeable;
import java.io.IOException;

/** What works in a JVM of its own ({@link EngineProcess}). Used by one thread. */
@FunctionalInterface
interface Engine extends Closeable {
  /**
   * Does a part of the work.
   *
   * @param request an object of JSON
   * @return what was measured: a record or a map
   * @throws IOException if it cannot be done; the process then ends
   */
  Object answer(String request) throws IOException;

  @Override
  default void close() throws IOException {}
}

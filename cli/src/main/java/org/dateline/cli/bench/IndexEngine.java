package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Something that makes an index of the articles of a file. Used by one thread. */
interface IndexEngine {
  /** Only reads them, as {@link #index} does. */
  void read(Path file) throws IOException;

  /** Starts what is at work before anybody indexes. */
  default void start(Path folder) throws IOException {}

  /** Ends that again. */
  default void stop() throws IOException {}

  /**
   * Makes an index.
   *
   * @param folder where it was started, empty but for that
   * @param segments how many it may have, if it does not decide that itself
   * @param listener told how many articles were taken
   * @return how many segments it has
   */
  int index(Path file, Path folder, int threads, int segments, LongConsumer listener)
      throws IOException;
}

package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a {@link FaultyFiles} asks before it changes anything, and tells after it has. All paths are
 * real ones. Called with the disk's monitor held.
 */
abstract class Disk {
  /** Before each change; throws what is to go wrong. */
  void before(Path file) throws IOException {}

  /** How many of some bytes find room. */
  int room(int bytes) {
    return bytes;
  }

  void opened(Path file) throws IOException {}

  void closed(Path file) {}

  void created(Path file, boolean folder) {}

  void removed(Path file) {}

  void moved(Path from, Path to) {}

  /** A file, or the entries of a folder, are to be durable. */
  void forced(Path file) throws IOException {}
}

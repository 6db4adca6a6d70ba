package org.dateline.archive;

import java.nio.file.Path;

/**
 * Where a record stands. Immutable.
 *
 * @param file the file as the archive names it
 * @param line the 1-based line on which the record begins, after unpacking; 0 for the whole file
 */
public record Location(Path file, long line) {

  /** {@code file:line}, or the file alone if that is meant as a whole. */
  @Override
  public String toString() {
    return line == 0 ? file.toString() : file + ":" + line;
  }
}

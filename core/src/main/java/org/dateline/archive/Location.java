package org.dateline.archive;

import java.nio.file.Path;

/**
 * Where a record stands. Immutable.
 *
 * @param file the file as the archive names it
 * @param entry the path within a packed file ({@code "2024/a.xml"} in a zip, {@code
 *     "inner.tar!/a.xml"} deeper), empty if the file is not one of those
 * @param line the 1-based line on which the record begins, after unpacking; 0 for the whole file
 * @param offset how many bytes stand before it, after unpacking; of some forms near the place only
 * @param number the how-manieth record of the file it is, from 1, all entries counted together
 */
public record Location(Path file, String entry, long line, long offset, long number) {

  /** {@code file!/entry:line}, without what does not apply. */
  @Override
  public String toString() {
    return file + (entry.isEmpty() ? "" : "!/" + entry) + (line == 0 ? "" : ":" + line);
  }
}

package org.dateline.archive;

import org.dateline.Internal;

/**
 * A place in an archive, between two records. Immutable.
 *
 * @param file the absolute path of the file being read; empty before the first
 * @param records how many of its records come before, those of its inner files counted together
 * @param offset how many unpacked bytes stood before the last of them; for people only
 * @param size of the file in bytes, when it was begun
 * @param modified its time in milliseconds since 1970, when it was begun
 */
@Internal
public record ArchivePosition(String file, long records, long offset, long size, long modified) {
  /** Before the first record. */
  public static final ArchivePosition START = new ArchivePosition("", 0, 0, 0, 0);

  boolean isIn(ArchiveFile now) {
    return file.equals(now.key()) && size == now.size() && modified == now.modified();
  }
}

package org.dateline.archive;

/**
 * A place in an archive, between two records. Immutable.
 *
 * @param file the file being read, as the archive names it; empty before the first
 * @param records how many of its records come before, those of its inner files counted together
 * @param offset how many unpacked bytes stood before the last of them; for people only
 */
public record ArchivePosition(String file, long records, long offset) {
  /** Before the first record. */
  public static final ArchivePosition START = new ArchivePosition("", 0, 0);
}

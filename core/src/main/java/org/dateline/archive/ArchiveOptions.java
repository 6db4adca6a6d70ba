package org.dateline.archive;

import org.jspecify.annotations.Nullable;

/**
 * How an archive is read. Immutable.
 *
 * @param mapping which names of a record make which part of an article
 * @param maxRecordBytes the longest record that is read, in bytes after unpacking, from 1 to 1 GiB;
 *     a longer one is unreadable and never held in memory
 * @param defaultSource the source of articles that name none, {@code null} to leave them without
 */
public record ArchiveOptions(
    FieldMapping mapping, long maxRecordBytes, @Nullable String defaultSource) {

  private static final long MEBIBYTE = 1 << 20;
  private static final ArchiveOptions DEFAULTS =
      new ArchiveOptions(FieldMapping.defaults(), 64 * MEBIBYTE, null);

  /** Checks the limit. */
  public ArchiveOptions {
    if (maxRecordBytes < 1 || maxRecordBytes > 1024 * MEBIBYTE) {
      throw new IllegalArgumentException(
          "maxRecordBytes must lie between 1 and 1 GiB: " + maxRecordBytes);
    }
  }

  /** The default mapping, records of up to 64 MiB, no default source. */
  public static ArchiveOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another mapping. */
  public ArchiveOptions withMapping(FieldMapping value) {
    return new ArchiveOptions(value, maxRecordBytes, defaultSource);
  }

  /**
   * These options with another limit, in bytes.
   *
   * @throws IllegalArgumentException if it is below 1 or above 1 GiB
   */
  public ArchiveOptions withMaxRecordBytes(long value) {
    return new ArchiveOptions(mapping, value, defaultSource);
  }

  /** These options with another default source. */
  public ArchiveOptions withDefaultSource(@Nullable String value) {
    return new ArchiveOptions(mapping, maxRecordBytes, value);
  }
}

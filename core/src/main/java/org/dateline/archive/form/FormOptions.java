package org.dateline.archive.form;

import org.jspecify.annotations.Nullable;

/**
 * How records become articles. Immutable.
 *
 * @param mapping which names of a record make which part of an article
 * @param maxRecordBytes the longest record that is read, in bytes after unpacking, from 1 to 1 GiB;
 *     a longer one is unreadable and never held in memory
 * @param defaultSource the source of articles that name none, {@code null} to leave them without
 */
public record FormOptions(
    FieldMapping mapping, long maxRecordBytes, @Nullable String defaultSource) {

  private static final long MEBIBYTE = 1 << 20;
  private static final FormOptions DEFAULTS =
      new FormOptions(FieldMapping.defaults(), 64 * MEBIBYTE, null);

  /** Checks the limit. */
  public FormOptions {
    if (maxRecordBytes < 1 || maxRecordBytes > 1024 * MEBIBYTE) {
      throw new IllegalArgumentException(
          "maxRecordBytes must lie between 1 and 1 GiB: " + maxRecordBytes);
    }
  }

  /** The default mapping, records of up to 64 MiB, no default source. */
  public static FormOptions defaults() {
    return DEFAULTS;
  }
}

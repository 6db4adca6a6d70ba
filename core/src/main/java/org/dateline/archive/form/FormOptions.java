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
  private static final long MEMORY_A_BYTE = 48;
  private static final FormOptions DEFAULTS =
      new FormOptions(FieldMapping.defaults(), recordBytes(Runtime.getRuntime().maxMemory()), null);

  /**
   * The longest record of which text, words and tags fit into this memory: 64 MiB from 3 GiB on,
   * below that a power of two, so that a little more or less of memory changes nothing.
   */
  static long recordBytes(long memory) {
    return Math.clamp(Long.highestOneBit(memory / MEMORY_A_BYTE), MEBIBYTE, 64 * MEBIBYTE);
  }

  /** Checks the limit. */
  public FormOptions {
    if (maxRecordBytes < 1 || maxRecordBytes > 1024 * MEBIBYTE) {
      throw new IllegalArgumentException(
          "maxRecordBytes must lie between 1 and 1 GiB: " + maxRecordBytes);
    }
  }

  /** The default mapping, records of up to 64 MiB (less in little memory), no default source. */
  public static FormOptions defaults() {
    return DEFAULTS;
  }
}

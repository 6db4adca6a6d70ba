package org.dateline.archive.form;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one file, one after the other. Used by one thread.
 *
 * <p>Whatever it throws at a record, the next one is asked for, so it must stand behind the bad one
 * by then. Only errors of the file itself end the reading.
 */
public interface RecordReader {
  /** No records (any more). */
  RecordReader NONE = raw -> null;

  /**
   * The next record, {@code null} at the end.
   *
   * @param raw gets the bytes and the place of the record, also of one that cannot be read
   * @throws UnreadableRecord if this record is no article; the next one may be
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord;
}

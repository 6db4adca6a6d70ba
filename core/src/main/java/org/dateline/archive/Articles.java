package org.dateline.archive;

import java.io.IOException;
import org.dateline.Article;
import org.jspecify.annotations.Nullable;

/** The articles of one file, one after the other. */
interface Articles {
  /** No articles (any more). */
  Articles NONE = raw -> null;

  /**
   * The next article, {@code null} at the end.
   *
   * @param raw gets the bytes and the place of the record
   * @throws UnreadableRecord if this record is no article; the next one may be
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable Article next(RawRecord raw) throws IOException, UnreadableRecord;
}

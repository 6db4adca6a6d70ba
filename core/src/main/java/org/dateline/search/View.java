package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.index.IndexInfo;

/**
 * One state of an index, as searches see it.
 *
 * @param reader counted: closed with the last search that uses it
 * @param searcher on the reader
 * @param info what the index says of itself
 */
record View(DirectoryReader reader, IndexSearcher searcher, IndexInfo info) {

  /** Takes the reader over; closes it if the index does not fit. */
  static View of(DirectoryReader reader, String place) throws IOException {
    boolean fits = false;
    try {
      View view = new View(reader, new IndexSearcher(reader), IndexInfo.of(reader, place));
      fits = true;
      return view;
    } finally {
      if (!fits) {
        reader.close();
      }
    }
  }
}

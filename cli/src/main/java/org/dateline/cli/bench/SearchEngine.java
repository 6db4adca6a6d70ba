package org.dateline.cli.bench;

import java.io.Closeable;
import java.io.IOException;

/** Something that answers the query mix. Thread-safe. */
interface SearchEngine extends Closeable {
  /** Answers a query and says how many articles it found. */
  long count(BenchQuery query, Parts parts) throws IOException;
}

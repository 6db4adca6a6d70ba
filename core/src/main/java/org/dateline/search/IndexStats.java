package org.dateline.search;

import java.util.Map;
import org.dateline.index.generation.IndexInfo;
import org.dateline.index.schema.Dimension;

/**
 * What an index holds.
 *
 * @param articles how many articles
 * @param undated how many of them have no date
 * @param distinct for each dimension how many values
 * @param bytes size on disk
 * @param info versions and zone
 */
public record IndexStats(
    long articles, long undated, Map<Dimension, Long> distinct, long bytes, IndexInfo info) {
  /** Copies the map. */
  public IndexStats {
    distinct = Map.copyOf(distinct);
  }
}

package org.dateline.search.facet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;

/** Counts over what a search found: those of one index, or of several, added up. */
@Internal
public interface FacetCounts {
  /** How many articles or stories were found. */
  long total() throws IOException;

  /**
   * In how many of them each label of a dimension stands.
   *
   * @param leastProminence how much, in percent, an article must be about an entity or event for it
   *     to count
   * @return for the caller to close
   */
  CountedLabels of(Dimension dimension, int leastProminence) throws IOException;

  /**
   * The same for who looks at the labels of one level alone: others need not be counted.
   *
   * @param level how many ids their paths have, 0 for all labels
   */
  default CountedLabels of(Dimension dimension, int leastProminence, int level) throws IOException {
    return of(dimension, leastProminence);
  }

  /**
   * In how many of them each form of some entities stands, by its label.
   *
   * @param ids of the entities
   */
  Map<String, Long> forms(List<String> ids) throws IOException;
}

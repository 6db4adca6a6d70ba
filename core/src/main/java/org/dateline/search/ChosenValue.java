package org.dateline.search;

import java.util.List;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;

/**
 * A facet value that something is counted for.
 *
 * @param path the ids from the outermost down to its own, only its own if that is all that is known
 * @param name what to show
 */
record ChosenValue(Dimension dimension, List<String> path, String name) {

  static ChosenValue of(Dimension dimension, String id, String name) {
    return new ChosenValue(dimension, List.of(id), name);
  }

  String id() {
    return path.getLast();
  }

  /** What the ids of doc values are compared by: {@link Schema#facetLabel} writes no slash. */
  String key() {
    return key(id());
  }

  static String key(String id) {
    return Schema.valueTerm(id.replace('/', '|'));
  }
}

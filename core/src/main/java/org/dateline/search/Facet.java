package org.dateline.search;

import java.util.List;
import org.dateline.index.Dimension;

/**
 * The counts of one dimension. Immutable. Counts are of articles.
 *
 * @param dimension what was counted by
 * @param values the chosen ones and the most frequent, most frequent first (dates in their order)
 * @param distinct how many values there are in all
 */
public record Facet(Dimension dimension, List<Value> values, int distinct) {
  /** Copies the values. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * A value and its count.
   *
   * @param id what to choose it by
   * @param name what to show
   * @param path the names from the outermost place, year or event type down to this
   * @param count in how many articles it stands
   * @param selected whether the request chose it
   * @param forms the spellings seen, most frequent first; empty for other than entities
   */
  public record Value(
      String id, String name, List<String> path, long count, boolean selected, List<Form> forms) {
    /** Copies the lists. */
    public Value {
      path = List.copyOf(path);
      forms = List.copyOf(forms);
    }
  }

  /**
   * A spelling.
   *
   * @param text as articles wrote it
   * @param count in how many articles
   */
  public record Form(String text, long count) {}
}

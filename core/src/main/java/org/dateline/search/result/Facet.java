package org.dateline.search.result;

import java.util.List;
import org.dateline.index.schema.Dimension;

/**
 * The counts of one dimension. Immutable. Counts are of articles, or of stories if asked for.
 *
 * @param dimension what was counted by
 * @param values the chosen ones and the first in the order asked for
 * @param distinct how many values there are in all, those not shown with them; of those that the
 *     request wants, by its parent, prefix and least count
 * @param others the counts of the values that are not shown, added up: an article counts for each
 *     of its values
 * @param stories whether the counts are of stories
 */
public record Facet(
    Dimension dimension, List<Value> values, long distinct, long others, boolean stories) {
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
   * @param count in how many articles, or stories, it stands
   * @param significance how unusual it is in this result against the whole index; 0 if it is no
   *     more frequent here, and unless the request sorts by it
   * @param selected whether the request chose it
   * @param forms the spellings seen, most frequent first; empty for other than entities
   */
  public record Value(
      String id,
      String name,
      List<String> path,
      long count,
      double significance,
      boolean selected,
      List<Form> forms) {
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
   * @param count in how many articles, or stories
   */
  public record Form(String text, long count) {}
}

package org.dateline.search;

import java.util.List;
import org.dateline.Article;

/**
 * An article that matched. Immutable.
 *
 * @param article the whole of it
 * @param score how well it matched; 0 when sorted by date
 * @param title the headline as a passage with its spans
 * @param passages the pieces of the body that show why, in their order there
 * @param reasons what the score is made of, the weightiest first; empty unless asked for
 */
public record Hit(
    Article article, float score, Passage title, List<Passage> passages, List<Reason> reasons) {
  /** Copies the lists. */
  public Hit {
    passages = List.copyOf(passages);
    reasons = List.copyOf(reasons);
  }

  /**
   * A part of a score.
   *
   * @param score what it adds
   * @param text what for, in plain words
   */
  public record Reason(double score, String text) {}
}

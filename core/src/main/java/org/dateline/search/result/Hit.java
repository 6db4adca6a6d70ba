package org.dateline.search.result;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;

/**
 * An article that matched. Immutable.
 *
 * @param tagged the whole of it, with its tags
 * @param score how well it matched; 0 when sorted by date
 * @param title the headline as a passage with its spans
 * @param passages the pieces of the body that show why, in their order there
 * @param reasons what the score is made of, the weightiest first; empty unless asked for
 */
public record Hit(
    TaggedArticle tagged,
    float score,
    Passage title,
    List<Passage> passages,
    List<Reason> reasons) {
  /** The article. */
  public Article article() {
    return tagged.article();
  }

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

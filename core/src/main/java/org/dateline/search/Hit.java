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
 */
public record Hit(Article article, float score, Passage title, List<Passage> passages) {
  /** Copies the passages. */
  public Hit {
    passages = List.copyOf(passages);
  }
}

package org.dateline.search.result;

import java.util.List;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a search made of a name in its query.
 *
 * @param text the name as written
 * @param chosen the entity searched for, {@code null} if nobody in the index has this name
 * @param others whom it could have meant too, most frequent first
 */
public record NameUse(String text, @Nullable Meaning chosen, List<Meaning> others) {
  /**
   * An entity of the index.
   *
   * @param id its stable id
   * @param name its canonical name
   * @param type what it is
   * @param articles in how many articles it stands under the name looked up
   */
  public record Meaning(String id, String name, EntityType type, long articles) {}

  /** Copies the others. */
  public NameUse {
    others = List.copyOf(others);
  }
}

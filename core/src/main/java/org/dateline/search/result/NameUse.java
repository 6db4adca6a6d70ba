package org.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search made of a name in its query.
 *
 * @param text the name as written
 * @param chosen the entity searched for, {@code null} if nobody in the index has this name
 * @param others whom it could have meant too, most frequent first
 */
public record NameUse(String text, @Nullable EntityMatch chosen, List<EntityMatch> others) {
  /** Copies the others. */
  public NameUse {
    others = List.copyOf(others);
  }
}

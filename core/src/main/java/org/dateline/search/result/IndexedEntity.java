package org.dateline.search.result;

import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * An entity as the articles of an index name it. Immutable.
 *
 * @param id its id
 * @param type what it is
 * @param name its name
 * @param articles how many articles name it; of a place those that name what lies in it, too
 * @param forms the spellings seen, most frequent first, {@value #MOST_FORMS} at most
 * @param moreForms how many spellings there are beside these
 * @param within what a place lies in, the outermost first; empty for what is no place
 * @param at where a place is, {@code null} if that is not known or only what lies in it is named
 */
public record IndexedEntity(
    String id,
    EntityType type,
    String name,
    long articles,
    List<Facet.Form> forms,
    int moreForms,
    List<Place> within,
    @Nullable GeoPoint at) {
  /** How many spellings are given at most. */
  public static final int MOST_FORMS = 50;

  /** Copies the lists. */
  public IndexedEntity {
    forms = List.copyOf(forms);
    within = List.copyOf(within);
  }

  /**
   * A place that an entity lies in.
   *
   * @param id its id
   * @param name its name
   */
  public record Place(String id, String name) {}
}

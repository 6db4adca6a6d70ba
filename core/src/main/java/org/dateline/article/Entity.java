package org.dateline.article;

import java.util.List;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something known, under one stable id whatever the spelling. Immutable.
 *
 * @param id a Wikidata QID where known, else an id of another source ({@code gn:538560}) or our own
 *     ({@code dl:yonhap-news-agency})
 * @param type what it is
 * @param subtype a free, finer word ({@code city}, {@code news agency}); may be empty
 * @param name the canonical name, as English news writes it
 * @param aliases other names; the canonical name counts as one without flags
 * @param country ISO 3166 alpha-2 code of the country it belongs to
 * @param parent id of the place that contains it
 * @param weight prominence in world news, 0 to 100
 * @param at where a place is, if known; of a region or country a point within that stands for it
 */
public record Entity(
    String id,
    EntityType type,
    String subtype,
    String name,
    List<Alias> aliases,
    @Nullable String country,
    @Nullable String parent,
    int weight,
    @Nullable GeoPoint at) {

  /** Copies the aliases. */
  public Entity {
    aliases = List.copyOf(aliases);
  }

  /** One of which nothing says where it is. */
  public Entity(
      String id,
      EntityType type,
      String subtype,
      String name,
      List<Alias> aliases,
      @Nullable String country,
      @Nullable String parent,
      int weight) {
    this(id, type, subtype, name, aliases, country, parent, weight, null);
  }

  @Internal
  public boolean isCountry() {
    return type == EntityType.PLACE && subtype.equals("country");
  }
}

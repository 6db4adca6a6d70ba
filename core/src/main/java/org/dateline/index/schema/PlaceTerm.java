package org.dateline.index.schema;

import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.Entity;
import org.dateline.article.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a term of {@link Schema#SPOT} says: where a place is.
 *
 * @param id its entity
 * @param at its point
 * @param country whether it is a country, which stands at no point of an article
 */
@Internal
public record PlaceTerm(String id, GeoPoint at, boolean country) {
  private static final int PARTS = 3;
  private static final String COUNTRY = "c";
  private static final String PLACE = "p";

  /** Where an entity is, {@code null} if that is not known. */
  public static @Nullable PlaceTerm of(Entity entity) {
    return entity.at() == null
        ? null
        : new PlaceTerm(entity.id(), entity.at(), entity.subtype().equals("country"));
  }

  /** What the term of an entity begins with. */
  public static String prefix(String id) {
    return id + Schema.SEPARATOR;
  }

  public String term() {
    return prefix(id) + Schema.joined(at.toString(), country ? COUNTRY : PLACE);
  }

  /** Reads a term, {@code null} if it was too long to be kept whole. */
  public static @Nullable PlaceTerm parse(BytesRef term) {
    String[] parts = Schema.parts(term, PARTS);
    return parts.length < PARTS
        ? null
        : new PlaceTerm(parts[0], GeoPoint.parse(parts[1]), parts[2].equals(COUNTRY));
  }
}

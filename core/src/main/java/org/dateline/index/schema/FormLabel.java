package org.dateline.index.schema;

import org.dateline.Internal;

/**
 * What a label of {@link Schema#FORM} says: how an article wrote an entity.
 *
 * @param id of the entity, as {@link FacetCode#kept}
 * @param form as written
 */
@Internal
public record FormLabel(String id, String form) {

  /** What the labels of an entity begin with. */
  public static String prefix(String id) {
    return FacetCode.escaped(id) + Schema.SEPARATOR;
  }

  public String label() {
    return prefix(id) + Schema.clean(form);
  }

  /** Reads a label; of a very long form only its beginning was kept. */
  public static FormLabel parse(String label) {
    int separator = label.indexOf(Schema.SEPARATOR);
    return new FormLabel(
        FacetCode.plain(label.substring(0, separator)), label.substring(separator + 1));
  }
}

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
    String clean = Schema.clean(form);
    String sign = IdName.sign(id, clean);
    return prefix(id) + (sign == null ? clean : sign);
  }

  /** Reads a label; of a very long form only its beginning was kept. */
  public static FormLabel parse(String label) {
    int separator = label.indexOf(Schema.SEPARATOR);
    String id = FacetCode.plain(label.substring(0, separator));
    String form = label.substring(separator + 1);
    return new FormLabel(id, IdName.isSign(form) ? IdName.name(id, form) : form);
  }
}

package org.dateline.index;

import org.jspecify.annotations.Nullable;

/**
 * What a label of {@link Schema#FORM} says: how an article wrote an entity.
 *
 * @param id of the entity
 * @param form as written
 */
public record FormLabel(String id, String form) {

  /** What the labels of an entity begin with. */
  public static String prefix(String id) {
    return id + Schema.SEPARATOR;
  }

  String label() {
    return prefix(id) + Schema.clean(form);
  }

  /** Reads a label, {@code null} if it was too long to be kept whole. */
  public static @Nullable FormLabel parse(String label) {
    int separator = label.indexOf(Schema.SEPARATOR);
    return separator < 0
        ? null
        : new FormLabel(label.substring(0, separator), label.substring(separator + 1));
  }
}

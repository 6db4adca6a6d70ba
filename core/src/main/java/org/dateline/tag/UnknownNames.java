package org.dateline.tag;

import java.util.List;
import java.util.Locale;

/** Entities that no gazetteer has. */
final class UnknownNames {
  private UnknownNames() {}

  /** One with an id made of its type and name, so that it joins up across articles. */
  static Entity entity(EntityType type, Tokens tokens, int from, int to) {
    StringBuilder slug = new StringBuilder();
    for (int i = from; i < to; i++) {
      slug.append(i == from ? "" : "-").append(tokens.key(i));
    }
    String name = tokens.surface(from, to).replaceAll("\\s+", " ");
    String id = type.key() + ":" + slug.toString().toLowerCase(Locale.ROOT);
    return new Entity(id, type, "", name, List.of(), null, null, 0);
  }
}

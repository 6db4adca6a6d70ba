package org.dateline.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Entities that no gazetteer has. */
final class UnknownNames {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private UnknownNames() {}

  /** One with an id made of its type and name, so that it joins up across articles. */
  static Entity entity(EntityType type, Tokens tokens, int from, int to) {
    StringBuilder slug = new StringBuilder();
    for (int i = from; i < to; i++) {
      slug.append(i == from ? "" : "-").append(tokens.key(i));
    }
    String name = SPACES.matcher(tokens.surface(from, to)).replaceAll(" ");
    String id = type.key() + ":" + slug.toString().toLowerCase(Locale.ROOT);
    return new Entity(id, type, "", name, List.of(), null, null, 0);
  }
}

package org.dateline.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article as a whole says of whom its names mean. Belongs to one article. */
final class Evidence {
  private final Set<String> named = new HashSet<>();
  private final Map<String, Integer> countries = new HashMap<>();

  /** The article names this entity beyond doubt. */
  void name(Entity entity) {
    if (named.add(entity.id())) {
      country(entity.country());
    }
  }

  /** The article has to do with this country. */
  void country(@Nullable String code) {
    if (code != null) {
      countries.merge(code, 1, Integer::sum);
    }
  }

  boolean names(Entity entity) {
    return named.contains(entity.id());
  }

  /** How many of the entities named belong to this country. */
  int inCountry(@Nullable String code) {
    return code == null ? 0 : countries.getOrDefault(code, 0);
  }
}

package org.dateline.tag.name;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.text.Tokens;

/** Entities that no gazetteer has. */
final class UnknownEntities {
  private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\t\\n\\x0B\\f\\r]");

  private UnknownEntities() {}

  /** One with an id made of its type and name, so that it joins up across articles. */
  static Entity entity(EntityType type, Tokens tokens, int from, int to) {
    StringBuilder slug = new StringBuilder();
    for (int i = from; i < to; i++) {
      slug.append(i == from ? "" : "-").append(tokens.key(i));
    }
    String name = spaced(tokens.surface(from, to));
    String id = type.key() + ":" + slug.toString().toLowerCase(Locale.ROOT);
    return new Entity(id, type, "", name, List.of(), null, null, 0);
  }

  // With single spaces, as most are.
  private static String spaced(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      boolean twice = c == ' ' && surface.startsWith(" ", i + 1);
      if (twice || (c >= '\t' && c <= '\r')) {
        return SPACES.matcher(surface).replaceAll(" ");
      }
    }
    return surface;
  }
}

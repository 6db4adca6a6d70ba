package org.dateline.index.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that need not be kept, since what stands beside them tells them: what no gazetteer has
 * bears an id of its type and name, as {@code person:jane-doe}, and a name's words are its key in
 * other letters. A sign that no name has then says in which letters.
 */
final class IdName {
  // In the order of the names themselves: of several labels the first names an entity.
  private static final String CAPITALISED = FacetCode.ESCAPE + "b";
  private static final String CAPITALS = FacetCode.ESCAPE + "a";
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "in", "on");

  private IdName() {}

  /** The sign that says which name an id tells, {@code null} if it does not tell this one. */
  static @Nullable String sign(String id, String name) {
    if (name.isEmpty() || id.length() - 1 - id.indexOf(':') != name.length()) {
      return null;
    }
    if (name.equals(name(id, CAPITALISED))) {
      return CAPITALISED;
    }
    return name.equals(name(id, CAPITALS)) ? CAPITALS : null;
  }

  static boolean isSign(String kept) {
    return kept.equals(CAPITALISED) || kept.equals(CAPITALS);
  }

  /** The name that an id tells by a sign. */
  static String name(String id, String sign) {
    String words = id.substring(id.indexOf(':') + 1).replace('-', ' ');
    return sign.equals(CAPITALISED) ? capitalised(words) : upper(words);
  }

  private static String capitalised(String words) {
    char[] letters = words.toCharArray();
    int start = 0;
    for (int i = 0; i <= letters.length; i++) {
      if (i == letters.length || letters[i] == ' ') {
        if (start < i && (start == 0 || !SMALL.contains(words.substring(start, i)))) {
          letters[start] = Character.toUpperCase(letters[start]);
        }
        start = i + 1;
      }
    }
    return new String(letters);
  }

  // Letter by letter: a name has as many letters as its words.
  private static String upper(String words) {
    char[] letters = words.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toUpperCase(letters[i]);
    }
    return new String(letters);
  }
}

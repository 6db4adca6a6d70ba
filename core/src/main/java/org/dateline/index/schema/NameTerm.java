package org.dateline.index.schema;

import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a term of {@link Schema#NAME} says: a name as articles wrote it, and whom it meant.
 *
 * @param key the name, folded
 * @param demonym whether it is that of a place's people, in the place's stead
 * @param type of the entity
 * @param id of the entity
 * @param name the entity's own
 */
@Internal
// The order of types belongs to the format.
@SuppressWarnings("EnumOrdinal")
public record NameTerm(String key, boolean demonym, EntityType type, String id, String name) {
  private static final int PARTS = 3;
  private static final EntityType[] TYPES = EntityType.values();
  // Two letters for each type, in the order of the types.
  private static final char FIRST_KIND = 'a';
  // In place of an id that is made of type and key.
  private static final String MADE = String.valueOf(FacetCode.ESCAPE);
  // Behind a sign: by the key, not by the id.
  private static final char BY_KEY = 'k';

  /** What the terms of a name begin with. */
  public static String prefix(String key) {
    return key + Schema.SEPARATOR;
  }

  public String term() {
    String kept = id.equals(made(type, key)) ? MADE : id;
    char kind = (char) (FIRST_KIND + 2 * type.ordinal() + (demonym ? 1 : 0));
    return prefix(key) + kind + Schema.joined(kept, keptName());
  }

  private static String made(EntityType type, String key) {
    return type.key() + ":" + key.replace(' ', '-');
  }

  private String keptName() {
    String clean = Schema.clean(name);
    String byKey = IdName.sign(":" + key, clean);
    if (byKey != null) {
      return byKey + BY_KEY;
    }
    String byId = IdName.sign(id, clean);
    return byId == null ? clean : byId;
  }

  /** Reads a term, {@code null} if it was too long to be kept whole. */
  public static @Nullable NameTerm parse(BytesRef term) {
    String[] parts = Schema.parts(term, PARTS);
    if (parts.length < PARTS) {
      return null;
    }
    int kind = parts[1].charAt(0) - FIRST_KIND;
    EntityType type = TYPES[kind / 2];
    String kept = parts[1].substring(1);
    String id = kept.equals(MADE) ? made(type, parts[0]) : kept;
    return new NameTerm(parts[0], kind % 2 == 1, type, id, name(parts[2], parts[0], id));
  }

  private static String name(String kept, String key, String id) {
    int last = kept.length() - 1;
    if (last > 0 && kept.charAt(last) == BY_KEY && IdName.isSign(kept.substring(0, last))) {
      return IdName.name(":" + key, kept.substring(0, last));
    }
    return IdName.isSign(kept) ? IdName.name(id, kept) : kept;
  }

  /** The name alone, folded. */
  public static BytesRef key(BytesRef term) {
    int length = 0;
    while (length < term.length && term.bytes[term.offset + length] != Schema.SEPARATOR) {
      length++;
    }
    return new BytesRef(term.bytes, term.offset, length);
  }
}

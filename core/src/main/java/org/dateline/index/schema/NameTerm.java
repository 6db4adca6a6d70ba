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
public record NameTerm(String key, boolean demonym, EntityType type, String id, String name) {
  private static final int PARTS = 5;
  private static final String DEMONYM = "d";
  private static final String PLAIN = "n";

  /** What the terms of a name begin with. */
  public static String prefix(String key) {
    return key + Schema.SEPARATOR;
  }

  public String term() {
    return prefix(key)
        + Schema.joined(demonym ? DEMONYM : PLAIN, type.key(), id, Schema.clean(name));
  }

  /** Reads a term, {@code null} if it was too long to be kept whole. */
  public static @Nullable NameTerm parse(BytesRef term) {
    String[] parts = Schema.parts(term, PARTS);
    return parts.length < PARTS
        ? null
        : new NameTerm(
            parts[0], parts[1].equals(DEMONYM), EntityType.of(parts[2]), parts[3], parts[4]);
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

package org.dateline.index.schema;

import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;

/**
 * What a term of {@link Schema#TRIGGER} says: the stem of a word that told of an asserted event.
 *
 * @param code the event's type
 */
@Internal
public record TriggerTerm(String stem, String code) {

  /** What the terms of a stem begin with. */
  public static String prefix(String stem) {
    return stem + Schema.SEPARATOR;
  }

  public String term() {
    return prefix(stem) + code;
  }

  /** Reads a term. */
  public static TriggerTerm parse(BytesRef term) {
    String[] parts = Schema.parts(term, 2);
    return new TriggerTerm(parts[0], parts[1]);
  }
}

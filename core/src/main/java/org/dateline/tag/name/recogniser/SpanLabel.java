package org.dateline.tag.name.recogniser;

import java.util.List;
import org.dateline.Internal;
import org.dateline.article.EntityType;

/**
 * The labels of words in the BILOU scheme (Ratinov and Roth 2009): outside, or first, inner, last
 * or only word of a span of a type. Label 0 is outside.
 */
@Internal
public final class SpanLabel {
  /**
   * The types that spans are recognised as; a nationality is told from {@code OTHER} by its name.
   */
  public static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.OTHER);

  static final int OUTSIDE = 0;
  public static final int FIRST = 0;
  public static final int INNER = 1;
  public static final int LAST = 2;
  public static final int ONLY = 3;
  private static final int PARTS = 4;
  public static final int COUNT = 1 + PARTS * 4;

  private SpanLabel() {}

  public static int of(int type, int part) {
    return 1 + type * PARTS + part;
  }

  static int type(int label) {
    return (label - 1) / PARTS;
  }

  static int part(int label) {
    return (label - 1) % PARTS;
  }

  static int part(int word, int from, int to) {
    if (to - from == 1) {
      return ONLY;
    }
    return word == from ? FIRST : word + 1 == to ? LAST : INNER;
  }

  public static boolean mayOpen(int label) {
    return label == OUTSIDE || part(label) == FIRST || part(label) == ONLY;
  }

  public static boolean mayClose(int label) {
    return label == OUTSIDE || part(label) == LAST || part(label) == ONLY;
  }

  public static boolean mayFollow(int left, int right) {
    if (mayClose(left)) {
      return mayOpen(right);
    }
    return !mayOpen(right) && type(left) == type(right);
  }
}

package org.dateline.text;

import java.util.List;
import java.util.function.IntPredicate;
import org.dateline.Internal;

/**
 * Finds texts that are kept elsewhere, each by its number, from 0. Open addressing; what a hash
 * leads to is compared. Immutable.
 */
@Internal
public final class TextTable {
  // A power of two, at most half of them full: 0 where empty, else a number and 1.
  private final int[] slots;

  /** A table that was made before. */
  public TextTable(int[] slots) {
    this.slots = slots;
  }

  /** A table of texts, all different, in the order of their numbers. */
  public static TextTable of(List<String> texts) {
    int[] slots = Hashes.tableFor(texts.size());
    for (int number = 0; number < texts.size(); number++) {
      int slot = slot(texts.get(number), slots);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
    return new TextTable(slots);
  }

  private static int slot(String text, int[] slots) {
    int hash = text.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  /**
   * The number of a text, or {@link PhraseTable#NONE}.
   *
   * @param is whether it is the text of a number
   */
  public int find(String text, IntPredicate is) {
    int slot = slot(text, slots);
    while (slots[slot] != 0 && !is.test(slots[slot] - 1)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slots[slot] - 1;
  }

  /** What makes the same table again. Not a copy. */
  public int[] slots() {
    return slots;
  }
}

package org.dateline.text;

import org.dateline.Internal;

/**
 * Sets of hashes by open addressing: a power of two slots, 0 where empty, at most half of them
 * full.
 */
@Internal
public final class Hashes {
  private Hashes() {}

  /** An empty set for so many. */
  public static int[] tableFor(int size) {
    return new int[Integer.highestOneBit(Math.max(2, size)) * 4];
  }

  /** Where a hash stands, or where it is to be put. */
  public static int slot(int[] table, int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}

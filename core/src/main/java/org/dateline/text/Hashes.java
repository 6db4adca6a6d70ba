package org.dateline.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dateline.Internal;

/**
 * Hashes of bytes, and sets of hashes by open addressing: a power of two slots, 0 where empty, at
 * most half of them full.
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

  /** The SHA-256 of some bytes. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

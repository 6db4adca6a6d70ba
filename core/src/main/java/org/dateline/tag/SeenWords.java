package org.dateline.tag;

/**
 * How an article writes its words: in small letters, in capitals inside a sentence, or both ways.
 * Open addressing over the words' 64-bit hashes. Not thread-safe.
 */
final class SeenWords {
  /** In small letters; 2 is in capitals, 3 both. */
  private static final byte SMALL = 1;

  private static final byte CAPITAL = 2;

  private long[] hashes = new long[256];
  private byte[] written = new byte[256];
  private int size;

  /**
   * Remembers of every word of a text whether it stands in small letters, or in capitals inside a
   * sentence.
   */
  void see(FieldText text) {
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.word(i);
      if (word.key.length() > 2 && text.casing(i) == Casing.NORMAL) {
        boolean upper = word.startsUpper();
        if (!upper || !tokens.opensSentence(i)) {
          see(word.hash, upper ? CAPITAL : SMALL);
        }
      }
    }
  }

  private void see(long hash, byte how) {
    int slot = slot(hash);
    if (written[slot] == 0) {
      if (++size * 2 > hashes.length) {
        grow();
        slot = slot(hash);
      }
      hashes[slot] = hash;
    }
    written[slot] |= how;
  }

  private void grow() {
    long[] old = hashes;
    byte[] kept = written;
    hashes = new long[old.length * 4];
    written = new byte[hashes.length];
    for (int i = 0; i < old.length; i++) {
      if (kept[i] != 0) {
        int slot = slot(old[i]);
        hashes[slot] = old[i];
        written[slot] = kept[i];
      }
    }
  }

  /** How a word is written, 0 if it was not seen or is short. */
  int get(Word word) {
    return written[slot(word.hash)];
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
    while (written[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

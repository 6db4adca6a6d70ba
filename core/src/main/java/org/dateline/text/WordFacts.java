package org.dateline.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.dateline.Internal;

/**
 * What is known of single words, whatever the text: the cluster of words used alike, fine and
 * coarse, and how often the word is a given name, a family name, a place or part of an
 * organisation's name. Open addressing over 32-bit hashes. Immutable.
 */
@Internal
public final class WordFacts {
  private static final int FINE_BITS = 12;
  private static final int COARSE_BITS = 8;

  private final int[] hashes;
  private final int[] values;

  private WordFacts(int[] hashes, int[] values) {
    this.hashes = hashes;
    this.values = values;
  }

  public static WordFacts of(Map<String, Integer> values) {
    int[] hashes = Hashes.tableFor(values.size());
    WordFacts table = new WordFacts(hashes, new int[hashes.length]);
    values.forEach((word, value) -> {
      int hash = hash(word);
      int slot = table.slot(hash);
      table.hashes[slot] = hash;
      table.values[slot] = value;
    });
    return table;
  }

  public static int value(int fine, int coarse, int lexicon) {
    return fine | coarse << FINE_BITS | lexicon << (FINE_BITS + COARSE_BITS);
  }

  /** A word's hash, never 0. */
  static int hash(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }

  /** What is known of the word with this hash, 0 if nothing. */
  public int get(int hash) {
    return values[slot(hash)];
  }

  public static int fine(int value) {
    return value & (1 << FINE_BITS) - 1;
  }

  public static int coarse(int value) {
    return value >>> FINE_BITS & (1 << COARSE_BITS) - 1;
  }

  public static int lexicon(int value) {
    return value >>> (FINE_BITS + COARSE_BITS);
  }

  private int slot(int hash) {
    return Hashes.slot(hashes, hash);
  }

  public void write(DataOutputStream out) throws IOException {
    Binary.writeInts(out, hashes);
    Binary.writeInts(out, values);
  }

  public static WordFacts read(DataInputStream in) throws IOException {
    return new WordFacts(Binary.readInts(in), Binary.readInts(in));
  }
}

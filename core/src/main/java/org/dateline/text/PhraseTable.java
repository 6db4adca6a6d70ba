package org.dateline.text;

import java.util.Arrays;
import java.util.List;
import org.dateline.Internal;

/**
 * Numbers sequences of words and all their beginnings, from 0. A sequence is known by a 64-bit hash
 * that grows word by word, so that a step through a text costs one probe and no object. Two of a
 * million sequences share one by chance in less than one case of ten million, but a word that
 * shares that of another is easily made: what a sequence of an article or a query leads to must be
 * compared with its words.
 */
@Internal
public final class PhraseTable {
  /** The state before the first word. */
  public static final long START = 0x243F6A8885A308D3L;

  /** The number of what is not there. */
  public static final int NONE = -1;

  private long[] states;
  private int size;
  private int[] slots;

  public PhraseTable() {
    this(new long[16], 0);
  }

  /** A table of these states, numbered in their order. */
  public PhraseTable(long[] states) {
    this(states, states.length);
  }

  private PhraseTable(long[] states, int size) {
    this.states = states;
    this.size = size;
    this.slots = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
    for (int i = 0; i < size; i++) {
      slots[slot(states[i])] = i + 1;
    }
  }

  /** The hash of one word. */
  public static long word(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ hash >>> 32;
  }

  /** The state after one more word. */
  public static long next(long state, long word) {
    long mixed = (state ^ word) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  public static long state(List<String> words) {
    long state = START;
    for (String word : words) {
      state = next(state, word(word));
    }
    return state;
  }

  /** The number of a sequence or a beginning of one, or {@link #NONE}. */
  public int find(long state) {
    return slots[slot(state)] - 1;
  }

  /** Adds a sequence of at least one word and its beginnings; gives its number. */
  public int add(List<String> words) {
    long state = START;
    int number = NONE;
    for (String word : words) {
      state = next(state, word(word));
      number = add(state);
    }
    return number;
  }

  private int add(long state) {
    int slot = slot(state);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == states.length) {
      states = Arrays.copyOf(states, size * 2);
    }
    states[size++] = state;
    slots[slot] = size;
    if (size * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < size; i++) {
        slots[slot(states[i])] = i + 1;
      }
    }
    return size - 1;
  }

  public int size() {
    return size;
  }

  /** The states in the order of their numbers. */
  public long[] states() {
    return Arrays.copyOf(states, size);
  }

  private int slot(long state) {
    int mask = slots.length - 1;
    int slot = (int) (state >>> 32 ^ state) & mask;
    while (slots[slot] != 0 && states[slots[slot] - 1] != state) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}

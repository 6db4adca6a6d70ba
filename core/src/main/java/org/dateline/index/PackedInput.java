package org.dateline.index;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link StoredArticle} packed with Lucene's {@code DataOutput}. Not thread-safe.
 *
 * <p>Bytes are read in place, and of short texts that come again and again, such as types and
 * reasons, one string is made.
 */
final class PackedInput {
  private static final int MOST_WORDS = 64;
  private static final int LONGEST_WORD = 24;

  private final byte[] bytes;
  private final @Nullable String[] words = new String[MOST_WORDS];
  private int at;

  PackedInput(BytesRef packed) {
    this.bytes = packed.bytes;
    this.at = packed.offset;
  }

  byte readByte() {
    return bytes[at++];
  }

  int readVInt() {
    return (int) readVLong();
  }

  long readVLong() {
    byte next = bytes[at++];
    long value = next & 0x7fL;
    for (int shift = 7; next < 0; shift += 7) {
      next = bytes[at++];
      value |= (next & 0x7fL) << shift;
    }
    return value;
  }

  long readZLong() {
    long value = readVLong();
    return (value >>> 1) ^ -(value & 1);
  }

  String readString() {
    int length = readVInt();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A text that is likely to be there several times. */
  String readWord() {
    int start = at;
    int length = readVInt();
    if (length > LONGEST_WORD) {
      at = start;
      return readString();
    }
    int hash = length;
    for (int i = at; i < at + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 11)) & (MOST_WORDS - 1);
    String known = words[slot];
    if (known == null || !isHere(known, length)) {
      known = new String(bytes, at, length, StandardCharsets.UTF_8);
      words[slot] = known;
    }
    at += length;
    return known;
  }

  private boolean isHere(String word, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte here = bytes[at + i];
      if (here < 0 || word.charAt(i) != here) {
        return false;
      }
    }
    return true;
  }
}

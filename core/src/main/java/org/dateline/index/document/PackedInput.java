package org.dateline.index.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what {@link PackedOutput} wrote. Bytes are read in place, and of texts that come again and
 * again, such as types and reasons, one string is made. Not thread-safe.
 */
final class PackedInput {
  private static final int LONGEST = 1 << 30;
  // A block of zstd is four bytes at least, and of 128 KB at most when it is decompressed.
  private static final int MOST_A_BYTE = 1 << 15;

  private final byte[] bytes;
  private final int end;
  private final List<String> words = new ArrayList<>();
  private int at;

  PackedInput(BytesRef packed) {
    this.bytes = packed.bytes;
    this.at = packed.offset;
    this.end = packed.offset + packed.length;
  }

  /**
   * What the next bytes are when they are decompressed.
   *
   * @throws IOException if it is not what was compressed
   */
  PackedInput decompressed(int length) throws IOException {
    int frame = readCount();
    if (length < 0 || length > Math.min(LONGEST, (long) frame * MOST_A_BYTE)) {
      throw new IOException("a stored article of " + length + " bytes: the index is damaged");
    }
    byte[] plain = new byte[length];
    Zstandard.decompress(bytes, at, at + frame, plain);
    at += frame;
    return new PackedInput(new BytesRef(plain));
  }

  byte readByte() {
    return bytes[at++];
  }

  int readVInt() {
    return (int) readVLong();
  }

  /** How many follow, each of a byte at least: of what is damaged no more memory is asked for. */
  int readCount() {
    return checked(readVInt());
  }

  /** The same of a number that was read already. */
  int checked(int count) {
    if (count < 0 || count > end - at) {
      throw new IndexOutOfBoundsException("a count of " + count);
    }
    return count;
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
    int length = readCount();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  int readZInt() {
    return (int) readZLong();
  }

  String readWord() {
    return readWord("");
  }

  String readWord(String near) {
    int number = readVInt();
    int known = number - 2 * StoredWords.FRAMES.size();
    if (known >= StoredWords.KNOWN.size()) {
      return words.get(known - StoredWords.KNOWN.size());
    }
    if (known >= 0) {
      return StoredWords.KNOWN.get(known);
    }
    StoredWords.Frame frame = StoredWords.FRAMES.get(number / 2);
    String gap = number % 2 == 1 ? near : readString();
    String word = frame.before().isEmpty() ? gap : frame.before() + gap + frame.behind();
    words.add(word);
    return word;
  }
}

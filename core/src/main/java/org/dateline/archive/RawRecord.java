package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;

/** The bytes of one record up to a limit, in a buffer that is used again for the next. */
final class RawRecord {
  static final int EXCERPT_CHARS = 2_000;
  // A UTF-16 code unit takes at most three bytes of UTF-8.
  private static final int EXCERPT_BYTES = 3 * EXCERPT_CHARS;
  private static final int KEPT = 1 << 20;

  private final long limit;
  private byte[] bytes = new byte[EXCERPT_BYTES];
  private int length;
  private long size;
  private long line;

  RawRecord(long limit) {
    this.limit = limit;
  }

  /** Empties the record; the next one begins on {@code startLine}. */
  void start(long startLine) {
    line = startLine;
    length = 0;
    size = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[EXCERPT_BYTES];
    }
  }

  /** Of a record that has grown too long only the beginning is kept. */
  void append(byte[] from, int start, int count) {
    size += count;
    int kept = count;
    if (size > limit) {
      length = Math.min(length, EXCERPT_BYTES);
      kept = Math.min(count, EXCERPT_BYTES - length);
      bytes = bytes.length > KEPT ? Arrays.copyOf(bytes, EXCERPT_BYTES) : bytes;
    }
    reserve(length + kept);
    System.arraycopy(from, start, bytes, length, kept);
    length += kept;
  }

  private void reserve(int needed) {
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, limit)));
    }
  }

  long line() {
    return line;
  }

  /** True if nothing but the white space of JSON came; control characters are not that. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return size == length;
  }

  static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** The whole record as text. */
  String text() throws UnreadableRecord {
    if (size > limit) {
      throw new UnreadableRecord("the record has " + size + " bytes, more than " + limit);
    }
    String text = new String(bytes, 0, length, UTF_8);
    // The decoder above replaces what it cannot read; only then is the slow check needed.
    if (text.indexOf('\uFFFD') >= 0) {
      checkUtf8();
    }
    return text;
  }

  private void checkUtf8() throws UnreadableRecord {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), true);
    }
    if (result.isError()) {
      throw new UnreadableRecord("invalid UTF-8 at byte " + (in.position() + 1) + " of the record");
    }
  }

  /** How the record begins, for people: what is no UTF-8 is replaced. */
  String excerpt() {
    String text = new String(bytes, 0, Math.min(length, EXCERPT_BYTES), UTF_8).strip();
    if (text.length() <= EXCERPT_CHARS) {
      return text;
    }
    boolean cutsPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARS - 1));
    return text.substring(0, cutsPair ? EXCERPT_CHARS - 1 : EXCERPT_CHARS);
  }
}

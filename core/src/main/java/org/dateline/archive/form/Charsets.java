package org.dateline.archive.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Tells the charset of bytes whose source does not name it. */
final class Charsets {
  /** What old pages and files of the West are written in, whatever they say. */
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int WORST_CUT = 3;

  private Charsets() {}

  static String decode(byte[] bytes, int length) {
    return new String(bytes, 0, length, guess(bytes, length)).replaceFirst("^\uFEFF", "");
  }

  /** UTF-16 by its byte order mark, UTF-8 if all of it is that, else Windows-1252. */
  static Charset guess(byte[] bytes, int length) {
    if (isUtf16(bytes, length)) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(bytes, length) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  static boolean isUtf16(byte[] bytes, int length) {
    return length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
  }

  // The last character may be cut off, as these may be the first bytes of a file.
  private static boolean isUtf8(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, false);
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), false);
    }
    return !result.isError() && in.remaining() <= WORST_CUT;
  }
}

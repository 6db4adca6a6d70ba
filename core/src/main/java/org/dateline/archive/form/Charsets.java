package org.dateline.archive.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the charset of bytes whose source does not name it. */
final class Charsets {
  /** What old pages and files of the West are written in, whatever they say. */
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // Windows-1252 has all of these, or they were a mistake.
  private static final Set<Charset> OF_THE_WEST =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.US_ASCII);
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*+<\\?xml[^>]{0,200}?encoding\\s*+=\\s*+[\"']([\\w.:-]{1,40})[\"']");

  private static final int WORST_CUT = 3;

  private Charsets() {}

  static String decode(byte[] bytes, int length) {
    return new String(bytes, 0, length, guess(bytes, length)).replaceFirst("^\uFEFF", "");
  }

  /**
   * The text of XML. What is UTF-8 is read as that, whatever it says; what is not, as what it says.
   */
  static String decodeXml(byte[] bytes, int length) {
    int head = Math.min(length, 400);
    Matcher named = ENCODING.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    Charset guess = guess(bytes, length);
    boolean isNamed = named.find();
    if (isNamed && (guess.equals(WINDOWS_1252) || isSevenBit(named.group(1)))) {
      guess = named(named.group(1));
    }
    return new String(bytes, 0, length, guess).replaceFirst("^\uFEFF", "");
  }

  private static boolean isSevenBit(String name) {
    return name.toUpperCase(Locale.ROOT).startsWith("ISO-2022");
  }

  private static Charset named(String name) {
    Charset charset = orNull(name);
    return charset == null || OF_THE_WEST.contains(charset) ? WINDOWS_1252 : charset;
  }

  /** The charset of a name, {@code null} if this JVM has none of it. */
  static @Nullable Charset orNull(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
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
    return !decodeUtf8(in, false).isError() && in.remaining() <= WORST_CUT;
  }

  /** Goes on to what is no UTF-8, or to the end. */
  static CoderResult decodeUtf8(ByteBuffer in, boolean isWhole) {
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, isWhole);
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), isWhole);
    }
    return result;
  }
}

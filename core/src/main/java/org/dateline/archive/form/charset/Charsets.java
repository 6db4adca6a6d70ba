package org.dateline.archive.form.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as text. A byte order mark goes first, then what is UTF-8 or nearly so, whatever it
 * says to be, then what it says, then a guess, then Windows-1252.
 */
@Internal
public final class Charsets {
  /** What old pages and files of the West are written in, whatever they say. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*+<\\?xml[^>]{0,200}?encoding\\s*+=\\s*+[\"']\\s*+([\\w.:-]{1,40})");
  private static final int XML_HEAD = 400;
  // How many good characters of UTF-8 outweigh a bad byte where the source says something else.
  private static final int OUTWEIGHS = 8;
  // Who says Latin-1 is believed unless this many letters of another script stand there.
  private static final int MANY_LETTERS = 40;
  private static final int SOME_LETTERS = 4;

  private Charsets() {}

  public static String decode(byte[] bytes, int length) {
    return decode(bytes, length, null);
  }

  /**
   * The text of bytes.
   *
   * @param said what their source says they are, {@code null} if nothing
   */
  public static String decode(byte[] bytes, int length, @Nullable Charset said) {
    Charset wide = Unicode16.charset(bytes, length);
    if (wide != null) {
      return withoutMark(new String(bytes, 0, length, wide));
    }
    String text = withoutMark(new String(bytes, 0, length, StandardCharsets.UTF_8));
    if (text.indexOf('\uFFFD') < 0) {
      Charset escaped = said == null ? Utf8Count.escaped(text) : said;
      return isSevenBit(escaped) ? new String(bytes, 0, length, escaped) : text;
    }
    Utf8Count count = Utf8Count.of(bytes, length);
    // Else a last byte is the only one, and not what was cut off.
    if (count.bad() == 0 && count.good() > 0) {
      return text;
    }
    Charset other = other(bytes, length, said, count);
    return other != null
        ? new String(bytes, 0, length, other)
        : count.good() > count.bad() ? text : count.mixed(bytes, length);
  }

  /** All bytes in a charset, without a byte order mark. */
  public static String in(Charset charset, byte[] bytes) {
    return withoutMark(new String(bytes, charset));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  // What is no UTF-8 though it may have some; null for UTF-8 or Windows-1252 or both in one.
  private static @Nullable Charset other(
      byte[] bytes, int length, @Nullable Charset said, Utf8Count count) {
    boolean western = WINDOWS_1252.equals(said);
    if (said != null && !western && !said.equals(StandardCharsets.UTF_8)) {
      return count.good() > OUTWEIGHS * count.bad() ? null : said;
    }
    if (count.good() > count.bad()) {
      return null;
    }
    return CharsetGuess.foreign(bytes, length, western ? MANY_LETTERS : SOME_LETTERS);
  }

  private static boolean isSevenBit(@Nullable Charset charset) {
    return charset != null && charset.name().startsWith("ISO-2022");
  }

  /** The text of XML, whose declaration says what it is. */
  public static String decodeXml(byte[] bytes, int length) {
    String label = ofXml(ascii(bytes, Math.min(length, XML_HEAD)));
    return decode(bytes, length, CharsetLabels.find(label));
  }

  /** The label in an XML declaration, {@code null} if there is none. */
  public static @Nullable String ofXml(String head) {
    Matcher named = ENCODING.matcher(head);
    return named.find() ? named.group(1) : null;
  }

  /** The first bytes as Latin-1, in which all markup of charsets stands as it is. */
  public static String ascii(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /**
   * What a whole file is to be read as that begins so, where its bytes cannot be cut as those of
   * UTF-8 or Windows-1252 can be; {@code null} if they can.
   */
  public static @Nullable Charset ofFile(byte[] head) {
    Charset wide = Unicode16.charset(head, head.length);
    if (wide != null) {
      return wide;
    }
    Utf8Count count = Utf8Count.of(head, head.length);
    return count.bad() > count.good() ? CharsetGuess.foreign(head, head.length) : null;
  }
}

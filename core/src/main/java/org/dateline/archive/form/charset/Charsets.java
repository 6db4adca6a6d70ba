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
    return read(bytes, length, said).text();
  }

  /** As {@link #decode}, with what was guessed. */
  public static Decoded read(byte[] bytes, int length, @Nullable Charset said) {
    Charset wide = Unicode16.charset(bytes, length);
    if (wide != null) {
      return Decoded.sure(withoutMark(new String(bytes, 0, length, wide)));
    }
    String text = withoutMark(new String(bytes, 0, length, StandardCharsets.UTF_8));
    if (text.indexOf('\uFFFD') < 0) {
      Charset escaped = said == null ? Utf8Count.escaped(text) : said;
      return escaped != null && isSevenBit(escaped)
          ? Decoded.said(escaped, bytes, length)
          : Decoded.against(said, text);
    }
    Utf8Count count = Utf8Count.of(bytes, length);
    // Else a last byte is the only one, and not what was cut off.
    if (count.bad() == 0 && count.good() > 0) {
      return Decoded.sure(text);
    }
    return other(text, bytes, length, said, count);
  }

  /** All bytes in a charset, without a byte order mark. */
  public static String in(Charset charset, byte[] bytes) {
    return withoutMark(new String(bytes, charset));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  // What is no UTF-8 though it may have some.
  private static Decoded other(
      String utf8, byte[] bytes, int length, @Nullable Charset said, Utf8Count count) {
    boolean western = WINDOWS_1252.equals(said);
    if (said != null && !western && !said.equals(StandardCharsets.UTF_8)) {
      return count.good() > OUTWEIGHS * count.bad()
          ? Decoded.nearly(utf8, count, bytes, length)
          : Decoded.said(said, bytes, length);
    }
    Charset foreign =
        count.good() > count.bad()
            ? null
            : CharsetGuess.foreign(bytes, length, western ? MANY_LETTERS : SOME_LETTERS);
    if (foreign != null) {
      return Decoded.guessed(foreign, bytes, length);
    }
    return western && count.good() == 0
        ? Decoded.said(WINDOWS_1252, bytes, length)
        : Decoded.nearly(utf8, count, bytes, length);
  }

  private static boolean isSevenBit(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  /** The text of XML, whose declaration says what it is. */
  public static Decoded readXml(byte[] bytes, int length) {
    String label = ofXml(ascii(bytes, Math.min(length, XML_HEAD)));
    return read(bytes, length, CharsetLabels.find(label));
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
   * UTF-8 or Windows-1252 can be.
   *
   * @param charset {@code null} if they can
   * @param doubt what was guessed, {@code null} if nothing was
   */
  public record OfFile(@Nullable Charset charset, @Nullable String doubt) {}

  /** The charset of a file that begins so. */
  public static OfFile ofFile(byte[] head) {
    Charset wide = Unicode16.charset(head, head.length);
    if (wide != null) {
      return new OfFile(wide, null);
    }
    Utf8Count count = Utf8Count.of(head, head.length);
    Charset guess = count.bad() > count.good() ? CharsetGuess.foreign(head, head.length) : null;
    return new OfFile(guess, guess == null ? null : Decoded.doubt(guess));
  }
}

package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.Internal;
import org.dateline.archive.form.charset.Charsets;
import org.dateline.archive.form.charset.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one record up to a limit, in a buffer that is used again for the next, and where it
 * stands. Used by one thread.
 */
public final class RawRecord {
  /** How many bytes of a bad record are kept as they are. */
  static final int RAW_BYTES = 1 << 13;

  static final int EXCERPT_CHARS = 2_000;
  // A UTF-16 code unit takes at most three bytes of UTF-8.
  private static final int EXCERPT_BYTES = 3 * EXCERPT_CHARS;
  private static final int KEPT = 1 << 20;

  private final long limit;
  private byte[] bytes = new byte[EXCERPT_BYTES];
  private int length;
  private long size;
  private long line;
  private long offset;
  private @Nullable String doubt;
  private final Map<String, Long> passedOver = new TreeMap<>();

  /** An empty record that will hold up to {@code limit} bytes. */
  public RawRecord(long limit) {
    this.limit = limit;
  }

  /** Empties the record; the next one begins where {@code in} stands. */
  public void start(FormInput in) {
    start(in.line(), in.offset());
  }

  /**
   * Empties the record; the next one begins here.
   *
   * @param startLine its line from 1, 0 where lines mean nothing
   * @param startOffset how many unpacked bytes stand before it
   */
  public void start(long startLine, long startOffset) {
    line = startLine;
    offset = startOffset;
    length = 0;
    size = 0;
    doubt = null;
    if (bytes.length > KEPT) {
      bytes = new byte[EXCERPT_BYTES];
    }
  }

  /** Adds bytes; of a record that has grown too long only the beginning is kept. */
  public void append(byte[] from, int start, int count) {
    size += count;
    int kept = count;
    if (size > limit) {
      length = Math.min(length, RAW_BYTES);
      kept = Math.min(count, RAW_BYTES - length);
      bytes = bytes.length > KEPT ? Arrays.copyOf(bytes, RAW_BYTES) : bytes;
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

  /** The line on which the record begins, from 1; 0 for a whole file. */
  public long line() {
    return line;
  }

  /** How many unpacked bytes of the file stand before the record. */
  public long offset() {
    return offset;
  }

  /** How many bytes the record has, kept or not. */
  public long size() {
    return size;
  }

  /**
   * All bytes of the record, to be read only until the next one starts.
   *
   * @throws UnreadableRecord if there are more than the limit
   */
  public InputStream stream() throws UnreadableRecord {
    checkSize();
    return new ByteArrayInputStream(bytes, 0, length);
  }

  /**
   * All bytes of the record, to be kept.
   *
   * @throws UnreadableRecord if there are more than the limit
   */
  @Internal
  public byte[] copy() throws UnreadableRecord {
    checkSize();
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Notes that something that is no record stands in the file and is passed over, so that it is
   * counted all the same.
   *
   * @param kind what it is in a few words, the same for all alike: {@code "WARC request"}
   */
  public void passOver(String kind) {
    passedOver.merge(kind, 1L, Long::sum);
  }

  /** How many of each kind were passed over since this was asked last. */
  @Internal
  public Map<String, Long> takePassedOver() {
    if (passedOver.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> taken = Map.copyOf(passedOver);
    passedOver.clear();
    return taken;
  }

  @Internal
  public boolean isWithinLimit() {
    return size <= limit;
  }

  /** The bytes that are held, up to {@link #length}; to be read only until the next one starts. */
  @Internal
  public byte[] bytes() {
    return bytes;
  }

  @Internal
  public int length() {
    return length;
  }

  /** Drops all bytes after the first {@code count}; only of a record within the limit. */
  @Internal
  public void cutTo(int count) {
    length = count;
    size = count;
  }

  /** True if nothing but the white space of JSON came; control characters are not that. */
  @Internal
  public boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return size == length;
  }

  @Internal
  public static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  @Internal
  public void checkSize() throws UnreadableRecord {
    if (size > limit) {
      throw new UnreadableRecord(
          "the record has " + size + " bytes, more than " + limit + "; --max-record allows more");
    }
  }

  /**
   * The whole record as text.
   *
   * @throws UnreadableRecord if it is no UTF-8, or has more bytes than the limit
   */
  public String text() throws UnreadableRecord {
    checkSize();
    String text = new String(bytes, 0, length, UTF_8);
    // The decoder above replaces what it cannot read; only then is the slow check needed.
    if (text.indexOf('\uFFFD') >= 0) {
      checkUtf8();
    }
    return text;
  }

  private void checkUtf8() throws UnreadableRecord {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length);
    if (UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw new UnreadableRecord("invalid UTF-8 at byte " + (in.position() + 1) + " of the record");
    }
  }

  /**
   * The whole record as text, by its byte order mark; as UTF-8 if it is that or nearly, a bad byte
   * giving U+FFFD; else as its letters suggest, or as Windows-1252, which archives of before 2005
   * are full of.
   *
   * @throws UnreadableRecord if it has more bytes than the limit
   */
  public String guessedText() throws UnreadableRecord {
    checkSize();
    return noting(Charsets.read(bytes, length, null));
  }

  /**
   * As {@link #guessedText}, where the source says something about that.
   *
   * @param said what it says, {@code null} if nothing
   */
  @Internal
  public String text(@Nullable Charset said) throws UnreadableRecord {
    checkSize();
    return noting(Charsets.read(bytes, length, said));
  }

  /** Its first bytes, to look for what it says of its charset; of markup they are as they are. */
  @Internal
  public String asciiHead(int most) {
    return Charsets.ascii(bytes, Math.min(most, length));
  }

  /**
   * The whole record as the text of XML, whose declaration counts where its bytes leave it open.
   *
   * @throws UnreadableRecord if it has more bytes than the limit
   */
  @Internal
  public String xmlText() throws UnreadableRecord {
    checkSize();
    return noting(Charsets.readXml(bytes, length));
  }

  private String noting(Decoded decoded) {
    doubt = decoded.doubt();
    return decoded.text();
  }

  /** What was guessed of the charset when its text was asked for; {@code null} if nothing was. */
  @Internal
  public @Nullable String doubt() {
    return doubt;
  }

  /** The record, or its beginning if it is longer than the limit, as one line of text. */
  @Internal
  public String head() {
    return Charsets.decode(bytes, length).stripTrailing();
  }

  /** The first bytes of the record, at most 8 KiB, in Base64. */
  public String base64() {
    int kept = Math.min(length, RAW_BYTES);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, kept));
  }

  /** How the record begins, at most 2,000 UTF-16 code units; what is no UTF-8 is replaced. */
  public String excerpt() {
    String text = new String(bytes, 0, Math.min(length, EXCERPT_BYTES), UTF_8).strip();
    if (text.length() <= EXCERPT_CHARS) {
      return text;
    }
    boolean cutsPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARS - 1));
    return text.substring(0, cutsPair ? EXCERPT_CHARS - 1 : EXCERPT_CHARS);
  }
}

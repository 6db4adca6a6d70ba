package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.charset.Charsets;
import org.dateline.text.ZstdLibrary;

/**
 * Takes chunks and compression off the body of an answer of HTTP. Crawlers often keep a body plain
 * under the fields of the packed one, so its bytes decide, not its fields; of one that is cut off
 * what came before is kept. Used by one thread.
 */
final class HttpBody {
  private static final int LONGEST_SIZE = 64;
  private static final int LOOKED_AT = 256;
  private static final int MOST_CODINGS = 4;

  private final RawRecord raw;
  private final List<NewsItem.Doubt> doubts;
  private byte[] body;

  private HttpBody(byte[] body, RawRecord raw, List<NewsItem.Doubt> doubts) {
    this.body = body;
    this.raw = raw;
    this.doubts = doubts;
  }

  /**
   * Fills {@code raw} with the page itself.
   *
   * @param doubts get what was cut off
   * @throws UnreadableRecord if nothing can be taken off, or what comes out is too long
   */
  static void unpack(byte[] block, HttpHead head, RawRecord raw, List<NewsItem.Doubt> doubts)
      throws UnreadableRecord {
    byte[] packed = Arrays.copyOfRange(block, head.end(), block.length);
    HttpBody body = new HttpBody(packed, raw, doubts);
    List<String> codings = codings(head.fields().getOrDefault("content-encoding", ""));
    codings.addAll(codings(head.fields().getOrDefault("transfer-encoding", "")));
    if (codings.remove("chunked")) {
      body.takeChunksOff();
    }
    body.decode(codings);
  }

  private static List<String> codings(String field) {
    List<String> codings = new ArrayList<>();
    for (String coding : field.split(",", MOST_CODINGS + 1)) {
      codings.add(coding.strip().toLowerCase(Locale.ROOT).replaceFirst("^x-", ""));
    }
    return codings;
  }

  private void decode(List<String> codings) throws UnreadableRecord {
    Collections.reverse(codings);
    raw.start(raw.line(), raw.offset());
    raw.append(body, 0, body.length);
    for (String coding : codings) {
      decode(coding);
    }
    for (int i = 0; i < MOST_CODINGS && isGzip(); i++) {
      decode("gzip");
    }
  }

  private void decode(String coding) throws UnreadableRecord {
    if (isGzip()) {
      fill(GZIPInputStream::new);
    } else if (isZstd()) {
      fill(HttpBody::zstd);
    } else if (isPlain()) {
      return;
    } else if (coding.equals("br")) {
      fill(BrotliInputStream::new);
    } else if (coding.equals("deflate") || coding.equals("gzip")) {
      boolean bare = !isZlib();
      fill(in -> new InflaterInputStream(in, new Inflater(bare)));
    } else if (coding.equals("compress")) {
      throw new UnreadableRecord("the page is packed in a way that is not read: " + coding);
    }
  }

  @FunctionalInterface
  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  // What unpacks without end stops at the record's limit.
  private void fill(Unpacking unpacking) throws UnreadableRecord {
    raw.start(raw.line(), raw.offset());
    byte[] part = new byte[1 << 14];
    try (InputStream in = unpacking.of(new ByteArrayInputStream(body))) {
      for (int read = in.read(part); read >= 0 && raw.isWithinLimit(); read = in.read(part)) {
        raw.append(part, 0, read);
      }
    } catch (IOException e) {
      if (raw.size() == 0) {
        raw.append(body, 0, body.length);
        throw new UnreadableRecord("the page is damaged: " + e.getMessage());
      }
      doubt(String.valueOf(e.getMessage()));
    }
    body = raw.copy();
  }

  private void doubt(String why) {
    doubts.add(new NewsItem.Doubt("body", "the page is cut off or damaged: " + why));
  }

  private int at(int index) {
    return index < body.length ? body[index] & 0xFF : -1;
  }

  private boolean isGzip() {
    return at(0) == 0x1F && at(1) == 0x8B && at(2) == 8;
  }

  private boolean isZlib() {
    return (at(0) & 0x8F) == 8 && (at(0) << 8 | at(1)) % 31 == 0;
  }

  private boolean isZstd() {
    return at(0) == 0x28 && at(1) == 0xB5 && at(2) == 0x2F && at(3) == 0xFD;
  }

  private static InputStream zstd(InputStream in) throws IOException {
    ZstdLibrary.load();
    return new ZstdCompressorInputStream(in);
  }

  // Packed bytes have control characters almost at once; a page begins with a tag.
  private boolean isPlain() {
    if (Charsets.ofFile(body).charset() != null) {
      return true;
    }
    int first = 0;
    while (first < body.length && (RawRecord.isSpace(body[first]) || at(first) >= 0xEF)) {
      first++;
    }
    boolean plain = true;
    for (int i = first; plain && i < Math.min(body.length, first + LOOKED_AT); i++) {
      plain = at(i) >= ' ' || RawRecord.isSpace(body[i]) || body[i] == '\f';
    }
    return plain;
  }

  /** As RFC 9112 has it; from where no chunk begins all is kept as it stands. */
  private void takeChunksOff() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    long size = chunkSize(0);
    while (size > 0) {
      int start = lineEnd(at);
      int taken = (int) Math.min(size, body.length - start);
      out.write(body, start, taken);
      at = afterBreak(start + taken);
      size = chunkSize(at);
    }
    if (size < 0) {
      out.write(body, at, body.length - at);
    }
    // What does not even begin with one never had chunks.
    if (size < 0 && at > 0) {
      doubt(at < body.length ? "a chunk has no size" : "it ends before its last chunk");
    }
    body = out.toByteArray();
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < body.length && at - from < LONGEST_SIZE && body[at] != '\n') {
      at++;
    }
    return Math.min(body.length, at + 1);
  }

  private int afterBreak(int from) {
    int at = from < body.length && body[from] == '\r' ? from + 1 : from;
    return at < body.length && body[at] == '\n' ? at + 1 : at;
  }

  // Negative if there is none. Old servers fill up with blanks, and extensions may follow.
  private long chunkSize(int from) {
    String line = new String(body, from, lineEnd(from) - from, ISO_8859_1);
    int end = line.indexOf(';');
    String digits = (end < 0 ? line : line.substring(0, end)).strip();
    boolean isHex = !digits.isEmpty() && digits.length() <= 15 && line.endsWith("\n");
    for (int i = 0; isHex && i < digits.length(); i++) {
      isHex = Character.digit(digits.charAt(i), 16) >= 0;
    }
    return isHex ? Long.parseLong(digits, 16) : -1;
  }
}

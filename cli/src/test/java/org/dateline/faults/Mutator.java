package org.dateline.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes by chance: flips, cuts, doubles, nests, and puts in what forms are made of. */
final class Mutator {
  private static final List<String> PIECES =
      List.of(
          "<",
          "</",
          ">",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<!DOCTYPE x [",
          "&#x0;",
          "&#xD800;",
          "&amp;",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\\u0000",
          "\\ud800",
          "\\",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\u001a",
          "\ufeff",
          "\u202e",
          "%",
          "--",
          "---\n",
          "+++\n",
          "=",
          "-1",
          "1e999",
          "99999999999999999999",
          "2024-02-30",
          "9999-12-31T23:59:59Z",
          "null",
          "|",
          "^p",
          "*",
          "~",
          "Content-Type: multipart/mixed; boundary=",
          "charset=utf-7",
          "=?utf-8?b?",
          "?=",
          "From ",
          "WARC/1.0\r\n",
          "<item>",
          "</item>",
          "<p>",
          "xmlns=\"\"",
          "ustar",
          "PK\u0003\u0004",
          "\ud83d\ude00",
          "U.S.",
          "Mr. ",
          "Jan. 5",
          "two dozen",
          "killed ",
          "said ",
          "\u4e2d\u56fd",
          "NEAR/9 ",
          "event:",
          "AND ",
          "OR ",
          "NOT ",
          "(",
          ")",
          "person:*",
          "[2020 TO 2021]");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** Some of these bytes, damaged in a few places. */
  byte[] damaged(List<byte[]> pool) {
    byte[] bytes = pool.get(random.nextInt(pool.size())).clone();
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
      bytes = once(bytes, pool);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, List<byte[]> pool) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, at);
      case 1 -> without(bytes, at, random.nextInt(200));
      case 2 -> with(bytes, at, part(bytes, at, random.nextInt(200)));
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> with(bytes, at, repeated(piece(), 1 + random.nextInt(random.nextInt(300) + 1)));
      case 5 -> {
        byte[] other = pool.get(random.nextInt(pool.size()));
        yield with(bytes, at, part(other, random.nextInt(other.length + 1), random.nextInt(400)));
      }
      default -> with(bytes, at, piece());
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
  }

  private static byte[] repeated(byte[] piece, int times) {
    return new String(piece, UTF_8).repeat(times).getBytes(UTF_8);
  }

  private static byte[] part(byte[] bytes, int at, int length) {
    return Arrays.copyOfRange(bytes, at, Math.max(at, Math.min(bytes.length, at + length)));
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int from = at + Math.min(length, bytes.length - at);
    return with(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static byte[] with(byte[] bytes, int at, byte[] more) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, longer, at, more.length);
    return longer;
  }
}

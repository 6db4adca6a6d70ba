package org.dateline.archive.form;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes in an array, eight at a time. */
final class ByteScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = ~HIGH;

  private ByteScan() {}

  /** Where in a piece of a file something ends. */
  @FunctionalInterface
  interface Scan {
    /** The place of the first byte that is wanted no more, {@code to} if all are. */
    int end(byte[] bytes, int from, int to);
  }

  /** The place of the first byte that is one of the two, {@code to} if none is. */
  static int find(byte[] bytes, int from, int to, char one, char other) {
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long eight = (long) LONGS.get(bytes, at);
      long found = zeros(eight ^ (ONES * one)) | zeros(eight ^ (ONES * other));
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / 8;
      }
    }
    while (at < to && bytes[at] != one && bytes[at] != other) {
      at++;
    }
    return at;
  }

  /** How many bytes are this one. */
  static int count(byte[] bytes, int from, int to, char wanted) {
    int count = 0;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      count += Long.bitCount(zeros((long) LONGS.get(bytes, at) ^ (ONES * wanted)));
    }
    for (; at < to; at++) {
      count += bytes[at] == wanted ? 1 : 0;
    }
    return count;
  }

  // The high bit of each byte that is zero, and no other.
  private static long zeros(long eight) {
    return ~(((eight & LOW) + LOW) | eight | LOW);
  }
}

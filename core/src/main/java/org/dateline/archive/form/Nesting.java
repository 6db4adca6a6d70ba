package org.dateline.archive.form;

import org.dateline.Internal;

/**
 * Finds where a JSON value ends, byte by byte and without recursion; whether it is well formed is
 * the parser's business.
 */
@Internal
public final class Nesting implements ByteScan.Scan {
  private final boolean inArray;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean closed;

  /** An element of an array lasts up to the comma or bracket, another value to its own bracket. */
  public Nesting(boolean inArray) {
    this.inArray = inArray;
  }

  @Override
  public int end(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (inString && !escaped) {
        // Most of news is text.
        at = ByteScan.find(bytes, at, to, '"', '\\');
        if (at == to) {
          return to;
        }
      }
      if (test(bytes[at])) {
        return at;
      }
      at++;
    }
    return to;
  }

  /** True for the first byte that is no more part of the value. */
  public boolean test(int b) {
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return false;
    }
    if (depth == 0 && (inArray ? b == ',' || b == ']' : closed)) {
      return true;
    }
    switch (b) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> close();
      default -> {}
    }
    return false;
  }

  private void close() {
    depth = Math.max(0, depth - 1);
    closed = depth == 0;
  }

  boolean isBetweenMembers() {
    return depth > 0 && !inString;
  }

  public boolean isInText() {
    return inString;
  }

  /** True if the value has begun and not ended. */
  public boolean isOpen() {
    return depth > 0 || inString;
  }
}

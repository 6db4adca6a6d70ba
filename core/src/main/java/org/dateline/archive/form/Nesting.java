package org.dateline.archive.form;

import java.util.function.IntPredicate;

/**
 * Finds where a JSON value ends, byte by byte and without recursion; whether it is well formed is
 * the parser's business. True for the first byte that is no more part of the value.
 */
final class Nesting implements IntPredicate {
  private final boolean inArray;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean closed;

  /** An element of an array lasts up to the comma or bracket, another value to its own bracket. */
  Nesting(boolean inArray) {
    this.inArray = inArray;
  }

  @Override
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

  boolean isInText() {
    return inString;
  }

  /** True if the value has begun and not ended. */
  boolean isOpen() {
    return depth > 0 || inString;
  }
}

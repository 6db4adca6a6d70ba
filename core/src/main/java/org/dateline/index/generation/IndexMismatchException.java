package org.dateline.index.generation;

import org.dateline.Internal;

/**
 * There is no index here, or not one that this Dateline can use. The message is one sentence with
 * the command that mends it.
 */
public final class IndexMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  @Internal
  public IndexMismatchException(String message) {
    super(message);
  }
}

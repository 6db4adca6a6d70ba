package org.dateline.search.result;

import org.dateline.Internal;

/** A search was stopped: by its time, its cost, or because its thread was interrupted. */
public final class SearchLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @Internal
  public SearchLimitException(String message) {
    super(message);
  }
}

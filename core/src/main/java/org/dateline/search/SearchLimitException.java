package org.dateline.search;

/** A search was stopped: by its time, its cost, or because its thread was interrupted. */
public final class SearchLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchLimitException(String message) {
    super(message);
  }
}

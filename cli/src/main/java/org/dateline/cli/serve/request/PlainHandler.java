package org.dateline.cli.serve.request;

/** Answers without a search, and not of an index alone. Thread-safe. */
@FunctionalInterface
public interface PlainHandler extends Handler {
  @Override
  default boolean isOfIndexAlone() {
    return false;
  }

  @Override
  default boolean searches() {
    return false;
  }
}

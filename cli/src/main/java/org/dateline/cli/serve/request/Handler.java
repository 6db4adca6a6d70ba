package org.dateline.cli.serve.request;

import java.io.IOException;

/** Answers the addresses of one path. Thread-safe. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers.
   *
   * @throws WrongRequestException if a parameter cannot be understood
   * @throws IOException if the index cannot be read
   */
  Answer answer(Asked asked) throws IOException;

  /**
   * Whether the same address gets the same answer for as long as the index stays the same: then who
   * has it already is told so instead.
   */
  default boolean isOfIndexAlone() {
    return true;
  }

  /** Whether it takes a place among the searches that run at once. */
  default boolean searches() {
    return true;
  }
}
